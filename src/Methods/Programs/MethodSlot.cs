using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>One number a program needs. An indexed input has one slot per element.</summary>
public sealed record MethodSlot
{
    /// <summary>The input it belongs to; null for T and for a factor that replaces a let.</summary>
    public MethodInput? Input { get; init; }

    /// <summary>Its name as activity records write it: <c>FC</c>, <c>B[CF4]</c>, <c>T</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The element of an indexed input; several indices are joined by <c>/</c>. Null where nothing is indexed.</summary>
    public string? Element { get; init; }

    /// <summary>The unit its number must be in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The let that this own factor replaces, or null.</summary>
    public string? LetName { get; init; }

    /// <summary>The factor kind to look it up by, or null.</summary>
    public string? FactorKind { get; init; }

    /// <summary>What it is of, in the order of the kind's subjects: subjects of the source, and sets.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>The gas of a per-gas factor: an identifier, or <c>$subject</c>.</summary>
    public string? Gas { get; init; }

    /// <summary>The element of each set that indexes it.</summary>
    public IReadOnlyDictionary<string, string> Elements { get; init; } = NoElements;

    /// <summary>The input's default, in <see cref="Unit"/>; null where it has none.</summary>
    public decimal? Default { get; init; }

    /// <summary>Whether it is the length of the window in years.</summary>
    public bool IsYears => Input is null && LetName is null;

    private static readonly Dictionary<string, string> NoElements = [];

    /// <summary>The values of <see cref="Of"/>: elements for sets, the source's subjects for the rest, null where the source states none.</summary>
    public IReadOnlyList<string?> SubjectsFor(IReadOnlyDictionary<string, string> subjects) =>
        [.. Of.Select(o => Elements.TryGetValue(o, out var element) ? element : subjects.GetValueOrDefault(o))];

    /// <summary>Converts a value to <see cref="Unit"/>, as <see cref="MethodInput.Choose"/> allows.</summary>
    /// <param name="amount">The value as given.</param>
    /// <param name="given">Its unit.</param>
    /// <param name="converted">The value in the slot's unit.</param>
    /// <returns>False where the unit does not fit or the result is beyond the range of decimal.</returns>
    public bool TryConvert(decimal amount, Unit given, out decimal converted)
    {
        converted = 0m;
        if (!UnitRules.StandsFor(given, Unit, Input?.Kind == InputKind.Activity))
            return false;
        try
        {
            converted = UnitRules.Convert(amount, given, Unit);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>The gas to look a per-gas factor up for; null where the kind has none or the source states no known one.</summary>
    public Gas? GasFor(IReadOnlyDictionary<string, string> subjects)
    {
        if (Gas is null)
            return null;
        var text = !Gas.StartsWith('$') ? Gas : Elements.TryGetValue(Gas[1..], out var element) ? element : subjects.GetValueOrDefault(Gas[1..]);
        return text is not null && Gases.TryFind(text, out var gas) ? gas : null;
    }
}

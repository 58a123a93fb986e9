using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>What about a group decides the compiled method and its factors: units chosen, elements of sets, inputs the company gives itself.</summary>
/// <param name="Units">Unit chosen for each input or let with alternatives.</param>
/// <param name="Sets">Elements of each set.</param>
/// <param name="Own">Lets replaced by the company's own value.</param>
/// <param name="Given">Inputs that the records of the group give, slots by name.</param>
/// <param name="From">First day whose factors count.</param>
/// <param name="To">Last day, inclusive.</param>
internal sealed record GroupShape(
    IReadOnlyDictionary<string, Unit> Units,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Sets,
    IReadOnlyDictionary<string, bool> Own,
    IReadOnlySet<string> Given,
    NodaTime.LocalDate From,
    NodaTime.LocalDate To)
{
    /// <summary>A text that is the same for groups of the same shape.</summary>
    public string Key { get; } = string.Join(
        '\u001f',
        Units.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "=" + pair.Value.Symbol)
            .Concat(Sets.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "{" + string.Join(',', pair.Value) + "}"))
            .Concat(Own.Where(pair => pair.Value).Select(pair => "!" + pair.Key).Order(StringComparer.Ordinal))
            .Concat(Given.Order(StringComparer.Ordinal))
            .Append(From.ToString("uuuuMMdd", System.Globalization.CultureInfo.InvariantCulture))
            .Append(To.ToString("uuuuMMdd", System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>The name of an input as a record writes it: <c>M[steel]</c> is input M, element steel.</summary>
internal static class InputName
{
    /// <summary>The name without its index.</summary>
    public static string Base(string name)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? name : name[..bracket];
    }

    /// <summary>The index, or null where there is none.</summary>
    public static string? Element(string name)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 || !name.EndsWith(']') ? null : name[(bracket + 1)..^1];
    }
}

using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>One choice among the units that inputs may be given in, and the units of everything else that follow from it.</summary>
/// <param name="Chosen">Index of the unit, by input; 0 where an input is not named.</param>
internal sealed record UnitChoice(IReadOnlyDictionary<string, int> Chosen)
{
    /// <summary>The first unit of every input.</summary>
    public static UnitChoice First { get; } = new(new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>The unit of an input.</summary>
    public Unit Of(MethodInput input) => Of(input.Units, input.UnitFollows ?? input.Name);

    /// <summary>The unit of a let.</summary>
    public Unit Of(MethodLet let) => Of(let.Units, let.UnitFollows);

    /// <summary>The unit of an energy use.</summary>
    public Unit Of(EnergyUse energy) => Of(energy.Units, energy.UnitFollows);

    /// <summary>All choices among the units of the named inputs.</summary>
    public static IEnumerable<UnitChoice> All(IReadOnlyList<MethodInput> inputs)
    {
        var chosen = new int[inputs.Count];
        while (true)
        {
            yield return new UnitChoice(inputs.Select((input, i) => (input.Name, chosen[i])).ToDictionary(p => p.Name, p => p.Item2, StringComparer.Ordinal));
            var at = 0;
            while (at < chosen.Length && ++chosen[at] == inputs[at].Units.Count)
                chosen[at++] = 0;
            if (at == chosen.Length)
                yield break;
        }
    }

    private Unit Of(IReadOnlyList<Unit> units, string? decider) =>
        decider is not null && Chosen.TryGetValue(decider, out var index) && index < units.Count ? units[index] : units[0];
}

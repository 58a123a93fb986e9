using Lingtan.Factors;
using Lingtan.Inventories;

namespace Lingtan.Quality;

/// <summary>The uncertain inputs met while a model is made: one per factor row, whoever uses it, and one per source and recorded input.</summary>
internal sealed class InputRegister(DataQualityScheme scheme)
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly List<UncertainInput> _inputs = [];

    /// <summary>The inputs.</summary>
    public IReadOnlyList<UncertainInput> Inputs => _inputs;

    /// <summary>The input of a factor row: its own bounds, else the scheme's assumption.</summary>
    /// <returns>Its index; −1 where it counts as exact.</returns>
    public int Factor(FactorSelection selection)
    {
        var row = selection.Row;
        if (row is { Value: { } value, Lower: { } lower, Upper: { } upper })
            return Add("factors/" + row.Id, RelativeError.Between((double)value, (double)lower, (double)upper, row.Distribution), UncertaintyBasis.Stated);
        return scheme.Assumptions.OfFactor(row.Kind, selection.Rank) is { } assumed
            ? Add("factors/" + row.Id, RelativeError.Of((double)assumed.LowerPercent / 100, (double)assumed.UpperPercent / 100, null), UncertaintyBasis.Assumed)
            : -1;
    }

    /// <summary>The input of the records of a source for one slot.</summary>
    /// <param name="source">Identifier of the source.</param>
    /// <param name="slot">Name of the slot.</param>
    /// <param name="uncertainty">Half the 95 % interval as a fraction.</param>
    /// <returns>Its index; −1 where it counts as exact.</returns>
    public int Activity(string source, string slot, double uncertainty) =>
        uncertainty > 0 ? Add($"sources/{source}/{slot}", RelativeError.Symmetric(uncertainty), UncertaintyBasis.Assumed) : -1;

    private int Add(string id, RelativeError error, UncertaintyBasis basis)
    {
        if (_byId.TryGetValue(id, out var index)) return index;
        if (error.Shape == DistributionShape.Exact) return -1;
        _byId.Add(id, _inputs.Count);
        _inputs.Add(new UncertainInput(id, error, basis));
        return _inputs.Count - 1;
    }
}

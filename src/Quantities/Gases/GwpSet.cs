using System.Collections.Frozen;

namespace Lingtan.Quantities;

/// <summary>
/// Global-warming potentials over 100 years of one IPCC assessment report. Blends are computed from their composition. A gas that the
/// report does not value has none: nothing is taken for zero.
/// </summary>
public sealed class GwpSet
{
    private static readonly Lazy<IReadOnlyList<GwpSet>> Shipped = new(GwpTable.Load);

    private readonly FrozenDictionary<(Gas, MethaneOrigin), GwpValue> _values;

    internal GwpSet(string id, IReadOnlyDictionary<(Gas Gas, MethaneOrigin Origin), GwpValue> values)
    {
        (Id, _values) = (id, values.ToFrozenDictionary());
        Sha256 = Hash();
    }

    /// <summary>SAR, AR4, AR5 and AR6, in this order.</summary>
    public static IReadOnlyList<GwpSet> All => Shipped.Value;

    /// <summary>The identifier: SAR, AR4, AR5 or AR6.</summary>
    public string Id { get; }

    /// <summary>The SHA-256 of the set's values and sources.</summary>
    public string Sha256 { get; }

    /// <summary>Finds a set by identifier, whatever the case; null where there is none.</summary>
    public static GwpSet? Find(string id) => All.FirstOrDefault(s => s.Id.Equals(FullWidth.Fold(id).Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The tonnes of CO2e that a tonne of the gas counts for. The origin matters for methane in AR5 and AR6 only.</summary>
    /// <returns>False where the set has no value for the gas, or for a component of the blend.</returns>
    public bool TryFind(Gas gas, MethaneOrigin origin, out decimal gwp100)
    {
        var found = Lookup(gas, origin);
        gwp100 = found?.Value ?? 0;
        return found is not null;
    }

    /// <summary>Where the value is printed, down to the table; the composition for a blend.</summary>
    /// <exception cref="KeyNotFoundException">The set has no value for the gas.</exception>
    public string Source(Gas gas, MethaneOrigin origin = MethaneOrigin.Unspecified) => Require(gas, origin).Source;

    /// <summary>Whether the value was checked against its source; for a blend, whether everything it is computed from was.</summary>
    /// <exception cref="KeyNotFoundException">The set has no value for the gas.</exception>
    public bool IsVerified(Gas gas, MethaneOrigin origin = MethaneOrigin.Unspecified) => Require(gas, origin).Verified;

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    private GwpValue? Lookup(Gas gas, MethaneOrigin origin)
    {
        if (origin != MethaneOrigin.Unspecified && _values.TryGetValue((gas, origin), out var exact))
            return exact;
        return _values.TryGetValue((gas, MethaneOrigin.Unspecified), out var undivided) ? undivided : null;
    }

    private GwpValue Require(Gas gas, MethaneOrigin origin) =>
        Lookup(gas, origin) ?? throw new KeyNotFoundException($"{Id} has no value for {gas}.");

    private string Hash()
    {
        var json = new CanonicalJson().BeginObject().Property("set", Id).Name("values").BeginArray();
        foreach (var ((gas, origin), value) in _values.OrderBy(v => v.Key.Item1).ThenBy(v => v.Key.Item2))
            json.BeginArray().Text(gas.Id).Text(origin.ToString()).Number(value.Value).Text(value.Source).EndArray();
        return json.EndArray().EndObject().Sha256();
    }
}

/// <summary>One value of a set with its source.</summary>
internal sealed record GwpValue(decimal Value, string Source, bool Verified);

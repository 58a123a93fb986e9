namespace Lingtan.Quantities;

/// <summary>Reads data/gwp/gwp.csv and computes the blends.</summary>
internal static class GwpTable
{
    private static readonly string[] Order = ["SAR", "AR4", "AR5", "AR6"];
    private static readonly DelimitedSchema Columns = new(["set", "gas", "origin", "gwp100", "source", "verified"], ["note"]);

    /// <summary>The sets, oldest report first.</summary>
    /// <exception cref="InvalidOperationException">The shipped table is broken.</exception>
    public static IReadOnlyList<GwpSet> Load()
    {
        var values = Order.ToDictionary(s => s, _ => new Dictionary<(Gas, MethaneOrigin), GwpValue>(), StringComparer.Ordinal);
        foreach (var set in values.Values)
            set.Add((Gas.CO2e, MethaneOrigin.Unspecified), new GwpValue(1, "by definition", true));
        Read(values);
        foreach (var set in values.Values)
            foreach (var blend in Gases.Blends)
                if (Mixed(blend, set) is { } mixed)
                    set.Add((new Gas(blend.Id), MethaneOrigin.Unspecified), mixed);
        return [.. Order.Select(id => new GwpSet(id, values[id]))];
    }

    private static void Read(Dictionary<string, Dictionary<(Gas, MethaneOrigin), GwpValue>> values)
    {
        var faults = new FaultList();
        var table = DelimitedTable.Read(EmbeddedData.Read("gwp/gwp.csv"), "gwp/gwp.csv", Columns, faults);
        EmbeddedData.Require(faults);
        var (set, gas, origin) = (table!.ColumnIndex("set"), table.ColumnIndex("gas"), table.ColumnIndex("origin"));
        var (gwp, source, verified) = (table.ColumnIndex("gwp100"), table.ColumnIndex("source"), table.ColumnIndex("verified"));
        foreach (var row in table.Rows())
            if (DecimalText.TryParse(row.Utf8(gwp), out var value))
                values[row.Text(set)].Add(
                    (Gases.Entry(new Gas(row.Text(gas))).Gas, Origin(row.Text(origin))),
                    new GwpValue(value, row.Text(source), row.Text(verified) == "yes"));
            else
                faults.Add(NumbersFaults.NotANumber, row.At(gwp), row.Text(gwp), DecimalGrammar.NotANumber);
        EmbeddedData.Require(faults);
    }

    private static MethaneOrigin Origin(string text) => text switch
    {
        "" => MethaneOrigin.Unspecified,
        "fossil" => MethaneOrigin.Fossil,
        "non-fossil" => MethaneOrigin.NonFossil,
        _ => throw new InvalidOperationException($"gwp/gwp.csv: '{text}' is no origin of methane."),
    };

    /// <summary>The mass-weighted mean of the components; null where one has no value.</summary>
    private static GwpValue? Mixed(BlendTable.Blend blend, Dictionary<(Gas, MethaneOrigin), GwpValue> set)
    {
        var (sum, verified, parts) = (0m, blend.Verified, new List<string>());
        foreach (var (gas, fraction) in blend.Components)
        {
            if (!set.TryGetValue((gas, MethaneOrigin.Unspecified), out var value))
                return null;
            sum += fraction * value.Value;
            verified &= value.Verified;
            parts.Add($"{DecimalText.Format(fraction * 100)} % {gas} × {DecimalText.Format(value.Value)}");
        }
        return new GwpValue(sum, $"{string.Join(" + ", parts)} ({blend.Source})", verified);
    }
}

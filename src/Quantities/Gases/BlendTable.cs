namespace Lingtan.Quantities;

/// <summary>The blends of data/gwp/blends.csv: which components, how much of each, and who says so.</summary>
internal static class BlendTable
{
    private static readonly DelimitedSchema Columns = new(["blend", "component", "mass_percent", "source", "verified"], ["plus", "minus"]);

    internal sealed record Blend(string Id, List<BlendComponent> Components, string Source, bool Verified);

    /// <summary>The blends in the order of the file.</summary>
    /// <exception cref="InvalidOperationException">The shipped table is broken.</exception>
    public static IReadOnlyList<Blend> Load(Func<string, Gas> gasOf)
    {
        var faults = new FaultList();
        var table = DelimitedTable.Read(EmbeddedData.Read("gwp/blends.csv"), "gwp/blends.csv", Columns, faults);
        EmbeddedData.Require(faults);
        var blends = new Dictionary<string, Blend>(StringComparer.Ordinal);
        var (blend, component, percent) = (table!.ColumnIndex("blend"), table.ColumnIndex("component"), table.ColumnIndex("mass_percent"));
        var (source, verified) = (table.ColumnIndex("source"), table.ColumnIndex("verified"));
        foreach (var row in table.Rows())
        {
            var id = row.Text(blend);
            if (!blends.TryGetValue(id, out var found))
                blends.Add(id, found = new Blend(id, [], row.Text(source), row.Text(verified) == "yes"));
            if (!DecimalText.TryParse(row.Utf8(percent), out var mass))
                faults.Add(NumbersFaults.NotANumber, row.At(percent), row.Text(percent), DecimalGrammar.NotANumber);
            found.Components.Add(new BlendComponent(gasOf(row.Text(component)), mass / 100));
        }
        foreach (var whole in blends.Values.Where(b => b.Components.Sum(c => c.MassFraction) != 1))
            faults.Add(NumbersFaults.NotANumber, new Place("gwp/blends.csv"), whole.Id, LocalText.Same("100 %"));
        EmbeddedData.Require(faults);
        return [.. blends.Values];
    }
}

using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class SourcesCsvTests
{
    // Verification report of Qingmin Holding Group 2025.
    [Fact]
    public void Every_source_is_a_row_with_its_full_figure()
    {
        var faults = new FaultList();
        var inventory = LibrarySet.Open(Given.InRepository("data")).Build(Given.SoundBook(Given.InRepository("examples", "qingmin-2025-as-published")), faults, cancellation: TestContext.Current.CancellationToken)!;
        var table = DelimitedTable.Read(SourcesCsv.Write(inventory, Language.En, byteOrderMark: true), "sources.csv", new DelimitedSchema(["id", "tCO2e"], [], AllowUnknown: true), faults)!;
        var figures = new Dictionary<string, string>();
        foreach (var row in table.Rows()) figures.Add(row.Text(table.ColumnIndex("id")), row.Text(table.ColumnIndex("tCO2e")));
        Assert.Empty(faults);
        Assert.Equal("298.7904839", figures["electricity"]);
        Assert.Equal(inventory.Sources.Count, figures.Count);
    }
}

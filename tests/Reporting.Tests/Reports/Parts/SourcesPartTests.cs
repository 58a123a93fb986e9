using System.Globalization;
using Lingtan.Inventories;

namespace Lingtan.Reporting;

public sealed class SourcesPartTests
{
    private const int Many = 5000;

    private static readonly Lazy<ReportBasis> Large = new(() =>
    {
        var basis = ExampleReport.Basis("kaijin-2023");
        var (book, row) = (basis.Inventory.Book, basis.Inventory.Book.Sources.Single(source => source.Id == "row-33"));
        var at = book.Sources.ToList().IndexOf(row);
        var record = book.Activity.Single(one => one.Source == at);
        return ExampleReport.Basis(book with
        {
            Sources = [.. Enumerable.Range(0, Many).Select(i => row with { Id = "s" + i.ToString(CultureInfo.InvariantCulture) })],
            Activity = [.. Enumerable.Range(0, Many).Select(i => record with { Source = i, Amount = 1000 + i, Details = null })],
            Exclusions = [], Narrative = new Dictionary<string, ReadOnlyMemory<byte>>(),
        });
    });

    [Theory]
    [InlineData("iso14064")]
    [InlineData("annual")]
    public void Five_thousand_sources_make_tables_that_a_document_can_hold(string kind)
    {
        var report = ExampleReport.Compose(kind, Large.Value);
        Assert.All(report.Body.OfType<Table>(), table => Assert.InRange(table.Rows.Count, 1, 450));
    }

    [Fact]
    public void What_is_not_shown_one_by_one_is_added_up_and_a_note_leads_to_the_register()
    {
        var table = ExampleReport.Compose("iso14064", Large.Value).Table("table-quality");
        var rows = table.Rows.Where(row => row.Kind == RowKind.Body).Select(row => Assert.IsType<FigureRun>(Assert.Single(row.Cells[7].Text.En)).Figure.Value).ToArray();
        Assert.Equal(SourcesPart.MostRows, rows.Length);
        Assert.Equal(Large.Value.Inventory.Totals.Tco2e * 1000, rows.Sum());
        Assert.Contains(table.Notes, note => note.En.Said().Contains("register", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_beyond_the_first_few_are_counted() =>
        Assert.Equal("A; B; and 1 more", PartWriting.Listed([new("甲", "A"), new("乙", "B"), new("丙", "C")], 2).En);
}

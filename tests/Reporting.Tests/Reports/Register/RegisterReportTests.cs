using Lingtan.Inventories;

namespace Lingtan.Reporting;

/// <summary>The register: its tables add up to the inventory in every view, and nothing is left out.</summary>
public sealed class RegisterReportTests
{
    private const string Kind = "workbook";

    public static TheoryData<string> Examples { get; } = ["kaijin-2023", "qingmin-2025", "ja-solar-2023", "pv-factory-2025"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_view_adds_up_to_the_inventory(string name)
    {
        var (report, totals) = (ExampleReport.Of(Kind, name), ExampleReport.Basis(name).Inventory.Totals);
        foreach (var view in new[] { "register-iso", "register-categories", "register-facilities", "register-months" }) Assert.Equal(totals.Tco2e, Sum(report, view, 1));
        Assert.Equal(totals.Tco2e, Sum(report, "register-by-gas", 3));
        Assert.Equal(totals.Tco2e, Sum(report, "register-gases", 5));
        Assert.Equal(totals.Tco2e, Sum(report, "register-sources", 15));
        Assert.Equal(totals.Tco2e, Sum(report, "register-quality", 7));
        Assert.Equal(totals.Tco2e, Sum(report, "register-methods", 6));
        if (totals.Scope3 != 0) Assert.Equal(totals.Scope3, Sum(report, "register-scope3", 1));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_source_and_every_factor_row_has_a_row(string name)
    {
        var (report, inventory) = (ExampleReport.Of(Kind, name), ExampleReport.Basis(name).Inventory);
        Assert.Equal(inventory.Book.Sources.Count, Body(report, "register-sources").Count);
        Assert.Equal(inventory.Book.Sources.Count, Body(report, "register-quality").Count);
        var used = inventory.Bindings.SelectMany(binding => binding.Selections).Select(selection => selection.Row.Id).ToHashSet(StringComparer.Ordinal);
        if (used.Count > 0) Assert.Superset(used, Body(report, "register-factors").Select(row => row.Cells[0].Text.En.Said()).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The months of the activity data add up to what the source was computed from: 12 monthly bills of gas, in 10⁴ Nm³, of pv-factory-2025/activity.csv.</summary>
    [Fact]
    public void Activity_stands_month_by_month_with_its_sum()
    {
        var row = Body(ExampleReport.Of(Kind, "pv-factory-2025"), "register-activity")
            .Single(one => one.Cells[0].Text.En.Said() == "Gas boilers, Zhejiang base" && one.Cells[1].Text.En.Said().Contains("FC", StringComparison.Ordinal));
        var figures = row.Cells.Select(cell => cell.Text.En).Where(text => text is [FigureRun]).Select(text => ((FigureRun)text[0]).Figure).ToArray();
        Assert.Equal(13, figures.Length);
        Assert.Equal(25.24m, figures[0].Value);
        Assert.Equal(212.69m, figures[^1].Value);
        Assert.Equal(figures[^1].Value, figures[..12].Sum(figure => figure.Value));
    }

    [Fact]
    public void Evidence_is_listed_with_its_hash()
    {
        var basis = ExampleReport.Basis("pv-factory-2025");
        var rows = Body(ExampleReport.Of(Kind, "pv-factory-2025"), "table-evidence");
        Assert.All(basis.Inventory.Book.Evidence, pair => Assert.Contains(rows, row => row.Cells[0].Text.En.Said() == pair.Key && row.Cells[1].Text.En.Said() == pair.Value));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Hashes_of_all_datasets_and_methods_are_there(string name)
    {
        var rows = Body(ExampleReport.Of(Kind, name), "register-hashes").Select(row => row.Cells[2].Text.En.Said()).ToHashSet(StringComparer.Ordinal);
        var inventory = ExampleReport.Basis(name).Inventory;
        Assert.All(inventory.Datasets.Concat(inventory.Methods), one => Assert.Contains(one.Sha256, rows));
    }

    private static IReadOnlyList<TableRow> Body(Report report, string anchor) => [.. report.Table(anchor).Rows.Where(row => row.Kind == RowKind.Body)];

    private static decimal Sum(Report report, string anchor, int column) =>
        Body(report, anchor).Sum(row => row.Cells[column].Text.En is [FigureRun run] ? run.Figure.Value : 0);
}

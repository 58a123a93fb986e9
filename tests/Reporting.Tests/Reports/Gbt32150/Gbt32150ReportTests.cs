using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The enterprise report by GB/T 32150.</summary>
public sealed class Gbt32150ReportTests
{
    private const string Kind = "gbt32150";

    [Theory]
    [InlineData("pv-factory-2025")]
    [InlineData("qingmin-2025")]
    [InlineData("kaijin-2023")]
    [InlineData("ja-solar-2023")]
    public void The_summary_foots_to_both_totals(string name)
    {
        var table = ExampleReport.Of(Kind, name).Table("table-gbt-summary");
        var subtotals = table.Rows.Where(row => row.Kind == RowKind.Subtotal).Select(Value).ToArray();
        var total = Value(Assert.Single(table.Rows, row => row.Kind == RowKind.Total));
        Assert.Equal(total, subtotals.Sum());
        Assert.Equal(total, table.Rows.Where(row => row.Kind == RowKind.Body).Sum(Value));
    }

    [Theory]
    [InlineData("pv-factory-2025")]
    [InlineData("qingmin-2025")]
    [InlineData("kaijin-2023")]
    [InlineData("ja-solar-2023")]
    public void The_reconciliation_foots_from_the_total_by_iso_14064(string name)
    {
        var table = ExampleReport.Of(Kind, name).Table("table-gbt-reconciliation");
        Assert.Equal(Value(table.Rows[^1]), table.Rows.SkipLast(1).Sum(Value));
        Assert.Equal(ExampleReport.Basis(name).Inventory.Totals.Tco2e, Value(table.Rows[0]));
    }

    [Theory]
    [InlineData("pv-factory-2025")]
    [InlineData("qingmin-2025")]
    public void Rows_of_the_annex_are_there_even_where_they_are_zero(string name)
    {
        var kinds = ExampleReport.Of(Kind, name).Table("table-gbt-summary").Rows.Select(row => row.Cells[0].Text.Zh.Said()).ToArray();
        foreach (var row in new[] { "化石燃料燃烧排放", "工业生产过程排放", "工业废水处理的 CH4 排放", "CH4 回收与销毁量（扣减）", "CO2 回收利用量（扣减）", "净购入电力隐含的排放", "净购入热力隐含的排放" }) Assert.Contains(row, kinds);
    }

    /// <summary>5.7904 t of petrol, 43.070 GJ/t: seed report 202413122GHG, table 4.2, and GB/T 32151.24-2024.</summary>
    [Fact]
    public void Fuels_show_net_consumption_and_calorific_value()
    {
        var row = ExampleReport.Of(Kind, "qingmin-2025").Table("table-gbt-fuels").Row("Petrol").Said();
        Assert.Equal(["Petrol", "5.7904", "t", "43.070", "GJ/t"], row.Take(5));
    }

    /// <summary>517 207 kWh: seed report 202413122GHG, table 4.2.</summary>
    [Fact]
    public void Electricity_stands_by_grid_in_megawatt_hours()
    {
        var row = ExampleReport.Of(Kind, "qingmin-2025").Table("table-gbt-electricity").Rows[0].Said();
        Assert.Equal(["CN", "517.207", "0.000", "517.207"], row.Take(4));
    }

    [Fact]
    public void Scope_3_is_no_part_of_it()
    {
        var basis = ExampleReport.Basis("qingmin-2025");
        var total = Value(Assert.Single(ExampleReport.Of(Kind, "qingmin-2025").Table("table-gbt-summary").Rows, row => row.Kind == RowKind.Total));
        Assert.Equal(basis.Inventory.Totals.Scope1 + basis.Inventory.Totals.Scope2Location, total);
    }

    [Fact]
    public void The_edition_of_the_standard_and_its_parts_are_named()
    {
        var cover = Assert.Single(ExampleReport.Of(Kind, "qingmin-2025").Cover, line => line.Name.En == "Standard");
        Assert.Equal("GB/T 32150-2015、GB/T 32151.24-2024", cover.Value.Zh.Said());
    }

    [Fact]
    public void A_complete_inventory_has_every_required_item()
    {
        var report = ExampleReport.Compose(Kind, Complete());
        Assert.Empty(report.Gaps);
        Assert.True(Assert.Single(report.Items, item => item.Item.Code == "GB.9").Present);
    }

    [Theory]
    [InlineData("GB.1")]
    [InlineData("GB.7")]
    public void An_entity_without_a_legal_representative_is_named_as_a_gap(string code)
    {
        var basis = Complete();
        var book = basis.Inventory.Book;
        var without = ExampleReport.Basis(book with { Organization = book.Organization with { LegalRepresentative = null } });
        Assert.Contains(ExampleReport.Compose(Kind, without with { Control = basis.Control }).Gaps, gap => gap.Item.Code == code);
    }

    private static ReportBasis Complete()
    {
        var book = ExampleReport.Basis("pv-factory-2025").Inventory.Book;
        var basis = ExampleReport.Basis(book with { Organization = book.Organization with { CreditCode = "91330000SYN0000000", LegalRepresentative = "总经理", Responsible = "碳管理员" } });
        var approved = new Signature(SignatureRole.Approved, new LocalText("总经理", "General manager"), null, new NodaTime.LocalDate(2026, 4, 28));
        return basis with { Control = basis.Control with { Contact = "carbon@example.com", Signatures = [approved] } };
    }

    private static decimal Value(TableRow row) => row.Cells[^1].Text.En is [FigureRun run] ? run.Figure.Value : 0;
}

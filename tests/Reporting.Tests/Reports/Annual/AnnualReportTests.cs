using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Expected values: JA Solar, greenhouse gas emissions report 2023 (000), pages 3 and 4, and the verification statements in its appendix.</summary>
public sealed class AnnualReportTests
{
    private static readonly Report JaSolar = ExampleReport.Compose("annual", Whole());

    [Theory]
    [InlineData("Scope 1", "35,406", "45,268", "109,178")]
    [InlineData("Scope 2", "1,548,463", "1,834,111", "2,762,785")]
    [InlineData("Scope 3", "10,299,525", "15,702,382", "24,351,855")]
    [InlineData("Total", "11,883,394", "17,581,761", "27,223,818")]
    public void Three_years_stand_side_by_side(string scope, string first, string second, string third) =>
        Assert.Equal([first, second, third], JaSolar.Table("table-years").Row(scope).Said().Skip(1));

    [Theory]
    [InlineData("Category 1 ", "19,142,262")]
    [InlineData("Category 2 ", "3,159,340")]
    [InlineData("Category 3 ", "489,806")]
    [InlineData("Category 4 ", "717,898")]
    [InlineData("Category 5 ", "73,677")]
    [InlineData("Category 6 ", "8,269")]
    [InlineData("Category 7 ", "38,436")]
    [InlineData("Category 8 ", "30,609")]
    [InlineData("Category 9 ", "6,474")]
    [InlineData("Category 10 ", "247,934")]
    [InlineData("Category 11 ", "0")]
    [InlineData("Category 12 ", "47,813")]
    [InlineData("Category 13 ", "2")]
    [InlineData("Category 14 ", "0")]
    [InlineData("Category 15 ", "389,335")]
    public void Fifteen_categories_of_scope_3_are_as_printed(string category, string tonnes) => Assert.Equal(tonnes, JaSolar.Table("table-scope3").Row(category).Said()[2]);

    [Fact]
    public void The_intensities_of_three_years_are_as_printed() =>
        Assert.Equal(["3,834.85", "2,574.88", "3,521.45"], JaSolar.Table("table-intensity-years").Rows[0].Said().Skip(2));

    [Fact]
    public void Operations_add_up_to_the_printed_sum() => Assert.Equal("2,871,963 tCO2e", JaSolar.Table("table-key-figures").Row("Operations").Said()[1]);

    [Theory]
    [InlineData("Category 3", "771,076", "771,077", "−1")]
    [InlineData("Category 4", "22,895,695", "22,895,694", "+1")]
    [InlineData("Category 5", "685,084", "685,084", "0")]
    public void The_statement_stands_beside_the_computed_figures(string category, string printed, string computed, string difference) =>
        Assert.Equal([printed, computed, difference], JaSolar.Table("table-statement-" + Statement(JaSolar)).Row(category).Said().Skip(1));

    [Fact]
    public void A_note_explains_the_difference() => Assert.NotEmpty(JaSolar.Table("table-statement-" + Statement(JaSolar)).Notes);

    [Fact]
    public void Avoided_emissions_are_in_no_total()
    {
        var report = ExampleReport.Of("annual", "pv-factory-2025");
        var totals = ExampleReport.Basis("pv-factory-2025").Inventory.Totals;
        Assert.NotEqual(0, totals.Avoided);
        Assert.Equal(totals.Scope3, Assert.IsType<FigureRun>(Assert.Single(report.Table("table-scope3").Rows[^1].Cells[2].Text.En)).Figure.Value);
    }

    [Fact]
    public void Causes_of_the_change_add_up()
    {
        var table = ExampleReport.Of("annual", "pv-factory-2025").Table("table-causes");
        var figures = table.Rows.Select(row => Assert.IsType<FigureRun>(Assert.Single(row.Cells[2].Text.En)).Figure.Value).ToArray();
        Assert.Equal(figures[^1], figures[..^1].Sum());
        Assert.Equal(ExampleReport.Basis("pv-factory-2025").Inventory.Totals.Tco2e - ExampleReport.Basis("pv-factory-2024").Inventory.Totals.Tco2e, figures[^1]);
    }

    private static string Statement(Report report) => report.Control.Statements.First(one => one.Printed.Any(pair => pair.Key == "byIsoCategory/3")).Id;

    /// <summary>The example in whole tonnes, with the statement of the printed report where the folder does not hold it.</summary>
    private static ReportBasis Whole()
    {
        var basis = ExampleReport.Basis("ja-solar-2023");
        var statement = new IssuedStatement(
            "scope3", new LocalText("温室气体排放验证声明（范围三）", "Verification statement of GHG emissions (scope 3)"), null, "ISO 14064-3:2019", "CGC-CC&SS-CN20240014", null, AssuranceLevel.Unstated,
            [KeyValuePair.Create("byIsoCategory/3", 771076m), KeyValuePair.Create("byIsoCategory/4", 22895695m), KeyValuePair.Create("byIsoCategory/5", 685084m), KeyValuePair.Create("totals/scope3", 24351855m)]);
        var given = basis.Control.Statements.Any(one => one.Printed.Any(pair => pair.Key == "byIsoCategory/3"));
        return basis with { Control = basis.Control with { Decimals = 0, Statements = given ? basis.Control.Statements : [statement] } };
    }
}

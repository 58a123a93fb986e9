using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class NarrativeReferencesTests
{
    private static readonly ReportBasis Basis = Sample.Basis("ja-solar-2023");

    [Theory]
    [InlineData("{{totals/scope1|0}}", "109,178")]
    [InlineData("{{ totals/scope1 | 0 | unit }}", "109,178 tCO2e")]
    [InlineData("{{2022/totals/scope2|0}}", "1,834,111")]
    [InlineData("{{2021/totals/scope1|0|unit}}", "35,406 tCO2e")]
    [InlineData("{{shares/totals/scope3|1}}", "89.5 %")]
    [InlineData("{{shares/totals/scope2/of/totals/tCO2e|0}}", "10 %")]
    [InlineData("{{gwp}}", "AR6")]
    [InlineData("{{year}}", "2023")]
    public void A_reference_prints_the_figure_or_field(string reference, string printed) => Assert.Equal(printed, Text(reference));

    [Theory]
    [InlineData("a {{totals/scope4}} b", "totals/scope4", 1, 3, "totals/scope")]
    [InlineData("a\n\nbc {{organization.nam}}", "organization.nam", 3, 4, "organization.name")]
    [InlineData("{{totals/scope1|many}}", "totals/scope1|many", 1, 1, "decimals")]
    [InlineData("{{totals/scope1|0|unit|0}}", "totals/scope1|0|unit|0", 1, 1, "decimals")]
    [InlineData("{{1999/totals/scope1}}", "1999/totals/scope1", 1, 1, "totals/scope1")]
    [InlineData("{{}}", "", 1, 1, "such as")]
    public void A_reference_that_leads_nowhere_is_a_fault_with_line_column_and_what_is_near(string text, string value, int line, int column, string hint)
    {
        var faults = new FaultList();
        _ = Text(text, faults);
        var fault = Assert.Single(faults);
        Assert.Equal(("narrative-reference-unknown", value, line, column.ToString(System.Globalization.CultureInfo.InvariantCulture)), (fault.Code.Id, fault.Value, fault.Place.Row!.Value, fault.Place.Column!));
        Assert.Contains(hint, fault.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_after_a_backslash_stay_as_they_are() => Assert.Equal("{{totals/scope1}}", Text("\\{{totals/scope1}}"));

    private static string Text(string markdown, FaultList? faults = null) =>
        string.Concat(MarkdownBlocks.Read(new ReportBuilder(Basis, faults), "policy", Language.En, markdown).OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Text.En)));
}

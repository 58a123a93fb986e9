namespace Lingtan.Reporting;

/// <summary>The verification report: the numbers of a published one, and no opinion that nobody gave.</summary>
public sealed class VerificationReportTests
{
    private const string Kind = "verification";

    /// <summary>
    /// Verification report 202413122GHG of Qingmin Holding Group, table 4.2, with the report's own rounded factors. Electricity is as printed. Petrol and diesel
    /// follow from the printed factors as 16,933.75 and 2,742.29 kg; the report prints 16,933.6357 and 2,742.4416 kg and thus 318,466.5612 kg in total.
    /// </summary>
    [Theory]
    [InlineData("Purchased electricity", 4, "298,790.4839")]
    [InlineData("Petrol in production", 2, "16,933.75")]
    [InlineData("Diesel for the transport", 2, "2,742.29")]
    [InlineData("Total", 0, "318,467")]
    public void Results_are_those_of_the_published_report(string source, int decimals, string kilograms)
    {
        var row = ExampleReport.Of(Kind, "qingmin-2025-as-published").Table("table-results").Row(source);
        var figure = Assert.IsType<FigureRun>(Assert.Single(row.Cells[3].Text.En)).Figure;
        Assert.Equal(kilograms, figure.To(decimals).Text);
        Assert.Equal("kgCO2e", figure.Unit);
    }

    [Theory]
    [InlineData("kaijin-2023")]
    [InlineData("qingmin-2025-as-published")]
    public void Without_a_verifier_it_is_a_draft_and_gives_no_opinion(string name)
    {
        var basis = ExampleReport.Basis(name);
        var report = ExampleReport.Compose(Kind, basis with { Control = basis.Control with { Verification = null } });
        Assert.True(report.IsDraft);
        foreach (var code in new[] { "V.O1", "V.O3", "V.O4", "V.O5", "V.O8", "V.O10", "HC.0", "HC.4" }) Assert.Contains(report.Gaps, gap => gap.Item.Code == code);
        Assert.DoesNotContain(report.Body.OfType<Paragraph>(), paragraph => paragraph.Text.En.Said().Contains("in all material respects", StringComparison.Ordinal));
    }

    [Fact]
    public void What_can_be_said_without_a_verifier_is_ticked()
    {
        var basis = ExampleReport.Basis("pv-factory-2025");
        var items = ExampleReport.Compose(Kind, basis with { Control = basis.Control with { Verification = null } }).Items.ToDictionary(item => item.Item.Code, item => item.Present, StringComparer.Ordinal);
        Assert.True(items["V.O2"]);
        Assert.True(items["V.O6"]);
        Assert.True(items["HC.3"]);
    }

    [Theory]
    [InlineData(AssuranceLevel.Reasonable, Opinion.Unmodified, "fairly presents its emissions")]
    [InlineData(AssuranceLevel.Limited, Opinion.Unmodified, "nothing came to the verifier's attention")]
    [InlineData(AssuranceLevel.Reasonable, Opinion.Modified, "Except for the matters of the open findings")]
    [InlineData(AssuranceLevel.Reasonable, Opinion.Adverse, "does not fairly present")]
    [InlineData(AssuranceLevel.Limited, Opinion.Disclaimer, "gives no opinion")]
    public void The_conclusion_is_worded_by_level_and_opinion(AssuranceLevel level, Opinion opinion, string words)
    {
        var basis = ExampleReport.Basis("kaijin-2023");
        var status = new VerificationStatus(true, new("核查机构", "Verifier"), "CNAS 1", "ISO 14064-3:2019", level, opinion, 0.05m, "V-1", new NodaTime.LocalDate(2024, 5, 1), new("董事会", "The board"), [], []);
        var report = ExampleReport.Compose(Kind, basis with { Control = basis.Control with { Verification = status } });
        Assert.Contains(report.Body.OfType<Paragraph>(), paragraph => paragraph.Text.En.Said().Contains(words, StringComparison.Ordinal));
        foreach (var code in new[] { "V.O1", "V.O3", "V.O4", "V.O5", "V.O8", "V.O10" }) Assert.DoesNotContain(report.Gaps, gap => gap.Item.Code == code);
    }

    [Fact]
    public void It_holds_no_words_of_product_footprints()
    {
        foreach (var text in ExampleReport.Of(Kind, "qingmin-2025-as-published").Body.OfType<Paragraph>().Select(paragraph => paragraph.Text.Zh.Said()))
            Assert.DoesNotContain("生命周期评价", text, StringComparison.Ordinal);
    }
}

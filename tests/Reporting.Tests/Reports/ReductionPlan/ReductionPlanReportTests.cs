namespace Lingtan.Reporting;

/// <summary>The reduction plan: what the inventory knows, and nothing made up beside it.</summary>
public sealed class ReductionPlanReportTests
{
    private const string Kind = "reduction-plan";

    [Fact]
    public void The_largest_sources_of_a_scope_come_first()
    {
        var rows = ExampleReport.Of(Kind, "pv-factory-2025").Table("table-largest-1").Rows;
        var values = rows.Select(row => Assert.IsType<FigureRun>(Assert.Single(row.Cells[1].Text.En)).Figure.Value).ToArray();
        Assert.Equal(values.OrderDescending(), values);
        Assert.Equal(ExampleReport.Basis("pv-factory-2025").Inventory.Sources.Where(source => source.Definition.Scope == 1).Max(source => source.Tco2e), values[0]);
    }

    [Fact]
    public void Without_the_company_s_texts_every_item_of_its_own_is_missing()
    {
        var basis = ExampleReport.Basis("kaijin-2023") with { Narrative = NarrativeTexts.None };
        var gaps = ExampleReport.Compose(Kind, basis).Gaps.Select(gap => gap.Item.Code).ToArray();
        foreach (var code in new[] { "RP.1", "RP.2", "RP.3", "RP.4", "RP.5" }) Assert.Contains(code, gaps);
    }

    [Fact]
    public void Texts_of_the_company_close_the_gaps()
    {
        var texts = new[] { "targets", "pathway", "governance", "actions", "measures", "review" }.SelectMany(block => new[] { (block + ".zh", "正文。"), (block + ".en", "Text.") })
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        Assert.Empty(ExampleReport.Compose(Kind, ExampleReport.Basis("pv-factory-2025") with { Narrative = new NarrativeTexts(texts) }).Gaps);
    }
}

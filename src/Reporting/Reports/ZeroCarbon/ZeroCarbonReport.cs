using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// Report, plan and declaration of a zero-carbon factory: emissions gross, electricity instruments and credits beside them, and the test of emissions
/// against credits retired written out. The claim is made by the company, never by the calculation.
/// </summary>
public sealed class ZeroCarbonReport : IReport
{
    /// <inheritdoc/>
    public string Kind => "zero-carbon";

    /// <inheritdoc/>
    public LocalText Title => new("零碳工厂温室气体排放报告与声明", "Zero-Carbon Factory Report and Declaration");

    /// <inheritdoc/>
    public LocalText Purpose => new(
        "零碳工厂的温室气体排放报告、实施计划和声明（依据零碳工厂建设参考指南第8、9章）", "Emission report, plan and declaration of a zero-carbon factory (guideline for zero-carbon factories, chapters 8 and 9)");

    /// <inheritdoc/>
    public IReadOnlyList<string> Standards => ["zero-carbon-factory"];

    /// <inheritdoc/>
    public void Write(ReportBuilder page)
    {
        page.Cover(new LocalText("排放总量（未抵消）", "Emissions (gross)"), page.Figures.Of("totals/tCO2e").WithUnit());
        page.Cover(new LocalText("已注销碳信用", "Credits retired"), NeutralityTest.Of(page).Credits.WithUnit());
        page.Cover(new LocalText("碳中和判定", "Test of neutrality"), NeutralityTest.Of(page).Result);
        FactoryChapters.Write(page);
        OffsetChapter.Write(page);
        PlanChapter.Write(page);
        FactoryDeclarationChapter.Write(page);
        page.Appendix("appendix-factors", "所用因子", "Factors used");
        if (FactorPart.Used(page).Count == 0) page.Text("各排放源采用已公布的排放量，没有使用因子。", "All sources are published emissions; no factors are used.");
        FactorPart.Rows(page);
    }
}

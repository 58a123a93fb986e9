using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The enterprise report by GB/T 32150-2015 and the parts of GB/T 32151, with the tables of their annex.</summary>
public sealed class Gbt32150Report : IReport
{
    /// <inheritdoc/>
    public string Kind => "gbt32150";

    /// <inheritdoc/>
    public LocalText Title => new("企业温室气体排放报告", "Enterprise Greenhouse Gas Emission Report");

    /// <inheritdoc/>
    public LocalText Purpose => new(
        "按 GB/T 32150-2015 和 GB/T 32151 各部分编制的企业温室气体排放报告及附表", "Report of an enterprise with the annex tables of GB/T 32150-2015 and the parts of GB/T 32151");

    /// <inheritdoc/>
    public IReadOnlyList<string> Standards => ["gbt32150"];

    /// <inheritdoc/>
    public void Write(ReportBuilder page)
    {
        page.Cover(new LocalText("编制依据", "Standard"), LocalText.Same(EntityChapter.Editions(page)));
        page.Cover(new LocalText("报告年度", "Reporting year"), LocalText.Same(ReportFigures.PeriodName(page.Inventory)));
        page.Cover(new LocalText("排放总量（含净购入电力和热力）", "Total with net purchased electricity and heat"), SummaryChapter.Total(page).WithUnit());
        EntityChapter.Write(page);
        SummaryChapter.Write(page);
        EntityActivityChapter.Write(page);
        CoefficientChapter.Write(page);
        ProductionChapter.Write(page);
        ManagementChapter.Write(page);
        DeclarationChapter.Write(page);
        page.Appendix("appendix-calculations", "核算过程", "Calculations");
        WorkedPart.ByMethod(page, [.. EntitySources.Included(page).Select(activity => activity.Source)]);
        page.Appendix("appendix-factors", "所用因子", "Factors used");
        if (FactorPart.Used(page).Count == 0) page.Text("各排放源采用已公布的排放量，没有使用因子。", "All sources are published emissions; no factors are used.");
        FactorPart.Rows(page);
    }
}

using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// The reduction plan of a company: targets, where it stands, who leads, measures by scope, milestones, review. The inventory supplies what is known; targets,
/// initiatives, pathway and cost are the company's own, and what is missing is listed as missing.
/// </summary>
public sealed class ReductionPlanReport : IReport
{
    /// <inheritdoc/>
    public string Kind => "reduction-plan";

    /// <inheritdoc/>
    public LocalText Title => new("温室气体减排计划", "Greenhouse Gas Reduction Plan");

    /// <inheritdoc/>
    public LocalText Purpose => new("公司的温室气体减排目标、路径、职责、措施和复审", "Targets, pathway, duties, measures and review of a company's reductions");

    /// <inheritdoc/>
    public IReadOnlyList<string> Standards => ["reduction-plan"];

    /// <inheritdoc/>
    public void Write(ReportBuilder page)
    {
        page.Cover(new LocalText("本期排放总量", "Emissions of this period"), page.Figures.Of("totals/tCO2e").WithUnit());
        TargetChapters.Write(page);
        MeasureChapters.Write(page);
        ReviewChapters.Write(page);
    }
}

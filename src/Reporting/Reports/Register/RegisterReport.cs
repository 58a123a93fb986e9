using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The register (清册): everything the inventory was computed from and what came out, as tables without a limit of rows; best read as a workbook.</summary>
public sealed class RegisterReport : IReport
{
    /// <inheritdoc/>
    public string Kind => "workbook";

    /// <inheritdoc/>
    public LocalText Title => new("温室气体排放清册", "Greenhouse Gas Register");

    /// <inheritdoc/>
    public LocalText Purpose => new(
        "排放源、活动数据、因子、GWP、气体、评分、证据及附表的完整清册，适合导出为工作簿", "Sources, activity data, factors, GWP, gases, scores, evidence and appendix tables in full, best as a workbook");

    /// <inheritdoc/>
    public IReadOnlyList<string> Standards => [];

    /// <inheritdoc/>
    public void Write(ReportBuilder page)
    {
        page.Cover(new LocalText("排放总量", "Total"), page.Figures.Of("totals/tCO2e").WithUnit());
        RegisterControl.Write(page);
        page.Chapter("sources", "排放源", "Sources");
        RegisterSources.Write(page);
        page.Chapter("activity", "活动数据", "Activity data");
        RegisterMonths.Write(page);
        RegisterInputs.Write(page);
        page.Chapter("factors", "因子与 GWP", "Factors and GWP");
        RegisterFactors.Write(page);
        RegisterGwp.Write(page);
        page.Chapter("gases", "各排放源的气体", "Gases by source");
        RegisterGases.Write(page);
        page.Chapter("totals", "汇总", "Totals");
        RegisterTotals.Write(page);
        page.Chapter("quality", "数据质量与不确定性", "Data quality and uncertainty");
        RegisterQuality.Write(page);
        UncertaintyPart.Table(page);
        page.Chapter("records", "证据、排除、凭证与生产数据", "Evidence, exclusions, instruments and production data");
        RegisterRecords.Write(page);
        page.Chapter("methods", "方法、提示与校验值", "Methods, remarks and hashes");
        RegisterMethods.Write(page);
        RegisterHashes.Write(page);
    }
}

using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The methodology in short.</summary>
internal static class MethodologyChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("methodology", "方法简述", "Methodology in short");
        page.Section("methods", "量化方法与 GWP", "Methods and GWP");
        page.Narrative("quantification", one => one.Text(
            "排放量由活动数据、排放因子和 GWP 计算。所用方法及其标准如下，各因子的出处见附录。",
            "Emissions are calculated from activity data, factors and GWP. The methods and their standards are below; sources of factors are in the appendix."));
        GwpPart.Sentence(page, "appendix-gwp");
        MethodPart.Table(page);
        page.Item("GP.10", page.Has("table-methods"));
        page.Section("quality", "数据质量与不确定性", "Data quality and uncertainty");
        if (!QualityPart.Result(page)) page.Text("总量为零，没有数据质量得分。", "The total is zero; there is no score of data quality.");
        UncertaintyPart.Approach(page);
        UncertaintyPart.Table(page);
        page.Item("GP.20");
        page.Section("rounding", "数值修约", "Rounding");
        ControlPart.Rounding(page);
    }
}

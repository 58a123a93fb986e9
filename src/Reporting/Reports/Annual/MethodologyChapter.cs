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
            "排放量由活动数据、排放因子和 GWP 计算；有进出数据时采用质量平衡。所用方法、标准及因子的出处见{0}。",
            "Emissions are calculated from activity data, factors and GWP, or by mass balance where inflow and outflow are recorded. The methods, their standards and the sources of factors are in {0}.",
            PartWriting.To("appendix-methods", new LocalText("方法附录", "the appendix of methods"))));
        GwpPart.Sentence(page, "appendix-gwp");
        page.Section("quality", "数据质量与不确定性", "Data quality and uncertainty");
        if (!QualityPart.Result(page)) page.Text("总量为零，没有数据质量得分。", "The total is zero; there is no score of data quality.");
        UncertaintyPart.Approach(page);
        UncertaintyPart.Table(page);
        page.Item("GP.20");
        page.Section("rounding", "数值修约", "Rounding");
        ControlPart.Rounding(page);
    }
}

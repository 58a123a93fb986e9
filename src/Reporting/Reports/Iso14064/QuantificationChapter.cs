using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 4: methods, factors, changes, data quality, uncertainty.</summary>
internal static class QuantificationChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("quantification", "温室气体量化", "Quantification");
        Methods(page);
        Changes(page);
        Quality(page);
    }

    private static void Methods(ReportBuilder page)
    {
        page.Section("principles", "量化原则与 GWP", "Principles and GWP");
        page.Narrative("quantification", one =>
        {
            one.Text(
                "排放量由活动数据、排放因子和 GWP 计算：排放量 = 活动数据 × 排放因子 × GWP；有进出数据时采用质量平衡。计量单位统一换算后以吨表示。",
                "Emissions are calculated from activity data, factors and GWP: emissions = activity × factor × GWP; where inflow and outflow are recorded, by mass balance. Units are converted and results stated in tonnes.");
            one.Text(
                "方法的选择依次考虑：国家或地方标准的规定、准确度、活动数据的可得性、与往年的一致性。",
                "Methods are chosen by what national or local standards prescribe, by accuracy, by the activity data at hand, and by consistency with earlier years.");
        });
        GwpPart.Sentence(page, "appendix-gwp");
        page.Item("ISO1.t");
        page.Section("methods", "量化方法", "Methods");
        page.Text("各方法的公式和算例见{0}。", "Formulas and a calculation for each method are in {0}.", PartWriting.To("appendix-methods", new LocalText("方法附录", "the appendix of methods")));
        MethodPart.Table(page);
        page.Item("ISO1.m", page.Has("table-methods"));
        page.Section("factors", "排放因子", "Factors");
        FactorPart.Datasets(page, "appendix-factors");
        page.Item("ISO1.o");
    }

    private static void Changes(ReportBuilder page)
    {
        page.Section("method-changes", "量化方法的变更", "Changes of method");
        page.Narrative("method-changes", ChangePart.Methods);
        ChangePart.MethodTable(page);
        page.Item("ISO1.n", ChangePart.IsKnown(page) || page.HasNarrative("method-changes"));
        page.Section("factor-changes", "排放因子的变更", "Changes of factors");
        page.Narrative("factor-changes", ChangePart.Factors);
        ChangePart.FactorTable(page);
    }

    private static void Quality(ReportBuilder page)
    {
        page.Section("data-quality", "数据质量", "Data quality");
        QualityPart.Scheme(page);
        QualityPart.Table(page);
        QualityPart.Result(page);
        page.Section("uncertainty", "不确定性", "Uncertainty");
        page.Narrative("uncertainty", UncertaintyPart.Approach);
        var complete = UncertaintyPart.Table(page);
        page.Item("ISO1.p", complete);
        page.Item("ISO1.q", complete);
    }
}

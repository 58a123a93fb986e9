namespace Lingtan.Reporting;

/// <summary>Chapter 5: base year, its policy, and the change between years by cause.</summary>
internal static class BaseYearChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("base-year", "基准年与比较", "Base year and comparison");
        page.Section("base-year-choice", "基准年的选定", "Choice of the base year");
        if (page.HasNarrative("base-year")) page.Narrative("base-year", _ => { });
        page.Item("ISO1.k", BaseYearPart.Choice(page));
        page.Section("recalculation", "重新计算", "Recalculation");
        BaseYearPart.Policy(page);
        var told = false;
        page.Narrative("recalculation", one => told = BaseYearPart.Test(one));
        page.Item("ISO1.l", told || page.HasNarrative("recalculation"));
        page.Section("comparison", "与上一报告期的比较", "Comparison with the period before");
        if (ComparisonPart.Write(page)) page.Item("ISO2.j");
    }
}

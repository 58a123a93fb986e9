using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Why the total changed, and the base year.</summary>
internal static class ChangeChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("changes", "变化与基准年", "Changes and base year");
        page.Section("comparison", "与上一年相比", "Against the year before");
        if (ComparisonPart.Write(page)) page.Item("GP.19");
        page.Section("base-year", "基准年", "Base year");
        if (page.HasNarrative("base-year")) page.Narrative("base-year", _ => { });
        var there = BaseYearPart.Choice(page);
        if (there) page.Text(
            "基准年范围二以{0}的数值计入总量。", "In the base year, the total holds the {0} figure of scope 2.", BoundaryWords.Of(BaseYearPart.Of(page)!.Book.Scope2));
        page.Item("GP.7", there);
        page.Item("S2.6", there);
        page.Item("S3.5", there && Scope3Part.IsDivided(page));
        BaseYearPart.Policy(page);
        var told = false;
        page.Narrative("recalculation", one => told = BaseYearPart.Test(one));
        page.Item("GP.8", told || page.HasNarrative("recalculation"));
    }
}

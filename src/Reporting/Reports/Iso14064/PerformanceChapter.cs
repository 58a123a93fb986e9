namespace Lingtan.Reporting;

/// <summary>Chapter 8: strategy of reduction and performance.</summary>
internal static class PerformanceChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("performance", "减排策略与绩效", "Reduction strategy and performance");
        page.Section("strategy", "减排策略", "Strategy");
        page.Narrative("reduction", Strategy);
        page.Item("ISO2.b", page.HasNarrative("reduction"));
        page.Section("years", "历年排放量", "Emissions over the years");
        YearsPart.ByIsoCategory(page);
        if (page.Basis.Earlier.Count > 0) YearsPart.Chart(page);
        if (page.Inventory.Book.Intensities.Count > 0)
        {
            page.Section("intensities", "排放强度", "Intensities");
            if (IntensityPart.Table(page)) page.Item("ISO2.g");
            IntensityPart.Years(page);
        }

        if (page.HasNarrative("benchmarks"))
        {
            page.Section("benchmarks", "对标", "Benchmarks");
            page.Narrative("benchmarks", _ => { });
            page.Item("ISO2.h");
        }

        page.Section("by-facility", "按设施的排放量", "Emissions by facility");
        TotalsPart.ByFacility(page);
        page.Item("ISO2.e");
    }

    private static void Strategy(ReportBuilder page)
    {
        var largest = page.Inventory.Sources.GroupBy(source => source.Definition.Category).Select(group => (Category: group.Key, Sum: group.Sum(source => source.Tco2e))).OrderByDescending(one => one.Sum).First().Category;
        var figure = page.Figures.Of("byCategory/" + largest);
        var share = page.Figures.Share(figure, TotalsPart.Total(page));
        page.Text(
            "按本清册，排放量最大的是“{0}”，为 {1}" + (share is null ? "。" : "，占总量的 {2}。") + "减排工作以排放量大、组织影响力强的排放源为重点，减排效果以后续清册按同样方法核算。",
            "By this inventory the largest emissions are “{0}” with {1}" + (share is null ? ". " : ", {2} of the total. ") + "Reduction begins where emissions are large and the organisation has influence; the effect is measured by later inventories with the same methods.",
            CategoryWords.Title(largest), figure.WithUnit(), share is null ? (object)"" : share);
    }
}

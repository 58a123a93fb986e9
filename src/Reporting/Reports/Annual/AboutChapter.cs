using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>About the report: who, when, by which standards, within which boundary, in which categories.</summary>
internal static class AboutChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("about", "关于本报告", "About this report");
        page.Section("about-report", "报告说明", "The report");
        page.Narrative("about", About);
        OrganizationPart.Table(page);
        page.Item("GP.3");
        page.Section("boundary", "核算边界", "Boundary");
        page.Narrative("boundary", BoundaryPart.Approach);
        BoundaryPart.Facilities(page);
        page.Item("GP.1", page.Inventory.Book.Facilities.Count > 0);
        page.Item("GP.21", page.Basis.Control.Contact is not null);
        page.Section("categories", "核算类别", "Categories");
        page.Text(
            "本报告按 GHG Protocol 的范围列示，并与 ISO 14064-1 的类别对照。下表列出各类别及其是否计入。",
            "The report follows the scopes of the GHG Protocol and relates them to the categories of ISO 14064-1. The table lists the categories and whether they are included.");
        Categories(page);
        page.Item("GP.2");
        page.Item("S3.3", page.Inventory.Sources.Any(source => source.Definition.Scope == 3));
        page.Section("exclusions", "未计入的排放源", "Exclusions");
        page.Narrative("exclusions", ExclusionPart.Rule);
        ExclusionPart.Table(page);
        page.Item("GP.11");
    }

    private static void About(ReportBuilder page)
    {
        page.Text(
            "本报告披露{0}自身运营和价值链的温室气体排放，时间范围为 {1}。", "This report discloses the greenhouse-gas emissions of the operations and the value chain of {0} for {1}.",
            page.Inventory.Book.Organization.Name, OrganizationPart.PeriodText(page.Inventory.Book));
        page.Text(
            "核算参考《温室气体核算体系：企业核算与报告标准》及其范围二指南、范围三标准，并符合 ISO 14064-1:2018 的分类。",
            "It is based on the GHG Protocol Corporate Standard with its Scope 2 Guidance and Scope 3 Standard, and on the categories of ISO 14064-1:2018.");
        if (page.Inventory.Book.Purpose is { } purpose) page.Text("编制目的：{0}。", "Purpose: {0}.", OrganizationChapter.Sentence(purpose.Statement));
    }

    private static void Categories(ReportBuilder page) => page.Table(
        "table-categories", new LocalText("温室气体核算类别", "Categories of greenhouse-gas accounting"),
        [PartWriting.Words("GHG Protocol", "GHG Protocol", 4), PartWriting.Words("ISO 14064-1", "ISO 14064-1", 4), PartWriting.Mark("是否计入", "Included", 1)],
        table =>
        {
            Row(page, table, CategoryWords.Scope(1), 1, source => source.Scope == 1);
            Row(page, table, CategoryWords.Scope(2), 2, source => source.Scope == 2);
            for (var category = 1; category <= 15; category++)
            {
                var number = category;
                var iso = CategoryList.All["scope3-" + category.ToString(CultureInfo.InvariantCulture)].Iso;
                Row(page, table, CategoryWords.Ghg(3, category), iso, source => source.Scope == 3 && source.Scope3 == number);
            }

            if (page.Inventory.Book.Sources.Any(IsUndivided)) Row(page, table, CategoryWords.Scope3(0), 6, IsUndivided);
        });

    private static bool IsUndivided(SourceDefinition source) => source is { Scope: 3, Scope3: null or 0 } && !TotalsPart.IsBeside(source);

    private static void Row(ReportBuilder page, TableBuilder table, LocalText name, int usual, Func<SourceDefinition, bool> belongs)
    {
        var sources = page.Inventory.Sources.Where(source => belongs(source.Definition)).ToArray();
        var iso = sources.Length == 0 ? [usual] : sources.Select(source => source.IsoCategory).Distinct().Order().ToArray();
        table.Row(name, PartWriting.Listed([.. iso.Select(CategoryWords.Iso)]), sources.Length > 0 ? new LocalText("计入", "yes") : new LocalText("未计入", "no"));
    }
}

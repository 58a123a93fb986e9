using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 5: what is verified: organisation, boundary, methods, data with their sources, factors, quality assurance.</summary>
internal static class FindingsChapter
{
    private const int MostWarnings = 120;

    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("examination", "核查发现", "What was examined");
        page.Section("examination-organization", "基本情况", "The organisation");
        page.Narrative("organization", one => one.Text(
            "{0}，报告期内有 {1} 个设施、{2} 个排放源。", "{0} has {1} facilities and {2} sources in the period.", one.Inventory.Book.Organization.Name,
            one.Count("facilities", one.Inventory.Book.Facilities.Count), one.Count("sources", one.Inventory.Book.Sources.Count)));
        page.Section("examination-boundary", "核算边界", "Boundary");
        BoundaryPart.Approach(page);
        BoundaryPart.Facilities(page);
        SourcesPart.Identified(page);
        page.Narrative("exclusions", ExclusionPart.Rule);
        ExclusionPart.Table(page);
        page.Section("examination-methods", "核算方法", "Methods");
        MethodPart.Table(page);
        page.Section("examination-activity", "活动数据", "Activity data");
        ActivityPart.Table(page);
        page.Section("examination-factors", "排放因子", "Factors");
        FactorPart.Datasets(page);
        page.Section("examination-quality", "质量保证和文件存档", "Quality assurance and records");
        QualityPart.Result(page);
        EvidencePart.Table(page);
        if (!page.Has("table-evidence")) page.Text("活动数据没有附证据文件。", "No evidence files are attached to activity data.");
        page.Section("examination-checks", "交叉核对与提示", "Cross-checks and remarks");
        page.Text(
            "核算程序核对数据的完整性、量级、与上期的变化和因子的适用性，提示如下；是否构成错报由核查机构判断。",
            "The calculation checks completeness, magnitude, change against the period before and whether factors fit; its remarks follow. Whether any is a misstatement is for the verifier to judge.");
        WarningPart.Table(page, MostWarnings);
        page.Item("HC.3", page.Inventory.RowOrder.Length > 0);
    }
}

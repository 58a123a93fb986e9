using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapters 6 and 7: information management, internal and external verification.</summary>
internal static class ManagementChapters
{
    /// <summary>Writes the chapters.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("information-management", "信息管理", "Information management");
        page.Section("information", "数据的收集与保存", "Collecting and keeping data");
        page.Narrative("information", Collected);
        page.Item("ISO2.i");
        page.Chapter("verification", "核查", "Verification");
        page.Section("internal-verification", "内部核查", "Internal check");
        page.Narrative("internal-verification", one => one.Text(
            "清册在报告前进行内部核查：排放源是否齐全，活动数据与证据是否一致，单位换算、方法和因子是否正确，与上一报告期相比的变化是否有合理解释。核查记录与清册一并保存。",
            "The inventory is checked internally before it is reported: whether sources are complete, activity data agree with their evidence, conversions, methods and factors are right, and changes against the period before have an explanation. Records of the check are kept with the inventory."));
        page.Section("external-verification", "外部核查", "External verification");
        page.Item("ISO1.s", VerificationPart.Status(page));
        VerificationPart.Statements(page);
    }

    private static void Collected(ReportBuilder page)
    {
        var book = page.Inventory.Book;
        page.Text(
            "活动数据由各设施按月或按期间从计量仪表、票据和台账取得，逐条记录数量、单位、期间、收集方式和凭证号；本期共 {0} 条记录。更正以新记录替代原记录，原记录保留。",
            "Activity data come from meters, invoices and ledgers of the facilities, by month or period; each record holds quantity, unit, period, way of collection and document. Records of this period: {0}. A correction is a new record that supersedes the old one, which is kept.",
            page.Count("records", book.Activity.Count));
        if (book.Evidence.Count > 0) page.Text(
            "清册附有 {0} 份证据文件，各记其 SHA-256，可证明未被改动。", "Evidence documents held: {0}, each with its SHA-256, which proves that it is unaltered.", page.Count("evidence", book.Evidence.Count));
        page.Text(
            "清册、证据、因子版本和各版报告一并归档，可随时重算核对。", "Inventory, evidence, editions of factors and all versions of the report are archived together, so that they can be recomputed and checked at any time.");
    }
}

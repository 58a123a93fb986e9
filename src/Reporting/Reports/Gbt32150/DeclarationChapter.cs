using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapters 7 and 8: sources not reported, other remarks, the statement of truth with lines to sign on.</summary>
internal static class DeclarationChapter
{
    /// <summary>Writes the chapters.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("unreported", "未报告的排放源", "Sources not reported");
        page.Narrative("exclusions", ExclusionPart.Rule);
        ExclusionPart.Table(page);
        page.Item("GB.8", page.Inventory.Book.Exclusions.All(exclusion => exclusion.Reason.Length > 0));
        page.Chapter("declaration", "其他说明与真实性声明", "Other remarks and statement of truth");
        page.Section("remarks", "其他说明", "Other remarks");
        page.Narrative("remarks", Remarks);
        ControlPart.Rounding(page);
        page.Section("truth", "真实性声明", "Statement of truth");
        page.Text(
            "本单位声明：本报告的数据和信息真实、完整、准确；如有不实，本单位承担相应的法律责任。",
            "We state that the data and information of this report are true, complete and accurate, and bear the legal responsibility where they are not.");
        SignaturePart.Lines(page, legal: true);
        page.Item("GB.7", page.Inventory.Book.Organization.LegalRepresentative is { Length: > 0 } && page.Basis.Control.Signatures.Any(one => one.Role == SignatureRole.Approved));
    }

    private static void Remarks(ReportBuilder page)
    {
        var warnings = page.Inventory.Warnings.Count;
        page.Text(
            "核算中没有偏离所列标准的方法时，本节无其他内容。核算程序对数据和因子的选择给出 {0} 条提示，逐条见温室气体清册。",
            "Where no method departs from the standards named, there is nothing to add here. The calculation gave {0} remarks on data and the choice of factors; they stand in the register one by one.",
            page.Count("warnings", warnings));
    }
}

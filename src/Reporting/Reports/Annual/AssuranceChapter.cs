namespace Lingtan.Reporting;

/// <summary>Verification, and the statements issued on the inventory.</summary>
internal static class AssuranceChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("assurance", "核查与声明", "Verification and statements");
        page.Section("verification", "核查情况", "Verification");
        page.Item("GP.18", VerificationPart.Status(page));
        if (page.Basis.Control.Statements.Count == 0) return;
        page.Section("statements", "已出具的声明", "Statements issued");
        VerificationPart.Statements(page);
    }
}

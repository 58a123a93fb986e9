namespace Lingtan.Reporting;

/// <summary>Chapters 6 to 8: formulas with numbers, results by source, category and gas, uncertainty.</summary>
internal static class CalculationChapters
{
    /// <summary>Writes the chapters.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("calculation", "核算过程", "Calculation");
        page.Text("各排放源的公式和代入的数值如下，可逐项复算。", "Formulas with the numbers filled in follow source by source; each can be redone by hand.");
        WorkedPart.ByMethod(page, page.Inventory.Sources);
        page.Chapter("results", "核算结果", "Results");
        VerifiedPart.BySource(page);
        TotalsPart.ByIsoCategory(page);
        GasPart.Matrix(page);
        GasPart.Masses(page);
        InstrumentPart.BothBases(page);
        page.Chapter("uncertainty", "不确定性分析", "Uncertainty");
        UncertaintyPart.Approach(page);
        UncertaintyPart.Table(page);
    }
}

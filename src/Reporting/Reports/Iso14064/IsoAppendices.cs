namespace Lingtan.Reporting;

/// <summary>The appendices: GWP, activity data, factors, methods, how to recompute.</summary>
internal static class IsoAppendices
{
    /// <summary>Writes the appendices.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Appendix("appendix-gwp", "全球增温潜势", "Global warming potentials");
        GwpPart.Table(page);
        page.Appendix("appendix-activity", "各排放源的活动数据", "Activity data by source");
        ActivityPart.Table(page);
        page.Appendix("appendix-factors", "所用因子", "Factors used");
        if (FactorPart.Used(page).Count == 0) page.Text("各排放源采用已公布的排放量，没有使用因子。", "All sources are published emissions; no factors are used.");
        FactorPart.Rows(page);
        page.Appendix("appendix-methods", "方法与算例", "Methods and calculations");
        MethodPart.Details(page);
        page.Appendix("appendix-recompute", "重算说明与数值清单", "How to recompute, and the list of figures");
        RecomputePart.Write(page);
        RecomputePart.Figures(page);
    }
}

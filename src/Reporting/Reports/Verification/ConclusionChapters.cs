using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapters 9 and 10 and the annexes: findings with correction and state, conclusions, factors, GWP.</summary>
internal static class ConclusionChapters
{
    /// <summary>Writes the chapters.</summary>
    public static void Write(ReportBuilder page)
    {
        var status = page.Basis.Control.Verification;
        page.Chapter("findings", "不符合项与改进建议", "Findings and suggestions");
        Findings(page, status);
        page.Item("V.9", status?.Findings.Count > 0);
        page.Item("HC.5", status is { Done: true } or { Findings.Count: > 0 });
        page.Chapter("conclusions", "核查结论", "Conclusions");
        Conclusions(page, status);
        page.Item("HC.4", status is not null and not { Opinion: Opinion.None });
        page.Appendix("appendix-factors", "所用因子", "Factors used");
        if (FactorPart.Used(page).Count == 0) page.Text("各排放源采用已公布的排放量，没有使用因子。", "All sources are published emissions; no factors are used.");
        FactorPart.Rows(page);
        page.Appendix("appendix-gwp", "全球增温潜势", "Global warming potentials");
        GwpPart.Table(page);
        page.Appendix("appendix-recompute", "重算说明与数值清单", "How to recompute, and the list of figures");
        RecomputePart.Write(page);
        RecomputePart.Figures(page);
    }

    private static void Findings(ReportBuilder page, VerificationStatus? status)
    {
        if (status is not { Findings.Count: > 0 })
        {
            page.Note(NoteKind.Gap, "没有记录不符合项、错报或建议。", "No non-conformities, misstatements or suggestions are recorded.");
            return;
        }

        page.Table(
            "table-findings", new LocalText("不符合项、错报和建议", "Non-conformities, misstatements and suggestions"),
            [
                PartWriting.Words("编号", "Identifier", 1), PartWriting.Words("类型", "Kind", 1.4), PartWriting.Words("描述", "What was found", 4), PartWriting.Words("原因与纠正", "Cause and correction", 4), PartWriting.Mark("状态", "State", 1),
            ],
            table =>
            {
                foreach (var finding in status.Findings) table.Row(
                    finding.Id, finding.Kind, finding.Text, finding.Correction ?? new LocalText("（待纠正）", "(to be corrected)"), finding.Closed ? new LocalText("已关闭", "closed") : new LocalText("未关闭", "open"));
            });
        if (status.Materiality is { } threshold) page.Text(
            "未更正错报的合计须低于重要性限值（总量的 {0}）。", "Uncorrected misstatements together have to stay below the materiality of {0} of the total.", page.Percent("verification/materiality", threshold));
    }

    private static void Conclusions(ReportBuilder page, VerificationStatus? status)
    {
        if (status is null or { Opinion: Opinion.None }) page.Text("符合性、排放量声明、异常变化的说明和未覆盖的问题：{0}。", "Conformity, statement of emissions, explanation of unusual changes, matters not covered: {0}.", VerificationWords.ToBeEntered);
        else page.Text(VerificationWords.Conclusion(status, page.Inventory.Book.Organization.Name));
        page.Text(
            "{0}：{1}；范围一 {2}，范围二 {3}，范围三 {4}。", "{0}: {1}; scope 1 {2}, scope 2 {3}, scope 3 {4}.", VerificationWords.Figures(status is { Done: true }), page.Figures.Of("totals/tCO2e").WithUnit(),
            page.Figures.Of("totals/scope1").WithUnit(), page.Figures.Of("totals/scope2").WithUnit(), page.Figures.Of("totals/scope3").WithUnit());
        VerificationPart.Statements(page);
    }
}

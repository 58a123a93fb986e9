using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 4: electricity instruments, credits, and the test written out.</summary>
internal static class OffsetChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("offsets", "绿色电力凭证、碳信用与碳中和判定", "Electricity instruments, credits and the test of neutrality");
        page.Text(
            "绿色电力凭证只影响基于市场的范围二；碳信用与排放量分开列示。二者都不从排放总量中扣减，也不互相替代。",
            "Electricity instruments affect market-based scope 2 only; credits stand beside emissions. Neither is deducted from the total, and neither stands for the other.");
        page.Section("offsets-instruments", "绿色电力凭证", "Electricity instruments");
        if (!InstrumentPart.Instruments(page)) page.Text("报告期内没有绿证、购电协议等凭证。", "There are no certificates or power purchase agreements in the period.");
        if (InstrumentPart.Electricity(page) is var (consumed, covered)) page.Text(
            "报告期用电 {0}，其中零排放凭证覆盖 {1}。", "Electricity used in the period: {0}, of which {1} are covered by instruments of zero emission.", consumed.WithUnit(), covered.WithUnit());
        page.Section("offsets-credits", "碳信用", "Carbon credits");
        Credits(page);
        page.Section("offsets-test", "判定", "The test");
        Test(page);
    }

    private static void Credits(ReportBuilder page)
    {
        if (!BesidePart.Credits(page)) page.Text("没有登记碳信用。", "No carbon credits are recorded.");
        var test = NeutralityTest.Of(page);
        if (test.Retired.Count == 0) return;
        page.Table(
            "table-retired", new LocalText("已注销的碳信用及序列号", "Credits retired with their serial numbers"),
            [PartWriting.Words("编号", "Identifier", 1.4), PartWriting.Words("序列号", "Serial numbers", 4), PartWriting.Mark("注销日期", "Retired on", 1.4), PartWriting.Number("数量（tCO2e）", "Amount (tCO2e)")],
            table =>
            {
                foreach (var credit in test.Retired) table.Row(
                    credit.Id, RegisterRecords.Serials(credit) is { Length: > 0 } serials ? serials : new LocalText("（缺序列号）", "(no serial numbers)"), PartWriting.Day(credit.RetiredOn!.Value),
                    page.Figures.Recorded("credits/" + credit.Id, credit.Tco2e, ReportFigures.Tonnes));
                table.Total(new LocalText("合计", "Total"), Cell.Empty, Cell.Empty, test.Credits);
            });
    }

    private static void Test(ReportBuilder page)
    {
        var test = NeutralityTest.Of(page);
        page.Text(
            "判据：核算边界和时间范围内经核查的温室气体排放量不大于用于抵消的已注销碳信用数量，且该碳信用不作其他用途。",
            "Criterion: verified emissions inside the boundary and period are not above the carbon credits retired for them, and the credits serve nothing else.");
        page.Add(new Formula(
        [
            RichText.Of("排放量 E = {0}", "Emissions E = {0}", test.Emissions.WithUnit()),
            RichText.Of("已注销碳信用 C = {0}", "Credits retired C = {0}", test.Credits.WithUnit()),
            test.IsCovered ? RichText.Of("{0} ≤ {1}：E ≤ C 成立", "{0} ≤ {1}: E ≤ C holds", test.Emissions, test.Credits) : RichText.Of("{0} > {1}：E ≤ C 不成立", "{0} > {1}: E ≤ C does not hold", test.Emissions, test.Credits),
        ]));
        page.Text("判定结果：{0}。", "Result: {0}.", new RichText(((RichText)test.Result).Zh, ((RichText)test.Result).En).With(Emphasis.Strong));
        if (!test.IsCovered) page.Text(
            "已注销的碳信用为排放量的 {0}，尚差 {1}。应先减排，不可避免的部分再行抵消。",
            "The credits retired are {0} of the emissions; {1} are missing. Emissions are to be reduced first; only what cannot be avoided is offset.",
            page.Figures.Derived("credits/coverage", test.Emissions.Value == 0 ? 0 : test.Credits.Value / test.Emissions.Value, ShownFigure.Percent, 2, test.Credits, test.Emissions),
            page.Figures.Derived("credits/missing", test.Emissions.Value - test.Credits.Value, ReportFigures.Tonnes, page.Basis.Control.Decimals, test.Emissions, test.Credits).WithUnit());
        var obstacles = test.Obstacles().ToArray();
        if (obstacles.Length > 0)
        {
            page.Note(NoteKind.Gap, "以下条件不具备，即使数量满足也不能判定为碳中和：", "The following is missing; neutrality could not be judged even if the amounts sufficed:");
            page.List(obstacles);
        }

        page.Item("ZC.12", page.Basis.Control.Verification is { Done: true });
        page.Item("ZC.13", test.IsMet);
        page.Item("ZC.15", test.CanBeJudged);
    }
}

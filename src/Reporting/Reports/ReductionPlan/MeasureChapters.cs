using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapters 3 to 5: leadership and duties, work plan with milestones, measures by scope.</summary>
internal static class MeasureChapters
{
    /// <summary>Writes the chapters.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("governance", "工作领导小组与职责", "Steering group and duties");
        OwnTextPart.Write(page, "governance", "RP.3", "领导小组的组成（按职务）和职责", "the steering group by position and its duties");
        page.Chapter("actions", "主要工作计划和行动", "Plan of work and actions");
        OwnTextPart.Write(page, "actions", "RP.4", "行动及其完成时间", "the actions and their dates");
        Milestones(page);
        page.Chapter("measures", "主要措施", "Measures");
        page.Narrative("measures", one => one.Note(
            NoteKind.Gap, "待写：各范围的减排措施、预期减排量和投入（{0}）。以下由清册列出各范围最大的排放源及其取决的因素，措施可由此着手。",
            "To be written: measures by scope, reductions expected and cost ({0}). Below, the inventory lists the largest sources of each scope and what they depend on; measures can begin there.",
            new LocalText(NarrativeTexts.File("measures", Language.Zh), NarrativeTexts.File("measures", Language.En))));
        page.Item("RP.5", page.HasNarrative("measures"));
        for (var scope = 1; scope <= 3; scope++)
        {
            var title = CategoryWords.Scope(scope);
            page.Section("measures-scope-" + scope.ToString(CultureInfo.InvariantCulture), title.Zh, title.En);
            var figure = page.Figures.Of("totals/scope" + scope.ToString(CultureInfo.InvariantCulture));
            page.Text("本期排放 {0}，占总量 {1}。", "Emissions of this period: {0}, {1} of the total.", figure.WithUnit(), page.Figures.Share(figure, page.Figures.Of("totals/tCO2e")) is { } share ? share : "—");
            LargestPart.Scope(page, scope);
        }
    }

    private static void Milestones(ReportBuilder page) => page.Table(
        "table-milestones", new LocalText("里程碑", "Milestones"),
        [PartWriting.Mark("时间", "When", 1.4), PartWriting.Words("里程碑", "Milestone", 4), PartWriting.Words("状态", "State", 2)],
        table =>
        {
            foreach (var year in page.Basis.Years) table.Row(
                ReportFigures.PeriodName(year), new LocalText("完成温室气体清册", "Greenhouse gas inventory"),
                ReferenceEquals(year, BaseYearPart.Of(page)) ? new LocalText("完成（基准年）", "done (base year)") : new LocalText("完成", "done"));
            var status = page.Basis.Control.Verification;
            table.Row(
                (status?.Date is { } day ? PartWriting.Day(day) : null).OrDash(), new LocalText("第三方核查", "Verification by a third party"),
                status is { Done: true } ? new LocalText("完成", "done") : status is null ? new LocalText("未说明", "not stated") : new LocalText("计划中", "planned"));
            table.Row(new LocalText("（待填）", "(to be entered)"), new LocalText("目标年", "Target year"), page.HasNarrative("targets") ? new LocalText("见第 1 章", "see chapter 1") : new LocalText("缺", "missing"));
        });
}

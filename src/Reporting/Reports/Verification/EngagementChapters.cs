using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapters 2 and 3: the page of conclusions, purpose, scope and criteria, and how the verification is carried out.</summary>
internal static class EngagementChapters
{
    /// <summary>Writes the chapters.</summary>
    public static void Write(ReportBuilder page)
    {
        var status = page.Basis.Control.Verification;
        page.Chapter("conclusion-page", "核查结论页", "Page of conclusions");
        OrganizationPart.Table(page);
        Conclusion(page, status);
        page.Item("HC.0", status is { Body: not null, Date: not null } and not { Opinion: Opinion.None });
        page.Chapter("overview", "概述", "Overview");
        Overview(page, status);
        page.Chapter("process", "核查过程和方法", "Process and methods");
        Process(page, status);
    }

    private static void Conclusion(ReportBuilder page, VerificationStatus? status) => page.Table(
        "table-conclusion", new LocalText("核查结论", "Conclusions"), [PartWriting.Words("项目", "Item", 3), PartWriting.Words("内容", "Content", 5)],
        table =>
        {
            table.Row(new LocalText("核算和报告依据", "Basis of accounting and reporting"), LocalText.Same(VerificationWords.Criteria + "、" + EntityChapter.Editions(page)));
            table.Row(VerificationWords.Figures(status is { Done: true }), page.Figures.Of("totals/tCO2e").WithUnit());
            table.Row(new LocalText("按 GB/T 32150 口径", "By GB/T 32150"), page.Figures.Of("programmes/gb-t-32150").WithUnit());
            table.Row(new LocalText("较上一报告期的变化", "Change against the period before"), Change(page));
            table.Row(new LocalText("发现（其中未关闭）", "Findings (open ones)"), RichText.Of(
                "{0}（{1}）", "{0} ({1})", page.Count("findings", status?.Findings.Count ?? 0), page.Count("findings-open", status?.Findings.Count(finding => !finding.Closed) ?? 0)));
            table.Row(new LocalText("结论", "Conclusion"), status is null or { Opinion: Opinion.None } ? VerificationWords.ToBeEntered : BoundaryWords.Of(status.Opinion));
        });

    private static Cell Change(ReportBuilder page)
    {
        if (page.Basis.Previous is not { } previous || page.Figures.Find(previous, "totals/tCO2e") is not { Value: not 0 } before) return new LocalText("没有上一报告期的清册", "no inventory of the period before");
        var now = page.Figures.Of("totals/tCO2e");
        var share = page.Figures.Derived("change/totals/tCO2e", (now.Value - before.Value) / before.Value, ShownFigure.Percent, 2, now, before).Signed();
        return RichText.Of("{0}（上一报告期 {1}）", "{0} (the period before: {1})", share, before.WithUnit());
    }

    private static void Overview(ReportBuilder page, VerificationStatus? status)
    {
        page.Section("overview-purpose", "核查目的", "Purpose");
        page.Text(
            "确认温室气体声明是否按 {0} 编制、数据是否完整准确，并按约定的保证等级对其出具意见。{1}",
            "To establish whether the greenhouse gas statement was prepared in accordance with {0} from complete and accurate data, and to give an opinion on it at the level of assurance agreed. {1}",
            VerificationWords.Criteria, page.Inventory.Book.Purpose is { } purpose ? new LocalText("声明用途：" + purpose.Statement.Zh.TrimEnd('。') + "。", "Use of the statement: " + purpose.Statement.En.TrimEnd('.') + ".") : LocalText.Empty);
        page.Section("overview-scope", "核查范围", "Scope");
        page.Text(
            "{0} 的温室气体排放：组织边界按{1}，{2} 个设施、{3} 个排放源；气体：{4}。", "Emissions of {0}: boundary by {1}, {2} facilities, {3} sources; gases: {4}.",
            OrganizationPart.PeriodText(page.Inventory.Book), BoundaryWords.Approach(page.Inventory.Book.Consolidation), page.Count("facilities", page.Inventory.Book.Facilities.Count),
            page.Count("sources", page.Inventory.Book.Sources.Count), VerificationWords.Gases(page));
        page.Section("overview-criteria", "核查准则", "Criteria");
        ReferencePart.List(page, ReferencePart.Iso14064, ReferencePart.Iso14064Part3);
        page.Item("HC.1", status?.Standard is { Length: > 0 });
    }

    private static void Process(ReportBuilder page, VerificationStatus? status)
    {
        page.Section("process-team", "核查组安排", "The team");
        page.Narrative("verification-team", one => one.Text(
            "核查组由组长、成员和不参加核查工作的独立复核人组成，人员及资格：{0}。", "The team has a leader, members and an independent reviewer who takes no part in the work; persons and competence: {0}.", VerificationWords.ToBeEntered));
        page.Item("V.2", page.HasNarrative("verification-team"));
        page.Section("process-documents", "文件评审", "Review of documents");
        Documents(page);
        page.Section("process-visits", "现场核查", "Visits");
        Visits(page, status);
        page.Item("V.8", status?.Visits.Count > 0);
        page.Item("HC.2", status?.Visits.Count > 0);
        page.Section("process-review", "报告编写与内部技术复核", "Report and internal technical review");
        page.Text("报告编写、技术复核和批准的人员及日期：{0}。", "Who wrote, reviewed and released the report, and when: {0}.", VerificationWords.ToBeEntered);
    }

    private static void Documents(ReportBuilder page) => page.Table(
        "table-documents", new LocalText("可供评审的文件和数据", "Documents and data available for review"),
        [PartWriting.Words("文件或数据", "Document or data", 4), PartWriting.Number("数量", "Number", 1), PartWriting.Words("所在", "Where", 3)],
        table =>
        {
            var inventory = page.Inventory;
            table.Row(new LocalText("设施", "Facilities"), page.Count("facilities", inventory.Book.Facilities.Count), inventory.Book.File);
            table.Row(new LocalText("排放源及方法", "Sources with methods"), page.Count("sources", inventory.Book.Sources.Count), inventory.Book.File);
            table.Row(new LocalText("活动数据记录", "Activity records"), page.Count("records", inventory.RowOrder.Length), inventory.Book.ActivityFile);
            table.Row(new LocalText("证据文件", "Evidence documents"), page.Count("evidence", inventory.Book.Evidence.Count), new LocalText("附件（附 SHA-256）", "annex (with SHA-256)"));
            table.Row(new LocalText("因子", "Factor rows"), page.Count("factors", FactorPart.Used(page).Count), new LocalText("附件", "annex"));
            table.Row(new LocalText("其中企业自有因子", "of which the company's own"), page.Count("factors-own", FactorPart.Used(page).Count(one => one.Row.Dataset is null)), "factors.csv");
            table.Row(new LocalText("绿证和合同", "Certificates and contracts"), page.Count("instruments", inventory.Book.Instruments.Count), "instruments.csv");
            table.Row(new LocalText("历年清册", "Earlier inventories"), page.Count("earlier", page.Basis.Earlier.Count), inventory.Book.File);
        });

    private static void Visits(ReportBuilder page, VerificationStatus? status)
    {
        if (status is not { Visits.Count: > 0 })
        {
            page.Note(NoteKind.Gap, "没有现场核查的记录（时间、设施、内容）。", "No visits are recorded (when, which facility, what).");
            return;
        }

        page.Table(
            "table-visits", new LocalText("现场核查", "Visits"), [PartWriting.Mark("日期", "Date", 1.2), PartWriting.Words("设施", "Facility", 2.4), PartWriting.Words("内容", "Topic", 5)],
            table =>
            {
                foreach (var visit in status.Visits.OrderBy(visit => visit.Date)) table.Row(PartWriting.Day(visit.Date), page.Inventory.FacilityName(visit.Facility), visit.Topic);
            });
    }
}

using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 1: the verification statement, one page that names what was verified, how, with which result.</summary>
internal static class StatementChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        var status = page.Basis.Control.Verification;
        page.Chapter("statement", "核查声明", "Verification statement");
        if (status is not { Done: true }) page.Note(
            NoteKind.Gap, "核查尚未完成。本文件由企业为核查机构准备，核查意见、签字和编号由核查机构填写；在此之前不构成核查声明。",
            "The verification is not completed. The company prepared this document for the verifier, who enters opinion, signature and number; until then it is no verification statement.");
        Data(page, status);
        page.Section("statement-figures", VerificationWords.Figures(status is { Done: true }).Zh, VerificationWords.Figures(status is { Done: true }).En);
        page.Item("V.O6", VerifiedPart.Table(page));
        Responsibilities(page, status);
        Evidence(page, status);
        Opinion(page, status);
        Limits(page, status);
        Signature(page, status);
    }

    private static void Data(ReportBuilder page, VerificationStatus? status)
    {
        page.Table(
            "table-statement", new LocalText("声明事项", "Particulars of the statement"), [PartWriting.Words("项目", "Item", 2), PartWriting.Words("内容", "Content", 6)],
            table =>
            {
                foreach (var (name, value) in Rows(page, status)) table.Row(name, value);
            });
        page.Item("V.O1", status is { Addressee: not null, Date: not null });
        page.Item("V.O2", page.Inventory.Book.Facilities.Count > 0);
        page.Item("V.O3", status?.Standard is { Length: > 0 });
        page.Item("V.O4", status is { Materiality: not null } && status.Level != AssuranceLevel.Unstated);
        page.Item("V.1", status is { Standard.Length: > 0, Materiality: not null } && status.Level != AssuranceLevel.Unstated);
    }

    private static IEnumerable<(LocalText Name, Cell Value)> Rows(ReportBuilder page, VerificationStatus? status)
    {
        var (book, control) = (page.Inventory.Book, page.Basis.Control);
        yield return (new("收件人", "Addressee"), status?.Addressee ?? VerificationWords.ToBeEntered);
        yield return (new("声明日期", "Date of the statement"), Entered(status?.Date is { } day ? PartWriting.Day(day) : null));
        yield return (new("被核查组织", "Organisation verified"), book.Organization.Name);
        yield return (new("地址", "Address"), book.Organization.Address.OrDash());
        yield return (new("被核查的声明", "Statement verified"), Identified(page, control));
        yield return (new("报告期", "Reporting period"), OrganizationPart.PeriodText(book));
        yield return (new("组织边界", "Organisational boundary"), RichText.Of("{0}，{1} 个设施", "{0}, {1} facilities", BoundaryWords.Approach(book.Consolidation), page.Count("facilities", book.Facilities.Count)));
        yield return (new("声明编制准则", "Criteria of the statement"), VerificationWords.Criteria);
        yield return (new("核查准则", "Standard of verification"), Entered(status?.Standard));
        yield return (new("保证等级", "Level of assurance"), status is { Level: not AssuranceLevel.Unstated } ? BoundaryWords.Of(status.Level) : VerificationWords.ToBeEntered);
        yield return (new("重要性限值（占总量）", "Materiality (of the total)"), status?.Materiality is { } threshold ? page.Percent("verification/materiality", threshold) : VerificationWords.ToBeEntered);
        yield return (new("温室气体", "Greenhouse gases"), VerificationWords.Gases(page));
        yield return (new("GWP", "GWP"), GwpPart.Name(page.Inventory.Gwp));
        yield return (new("范围二口径", "Basis of scope 2"), BoundaryWords.Of(book.Scope2));
    }

    private static RichText Identified(ReportBuilder page, DocumentControl control) => RichText.Of(
        "{0} {1} 温室气体清册{2}，{3} 个排放源", "greenhouse gas inventory {1} of {0}{2}, {3} sources", page.Inventory.Book.Organization.Name, ReportFigures.PeriodName(page.Inventory),
        control.Number is { } number ? new LocalText("（报告编号 " + number + "）", " (report number " + number + ")") : LocalText.Empty, page.Count("sources", page.Inventory.Book.Sources.Count));

    private static void Responsibilities(ReportBuilder page, VerificationStatus? status)
    {
        page.Section("statement-responsibilities", "责任划分", "Responsibilities");
        page.Text(
            "温室气体声明的编制和公允列报由{0}负责，包括数据、假设和控制。对声明发表独立意见由{1}负责。",
            "{0} is responsible for preparing and fairly presenting the greenhouse gas statement, its data, assumptions and controls. {1} is responsible for an independent opinion on it.",
            page.Inventory.Book.Organization.Name, status?.Body ?? new LocalText("核查机构（待定）", "The verifier (not named yet)"));
        page.Item("V.O5", status?.Body is not null);
    }

    private static void Evidence(ReportBuilder page, VerificationStatus? status)
    {
        page.Section("statement-evidence", "证据概要", "Summary of evidence");
        page.Narrative("evidence", one => one.Text(
            "声明反映的是已发生的历史排放。清册提供 {0} 条活动数据记录、{1} 份证据文件（附 SHA-256）和 {2} 行因子供核查；现场访问 {3} 次，发现 {4} 项。",
            "The statement is of emissions of the past. The inventory offers {0} activity records, {1} evidence documents (with SHA-256) and {2} factor rows to the verifier; {3} visits were made, {4} findings recorded.",
            one.Count("records", one.Inventory.RowOrder.Length), one.Count("evidence", one.Inventory.Book.Evidence.Count), one.Count("factors", FactorPart.Used(one).Count),
            one.Count("visits", status?.Visits.Count ?? 0), one.Count("findings", status?.Findings.Count ?? 0)));
        page.Item("V.O7", status?.Visits.Count > 0 || page.HasNarrative("evidence"));
    }

    private static void Opinion(ReportBuilder page, VerificationStatus? status)
    {
        page.Section("statement-opinion", "核查意见", "Opinion");
        if (status is null or { Opinion: Reporting.Opinion.None }) page.Text("意见：{0}。", "Opinion: {0}.", VerificationWords.ToBeEntered);
        else
        {
            page.Text("意见类型：{0}，{1}。", "Kind of opinion: {0}, {1}.", BoundaryWords.Of(status.Opinion), BoundaryWords.Of(status.Level));
            page.Text(VerificationWords.Conclusion(status, page.Inventory.Book.Organization.Name));
            if (status.Opinion != Reporting.Opinion.Unmodified && status.Findings.Any(finding => !finding.Closed)) page.List([.. status.Findings.Where(finding => !finding.Closed).Select(finding => (RichText)finding.Text)]);
        }

        page.Item("V.O8", status is not null and not { Opinion: Reporting.Opinion.None });
    }

    private static void Limits(ReportBuilder page, VerificationStatus? status)
    {
        page.Section("statement-limits", "局限", "Limits");
        page.Narrative("limits", one => one.Text(
            "温室气体量化受科学认识、测量和估算的不确定性限制（见{0}）；核查以抽样方式取得证据，不能排除未被发现的错误或舞弊。声明只适用于所列组织、边界和报告期。",
            "Quantification is limited by scientific knowledge, measurement and estimates (see {0}). Evidence is obtained by sampling; errors or fraud that remain undetected cannot be excluded. The statement is of the organisation, boundary and period named only.",
            PartWriting.To("table-uncertainty", new LocalText("不确定性表", "the table of uncertainty"))));
        page.Item("V.O9", status is not null || page.HasNarrative("limits"));
    }

    private static void Signature(ReportBuilder page, VerificationStatus? status)
    {
        page.Section("statement-signature", "核查机构", "Verifier");
        page.Table(
            "table-verifier", new LocalText("核查机构及签章", "Verifier and signature"), [PartWriting.Words("项目", "Item", 2), PartWriting.Words("内容", "Content", 6)],
            table =>
            {
                table.Row(new LocalText("机构", "Body"), status?.Body ?? VerificationWords.ToBeEntered);
                table.Row(new LocalText("资质或认可编号", "Accreditation"), Entered(status?.Accreditation));
                table.Row(new LocalText("声明编号", "Number of the statement"), Entered(status?.Reference));
                table.Row(new LocalText("核查组长（签字）", "Lead verifier (signature)"), Cell.Empty);
                table.Row(new LocalText("独立复核人（签字）", "Independent reviewer (signature)"), Cell.Empty);
                table.Row(new LocalText("机构公章、日期", "Seal, date"), Cell.Empty);
            });
        page.Item("V.O10", status is { Body: not null, Accreditation.Length: > 0, Reference.Length: > 0 });
    }

    private static Cell Entered(string? text) => string.IsNullOrWhiteSpace(text) ? VerificationWords.ToBeEntered : text;
}

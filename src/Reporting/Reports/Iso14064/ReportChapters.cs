using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapters 9 to 11: responsibility and use of the report, its issue, references.</summary>
internal static class ReportChapters
{
    /// <summary>Writes the chapters.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("report-use", "报告的责任、用途、目的与格式", "Responsibility, use, purpose and format");
        Responsibility(page);
        page.Chapter("issue", "报告的发行与管理", "Issue and control");
        page.Narrative("issue", ControlPart.Issue);
        page.Item("ISO0.b", page.Basis.Control.Frequency is not null);
        page.Chapter("references", "参考文献", "References");
        ReferencePart.List(page, ReferencePart.Iso14064, ReferencePart.Iso14064Part3, ReferencePart.GhgProtocol);
    }

    private static void Responsibility(ReportBuilder page)
    {
        var purpose = page.Inventory.Book.Purpose;
        page.Section("responsibility", "报告的责任", "Responsibility");
        page.Text(
            "本报告由{0}负责编制并对其内容负责，按规定的程序审核、批准后发布。", "{0} prepares this report and answers for its content; it is checked and released by the procedure laid down.", OrganizationPart.Responsible(page));
        page.Section("use", "用途与预期使用者", "Use and intended users");
        page.Narrative("use", one => one.Text(
            "本报告用于{0}。预期使用者：{1}。", "This report serves: {0}. Intended users: {1}.",
            OrganizationChapter.Sentence(purpose?.Statement ?? new LocalText("掌握组织的温室气体排放状况", "to know the greenhouse-gas emissions of the organisation")),
            OrganizationChapter.Sentence(purpose?.Users ?? new LocalText("组织的管理者、客户和核查机构", "the management of the organisation, its customers and the verifier"))));
        page.Item("ISO0.a", purpose is not null);
        page.Section("conformity", "编制依据的声明", "Statement of conformity");
        page.Narrative("conformity", one => one.Text(
            "本报告按 ISO 14064-1:2018 编制。", "This report was prepared in accordance with ISO 14064-1:2018."));
        page.Item("ISO1.r", purpose is not null || page.HasNarrative("conformity"));
        page.Section("format", "格式与修约", "Format and rounding");
        page.Text("报告的内容和章节按 ISO 14064-1:2018 第 9 章和盘查报告的惯例编排。", "Content and chapters follow clause 9 of ISO 14064-1:2018 and the usual form of inventory reports.");
        ControlPart.Rounding(page);
        page.Section("availability", "获取与传播", "Availability");
        page.Item("ISO0.c", ControlPart.Availability(page));
    }
}

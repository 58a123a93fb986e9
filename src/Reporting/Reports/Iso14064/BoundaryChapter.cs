using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 2: who makes the inventory, the organisational boundary, the period.</summary>
internal static class BoundaryChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("boundary", "组织边界", "Organisational boundary");
        page.Section("team", "盘查小组与职责", "Team and duties");
        page.Narrative("responsible", Team);
        page.Item("ISO1.b", OrganizationPart.HasResponsible(page));
        page.Section("organizational-boundary", "组织边界的确定", "How the boundary is drawn");
        page.Narrative("boundary", BoundaryPart.Approach);
        BoundaryPart.Facilities(page);
        page.Item("ISO1.d", page.Inventory.Book.Facilities.Count > 0);
        page.Section("period", "报告期", "Reporting period");
        page.Text("本报告涵盖的期间为 {0}。", "This report covers {0}.", OrganizationPart.PeriodText(page.Inventory.Book));
        page.Item("ISO1.c");
    }

    private static void Team(ReportBuilder page)
    {
        page.Text("温室气体清册和本报告由{0}负责。主要职责：", "{0} answers for the inventory and this report. The duties:", OrganizationPart.Responsible(page));
        page.List(
        [
            new LocalText("确定组织边界和报告边界，识别排放源和汇", "to draw the organisational and reporting boundaries and identify sources and sinks"),
            new LocalText("组织各设施收集活动数据和证据，核对其完整性", "to have the facilities collect activity data and evidence, and check that they are complete"),
            new LocalText("选定量化方法和因子，计算排放量，评价数据质量和不确定性", "to choose methods and factors, calculate emissions, and assess data quality and uncertainty"),
            new LocalText("编制清册和报告，组织内部核查，配合外部核查", "to prepare the register and the report, check them internally and support the verifier"),
            new LocalText("保存清册、证据和各版本报告", "to keep the register, the evidence and all versions of the report"),
        ]);
    }
}

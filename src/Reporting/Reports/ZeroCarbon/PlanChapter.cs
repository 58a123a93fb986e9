namespace Lingtan.Reporting;

/// <summary>Chapter 5: the plan: commitment, timetable, targets, measures, offset strategy. All of it is the company's own text.</summary>
internal static class PlanChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("plan", "零碳工厂实施计划", "Plan of the zero-carbon factory");
        page.Section("plan-commitment", "碳中和承诺", "Commitment");
        OwnTextPart.Write(page, "commitment", "ZC.7", "碳中和承诺的陈述", "the commitment to neutrality");
        page.Section("plan-timetable", "时间表", "Timetable");
        OwnTextPart.Write(page, "timetable", "ZC.8", "碳中和期限、基准线日期、首次合格日期和承诺期", "deadline, baseline date, first qualification date and commitment period");
        page.Section("plan-targets", "减排目标", "Reduction targets");
        OwnTextPart.Write(page, "targets", "ZC.9", "与时间表对应的减排目标", "the reduction targets that go with the timetable");
        page.Section("plan-measures", "减排措施", "Reduction measures");
        OwnTextPart.Write(page, "measures", "ZC.10", "实现和维持减排的措施", "the measures that achieve and keep reductions");
        LargestPart.ByScope(page);
        page.Section("plan-offsetting", "抵消策略", "Offset strategy");
        OwnTextPart.Write(page, "offsetting", "ZC.11", "抵消策略，以及碳信用不作其他用途的承诺", "the offset strategy and the pledge that credits serve nothing else");
    }
}

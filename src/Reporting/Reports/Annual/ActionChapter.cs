namespace Lingtan.Reporting;

/// <summary>Governance, targets, actions.</summary>
internal static class ActionChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("actions", "目标与行动", "Targets and actions");
        page.Section("governance", "治理", "Governance");
        page.Narrative("governance", one => one.Text(
            "温室气体管理由{0}负责，每年编制清册和本报告，并将结果报告管理层。", "{0} is responsible for greenhouse-gas management, prepares the inventory and this report every year and reports the results to the management.",
            OrganizationPart.Responsible(one)));
        page.Section("targets", "减排目标", "Targets");
        page.Narrative("targets", one => one.Text(
            "公司尚未在本报告中公布减排目标。目标确定后，将说明其范围、基准年、目标年和范围二口径，且不计入碳信用和避免的排放。",
            "The company states no reduction target in this report. Once set, a target will be stated with its scopes, base year, target year and basis of scope 2; credits and avoided emissions will not count towards it."));
        page.Section("actions-taken", "减排行动", "Actions");
        page.Narrative("reduction", one => one.Text(
            "减排以排放量大、影响力强的环节为重点：提高能源效率，扩大可再生电力，选用低碳的原料和运输方式。各项行动的效果体现在后续年份的清册中。",
            "Reduction begins where emissions are large and influence is strong: energy efficiency, renewable electricity, materials and transport of lower emissions. The effect of each action shows in the inventories of later years."));
        page.Item("GP.17", page.HasNarrative("reduction") || page.HasNarrative("targets"));
    }
}

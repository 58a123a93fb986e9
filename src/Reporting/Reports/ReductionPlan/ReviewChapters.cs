using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapters 6 to 8: review, what is kept apart, what the plan still lacks.</summary>
internal static class ReviewChapters
{
    /// <summary>Writes the chapters.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("review", "计划的复审", "Review of the plan");
        page.Narrative("review", one => one.Text(
            "本计划每年随温室气体清册复审一次；边界、方法或因子变化达到基准年政策的限值时，先调整基准年，再修订目标和路径。",
            "The plan is reviewed each year with the inventory. Where changes of boundary, method or factors reach the limit of the base-year policy, the base year is restated before targets and pathway are revised."));
        BaseYearPart.Test(page);
        page.Item("RP.6", page.HasNarrative("review") || page.Inventory.Book.BaseYear is not null);
        page.Chapter("apart", "单列的项目", "What is kept apart");
        page.Text(
            "生物源 CO2、清除量、避免的排放和碳信用不计入减排量，也不从排放量中扣减。",
            "Biogenic CO2, removals, avoided emissions and carbon credits are no reductions and are not deducted from emissions.");
        BesidePart.Biogenic(page);
        BesidePart.Removals(page);
        BesidePart.Avoided(page);
        if (!BesidePart.Credits(page)) page.Text("没有登记碳信用。", "No carbon credits are recorded.");
        page.Chapter("missing", "计划尚缺的数据", "Data the plan still lacks");
        Missing(page);
        SignaturePart.Lines(page);
    }

    private static void Missing(ReportBuilder page)
    {
        var missing = new List<RichText>();
        if (!page.HasNarrative("targets")) missing.Add(new LocalText("目标：期限、范围、基准年和目标值", "targets: deadline, scopes, base year and value"));
        if (!page.HasNarrative("pathway")) missing.Add(new LocalText("路径：逐年的排放量或强度", "pathway: emissions or intensity year by year"));
        if (!page.HasNarrative("measures")) missing.Add(new LocalText("措施：减排量、投入、期限和责任部门", "measures: reduction, cost, deadline and who is responsible"));
        missing.Add(new LocalText("按措施计算的减排量和边际成本：本清册没有这些数据", "reductions and marginal cost of each measure: this inventory holds no such data"));
        if (page.Inventory.Book.BaseYear is null) missing.Add(new LocalText("基准年（inventory.yaml：base_year）", "the base year (inventory.yaml: base_year)"));
        page.List(missing);
    }
}

using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>What stands beside the total: biogenic CO2, removals, avoided emissions, credits, gases outside the scopes.</summary>
internal static class BesideChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("beside", "总量之外", "Beside the total");
        page.Text("本章各项单独列示，不计入、也不冲抵前述排放量。", "What follows stands apart; it is neither part of the emissions above nor deducted from them.");
        page.Section("biogenic", "生物源 CO2", "Biogenic CO2");
        page.Narrative("biogenic", BesidePart.Biogenic);
        BesidePart.BiogenicSources(page);
        page.Item("GP.9");
        page.Item("S3.6");
        page.Section("removals", "清除", "Removals");
        BesidePart.Removals(page);
        page.Section("avoided", "避免的排放", "Avoided emissions");
        if (!BesidePart.Avoided(page)) page.Text("清册没有列入避免的排放。", "The inventory states no avoided emissions.");
        page.Section("credits", "碳信用", "Carbon credits");
        if (BesidePart.Credits(page)) page.Item("GP.22");
        else page.Text("报告期内没有登记碳信用。", "No carbon credits are recorded for the period.");
        if (InventoryViews.OutsideScopes(page.Inventory).Count == 0) return;
        page.Section("outside", "范围之外的气体", "Gases outside the scopes");
        if (BesidePart.Outside(page)) page.Item("GP.16");
    }
}

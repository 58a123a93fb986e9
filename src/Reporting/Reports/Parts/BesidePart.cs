using Lingtan.Instruments;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>What stands beside the total and is never netted: biogenic CO2, removals, avoided emissions, gases outside the scopes, credits.</summary>
internal static class BesidePart
{
    /// <summary>Biogenic CO2: how it is treated, and how much of it there is.</summary>
    public static void Biogenic(ReportBuilder page)
    {
        var figure = page.Figures.Of("totals/biogenicCO2");
        if (figure.Value == 0)
        {
            page.Text("报告期内量化的排放源没有生物源 CO2 排放。", "The sources quantified emit no biogenic CO2 in the reporting period.");
            return;
        }

        page.Text(
            "生物质燃烧产生的 CO2 为 {0}，按 ISO 14064-1 附录 D 单独报告，不计入总量；同一过程的 CH4 和 N2O 计入总量。",
            "CO2 from biomass is {0}; it is reported apart (ISO 14064-1, Annex D) and not part of the total. CH4 and N2O of the same processes are part of it.", figure.WithUnit());
    }

    /// <summary>Biogenic CO2 source by source; nothing where there is none.</summary>
    public static void BiogenicSources(ReportBuilder page)
    {
        var figure = page.Figures.Of("totals/biogenicCO2");
        if (figure.Value != 0) BySource(page, "biogenic", "table-biogenic", new LocalText("生物源 CO2（不计入总量）", "Biogenic CO2 (not part of the total)"), figure);
    }

    /// <summary>Removals, quantified or not.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Removals(ReportBuilder page)
    {
        var figure = page.Figures.Of("totals/removals");
        if (figure.Value == 0)
        {
            page.Text("报告期内没有量化温室气体清除量。", "No greenhouse-gas removals are quantified for the reporting period.");
            return false;
        }

        page.Text("直接清除量为 {0}，单独报告，不冲抵排放。", "Direct removals are {0}; they are reported apart and not deducted from emissions.", figure.WithUnit());
        BySource(page, "removals", "table-removals", new LocalText("清除量（不冲抵排放）", "Removals (not deducted)"), figure);
        return true;
    }

    /// <summary>Avoided emissions, where any are stated.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Avoided(ReportBuilder page)
    {
        var figure = page.Figures.Of("totals/avoided");
        if (figure.Value == 0) return false;
        page.Text(
            "售出产品、输出能源和回收利用避免的排放估算为 {0}。这是与参照情形相比的估算，发生在组织的排放清册之外，不计入、不冲抵总量。",
            "Emissions avoided by products sold, energy exported and gases recovered are estimated at {0}. The estimate compares with a reference case, lies outside the inventory, and is neither part of the total nor deducted from it.",
            figure.WithUnit());
        BySource(page, "avoided", "table-avoided", new LocalText("避免的排放（不计入总量）", "Avoided emissions (not part of the total)"), figure);
        return true;
    }

    /// <summary>Gases that no inventory counts within its scopes, where there are any.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Outside(ReportBuilder page)
    {
        var gases = InventoryViews.OutsideScopes(page.Inventory);
        if (gases.Count == 0) return false;
        page.Text(
            "《蒙特利尔议定书》管控的气体（如 HCFC、CFC）不属于上述七类温室气体，单独列出，不计入总量。",
            "Gases under the Montreal Protocol (such as HCFCs and CFCs) are none of the seven greenhouse gases; they are listed apart and not part of the total.");
        page.Table(
            "table-outside", new LocalText("范围之外的气体（不计入总量）", "Gases outside the scopes (not part of the total)"),
            [PartWriting.Words("气体", "Gas"), PartWriting.Number("质量（t）", "Mass (t)"), PartWriting.Number("当量（tCO2e）", "Equivalent (tCO2e)")],
            table =>
            {
                foreach (var (gas, amount) in gases)
                {
                    var equivalent = page.Figures.Of("outsideScopes/" + gas);
                    table.Row(LocalText.Same(gas), page.Figures.Find("outsideScopes/" + gas + "/t", GasPart.Decimals(amount.Tonnes)) ?? page.Figures.Derived("outsideScopes/" + gas + "/t", amount.Tonnes, "t", GasPart.Decimals(amount.Tonnes), equivalent), equivalent);
                }
            });
        return true;
    }

    /// <summary>Carbon credits, where there are any.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Credits(ReportBuilder page)
    {
        var credits = page.Inventory.Book.Credits;
        if (credits.Count == 0) return false;
        page.Text(
            "下列碳信用与清册分开列示，不从任何排放量中扣减。",
            "The carbon credits below stand beside the inventory and are not deducted from any emissions.");
        page.Table(
            "table-credits", new LocalText("碳信用（不冲抵排放）", "Carbon credits (not deducted)"),
            [
                PartWriting.Words("编号", "Identifier"), PartWriting.Words("标准", "Standard", 1.2), PartWriting.Words("项目", "Project", 3), PartWriting.Mark("年份", "Vintage"),
                PartWriting.Number("数量（tCO2e）", "Amount (tCO2e)"), PartWriting.Words("状态", "Status", 1.4), PartWriting.Mark("注销日期", "Retired on", 1.3),
            ],
            table =>
            {
                foreach (var credit in credits) table.Row(
                    LocalText.Same(credit.Id), InstrumentKinds.Shipped.Credit(credit.Standard)?.Title ?? LocalText.Same(credit.Standard), credit.Project.OrDash(), credit.Vintage.OrDash(),
                    page.Figures.Recorded("credits/" + credit.Id, credit.Tco2e, ReportFigures.Tonnes), BoundaryWords.Of(credit.Status),
                    credit.RetiredOn is { } day ? LocalText.Same(PartWriting.Day(day)) : PartWriting.Dash);
            });
        return true;
    }

    private static void BySource(ReportBuilder page, string account, string anchor, LocalText caption, ShownFigure total) => page.Table(
        anchor, caption, [PartWriting.Words("排放源", "Source", 4), PartWriting.Words("设施", "Facility"), PartWriting.Number("tCO2e", "tCO2e")],
        table =>
        {
            var sources = page.Inventory.Sources
                .Select(source => (Source: source, Value: source.Beside.Where(pair => pair.Key.StartsWith(account + "/", StringComparison.Ordinal)).Sum(pair => pair.Value.Co2e)))
                .Where(pair => pair.Value != 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Source.Index).ToArray();
            foreach (var (source, value) in sources.Take(SourcesPart.MostRows)) table.Row(
                source.Definition.Name, page.Inventory.FacilityName(source.Definition.Facility),
                page.Figures.Find("sources/" + source.Definition.Id + "/" + account) ?? page.Figures.Derived("sources/" + source.Definition.Id + "/" + account, value, ReportFigures.Tonnes, page.Basis.Control.Decimals, total));
            if (sources.Length > SourcesPart.MostRows) table.Row(
                SourcesPart.RestName(page, sources.Length - SourcesPart.MostRows), Cell.Empty,
                page.Figures.Derived("sources-rest/" + account, sources.Skip(SourcesPart.MostRows).Sum(pair => pair.Value), ReportFigures.Tonnes, page.Basis.Control.Decimals, total));
            table.Total(new LocalText("合计", "Total"), Cell.Empty, total);
        });
}

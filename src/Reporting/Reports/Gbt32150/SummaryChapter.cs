using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 2: emissions by kind of source and gas with both totals, by legal entity, and reconciled to the total of ISO 14064-1.</summary>
internal static class SummaryChapter
{
    private const string Programme = "programmes/gb-t-32150";

    /// <summary>The total with purchased energy.</summary>
    public static ShownFigure Total(ReportBuilder page) => page.Figures.Of(Programme);

    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("summary", "温室气体排放量", "Greenhouse gas emissions");
        page.Text(
            "报告年度温室气体排放总量为 {0}（含净购入电力和热力），不含净购入电力和热力为 {1}。外购电力按用电所在电网的平均因子核算，不采用基于市场的结果。",
            "Emissions of the year are {0} with net purchased electricity and heat, and {1} without. Purchased electricity takes the average factor of the grid where it was used; market-based results are not applied.",
            Total(page).WithUnit(), Direct(page).WithUnit());
        page.Section("summary-table", "排放量汇总", "Summary of emissions");
        Summary(page);
        page.Item("GB.2");
        page.Section("summary-entities", "按法人单位的排放量", "By legal entity");
        Entities(page);
        page.Section("summary-reconciliation", "与 ISO 14064-1 总量的关系", "Reconciled to the total by ISO 14064-1");
        Reconciliation(page);
        Biomass(page);
    }

    private static ShownFigure Direct(ReportBuilder page) =>
        page.Figures.Derived("gbt32150/without-purchased-energy", EntityLedger.Of(page).Direct, ReportFigures.Tonnes, page.Basis.Control.Decimals, Total(page));

    private static ShownFigure Purchased(ReportBuilder page) =>
        page.Figures.Derived("gbt32150/purchased-energy", EntityLedger.Of(page).Purchased, ReportFigures.Tonnes, page.Basis.Control.Decimals, Total(page));

    private static void Summary(ReportBuilder page) => page.Table(
        "table-gbt-summary", new LocalText("温室气体排放量汇总表", "Summary of greenhouse gas emissions"),
        [
            PartWriting.Words("源类别", "Kind of source", 4), PartWriting.Mark("气体", "Gas"), PartWriting.Number("温室气体本身质量（t）", "Mass of the gas (t)"), PartWriting.Number("GWP", "GWP", 0.9),
            PartWriting.Number("CO2 当量（tCO2e）", "CO2 equivalent (tCO2e)"),
        ],
        table =>
        {
            var rows = EntityLedger.Of(page).Rows;
            foreach (var row in rows.Where(row => !row.Kind.IsPurchased())) Row(page, table, row);
            table.Subtotal(new LocalText("企业温室气体排放总量（不包括净购入电力和热力）", "Total without net purchased electricity and heat"), Cell.Empty, Cell.Empty, Cell.Empty, Direct(page));
            foreach (var row in rows.Where(row => row.Kind.IsPurchased())) Row(page, table, row);
            table.Subtotal(new LocalText("净购入能源合计", "Net purchased energy"), Cell.Empty, Cell.Empty, Cell.Empty, Purchased(page));
            table.Total(new LocalText("企业温室气体排放总量（包括净购入电力和热力）", "Total with net purchased electricity and heat"), Cell.Empty, Cell.Empty, Cell.Empty, Total(page));
            if (rows.Any(row => row.Amount.Co2e < 0)) table.Note(new LocalText("负值为扣减项：输出的电力和热力、回收的 CH4 和 CO2。", "Negative values are deducted: exported electricity and heat, recovered CH4 and CO2."));
            if (rows.Any(row => row.Gas == Gas.CO2e)) table.Note(new LocalText(
                "气体为 CO2e 的行，其因子或公布值只给出 CO2 当量，没有单独气体的质量。", "Rows of CO2e rest on factors or published figures that state equivalents only; no mass of a gas is known."));
        });

    private static void Row(ReportBuilder page, TableBuilder table, EntityRow row)
    {
        var id = "gbt32150/" + row.Kind.Id() + "/" + row.Gas.Id + "/" + DecimalText.Format(row.Gwp);
        var equivalent = page.Figures.Derived(id, row.Amount.Co2e, ReportFigures.Tonnes, page.Basis.Control.Decimals, Total(page));
        var divided = row.Gas != Gas.CO2e;
        table.Row(
            row.Kind.Title(), LocalText.Same(row.Gas.Id), divided ? page.Figures.Derived(id + "/t", row.Amount.Tonnes, "t" + row.Gas.Id, GasPart.Decimals(row.Amount.Tonnes), equivalent) : PartWriting.Dash,
            divided ? page.Figures.Recorded("gwp/" + page.Inventory.Gwp.Id + "/" + row.Gas.Id + "/" + DecimalText.Format(row.Gwp), row.Gwp, "") : PartWriting.Dash, equivalent);
    }

    private static void Entities(ReportBuilder page)
    {
        page.Text(
            "每个独立法人或视同法人的单位（设施树中的根设施）分别核算，内部供应的电力和热力在此不抵销。",
            "Each legal person or unit treated as one (a root of the facilities) is accounted for by itself; energy delivered between them is not eliminated here.");
        page.Table(
            "table-gbt-entities", new LocalText("按法人单位的排放量", "Emissions by legal entity"),
            [
                PartWriting.Words("单位", "Entity", 3), PartWriting.Number("不含净购入电力和热力", "Without purchased energy"), PartWriting.Number("净购入电力和热力", "Net purchased energy"),
                PartWriting.Number("合计（tCO2e）", "Total (tCO2e)"),
            ],
            table =>
            {
                var entities = EntityLedger.Of(page).ByEntity;
                foreach (var (id, (direct, purchased)) in entities.OrderByDescending(pair => pair.Value.Direct + pair.Value.Purchased).ThenBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    var total = page.Figures.Find(Programme + "/byEntity/" + id)
                        ?? page.Figures.Derived("gbt32150/byEntity/" + id, direct + purchased, ReportFigures.Tonnes, page.Basis.Control.Decimals, Total(page));
                    table.Row(
                        page.Inventory.FacilityName(id), page.Figures.Derived("gbt32150/byEntity/" + id + "/direct", direct, ReportFigures.Tonnes, page.Basis.Control.Decimals, total),
                        page.Figures.Derived("gbt32150/byEntity/" + id + "/purchased", purchased, ReportFigures.Tonnes, page.Basis.Control.Decimals, total), total);
                }

                if (entities.Count > 0) table.Total(new LocalText("合计", "Total"), Direct(page), Purchased(page), Total(page));
            });
    }

    private static void Reconciliation(ReportBuilder page) => page.Table(
        "table-gbt-reconciliation", new LocalText("由 ISO 14064-1 总量到 GB/T 32150 总量", "From the total by ISO 14064-1 to the total by GB/T 32150"),
        [PartWriting.Words("项目", "Line", 5), PartWriting.Number("tCO2e", "tCO2e")],
        table =>
        {
            var lines = Programmes.Of(page.Inventory)[0].Reconciliation;
            foreach (var line in lines.SkipLast(1)) table.Row(Programmes.TitleOf(line.Id), page.Figures.Of(Programme + "/reconciliation/" + line.Id));
            table.Total(Programmes.TitleOf(lines[^1].Id), page.Figures.Of(Programme + "/reconciliation/" + lines[^1].Id));
        });

    private static void Biomass(ReportBuilder page)
    {
        if (page.Figures.Of("totals/biogenicCO2").Value == 0) return;
        page.Section("summary-biomass", "生物质燃料的 CO2", "CO2 of biomass fuel");
        BesidePart.Biogenic(page);
        BesidePart.BiogenicSources(page);
        page.Item("GB.9");
    }
}

using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Production figures and energy consumption.</summary>
internal static class ProductionPart
{
    /// <summary>Output, revenue, head count and the like as entered.</summary>
    public static void Table(ReportBuilder page)
    {
        var production = page.Inventory.Book.Production;
        page.Table(
            "table-production", new LocalText("生产数据", "Production data"),
            [PartWriting.Words("指标", "Metric"), PartWriting.Words("设施", "Facility", 3), PartWriting.Words("期间", "Period", 1.4), PartWriting.Number("数值", "Value"), PartWriting.Words("单位", "Unit", 1), PartWriting.Words("说明", "Remark", 1.4)],
            table =>
            {
                for (var i = 0; i < production.Count; i++)
                {
                    var one = production[i];
                    table.Row(
                        IntensityPart.Metric(one.Metric), page.Inventory.FacilityName(one.Facility), one.Period.Text, page.Figures.Recorded("production/" + i.ToString(CultureInfo.InvariantCulture), one.Value.Amount, one.Value.Unit.Symbol),
                        one.Value.Unit.Symbol, one.Derived ? new LocalText("推算值", "derived") : LocalText.Empty);
                }
            });
    }

    /// <summary>Energy consumption by carrier in its own unit and in tonnes of standard coal.</summary>
    /// <returns>Whether any is known.</returns>
    public static bool Energy(ReportBuilder page)
    {
        var energy = page.Inventory.Energy;
        var names = CarrierEnergy.Names(energy);
        page.Table(
            "table-energy", new LocalText("能源消费", "Energy consumption"),
            [PartWriting.Words("能源品种", "Carrier"), PartWriting.Number("消费量", "Amount"), PartWriting.Words("单位", "Unit", 1), PartWriting.Number("当量值（tce）", "Calorific value (tce)"), PartWriting.Number("等价值（tce）", "Equivalent value (tce)")],
            table =>
            {
                for (var i = 0; i < energy.Count; i++)
                {
                    var id = "energy/byCarrier/" + names[i];
                    table.Row(Carrier(page, energy[i].Carrier), page.Figures.Of(id + "/amount"), energy[i].Unit, page.Figures.Find(id + "/tce").OrDash(), page.Figures.Find(id + "/tceEquivalent").OrDash());
                }

                if (energy.Count > 0) table.Total(new LocalText("综合能耗", "Comprehensive energy consumption"), Cell.Empty, Cell.Empty, page.Figures.Of("energy/tce"), page.Figures.Of("energy/tceEquivalent"));
                if (energy.Any(carrier => carrier.Tce is null)) table.Note(new LocalText("没有折标系数的品种不计入综合能耗。", "Carriers without a coefficient are not part of the comprehensive consumption."));
            });
        return energy.Count > 0;
    }

    /// <summary>The name of a carrier.</summary>
    public static LocalText Carrier(ReportBuilder page, string carrier) => carrier switch
    {
        "electricity" => new("电力", "Electricity"),
        "heat" => new("热力", "Heat"),
        _ => page.Inventory.Factors.Subjects.NameOf(carrier),
    };
}

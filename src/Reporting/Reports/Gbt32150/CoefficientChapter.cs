using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 4: factors and coefficients with their sources, measured or default.</summary>
internal static class CoefficientChapter
{
    private static readonly string[] FuelKinds = ["net-calorific-value", "carbon-content", "oxidation-rate"];

    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("coefficients", "排放因子和计算系数及来源", "Factors and coefficients and their sources");
        page.Text(
            "实测值须按有关标准测定（低位发热量：煤 GB/T 213，石油产品 GB/T 384，天然气 GB/T 22723）；没有实测值时采用标准或主管部门公布的缺省值。逐行因子见{0}。",
            "Measured values follow the test standards named (net calorific value: coal GB/T 213, oil products GB/T 384, natural gas GB/T 22723); otherwise the defaults published by standards or authorities apply. Row by row the factors stand in {0}.",
            PartWriting.To("appendix-factors", new LocalText("因子附录", "the appendix of factors")));
        page.Section("coefficients-fuel", "化石燃料", "Fossil fuels");
        Fuels(page);
        if (!page.Has("table-gbt-fuel-coefficients")) page.Text("没有化石燃料系数。", "No coefficients of fuels are used.");
        page.Section("coefficients-process", "工业生产过程及其他", "Processes and others");
        ProcessTable.Coefficients(page);
        if (!page.Has("table-gbt-process-coefficients")) page.Text("没有过程系数。", "No coefficients of processes are used.");
        page.Section("coefficients-energy", "电力和热力", "Electricity and heat");
        Energy(page);
        if (!page.Has("table-gbt-energy-factors")) page.Text("没有使用电力和热力因子。", "No factors of electricity or heat are used.");
        page.Item("GB.4", page.Has("table-gbt-fuel-coefficients") || page.Has("table-gbt-process-coefficients") || page.Has("table-gbt-energy-factors"));
    }

    /// <summary>Whether a value was measured, fixed by the company, or is a default.</summary>
    public static LocalText Standing(SourceInput input) => input switch
    {
        { Origin: SlotOrigin.Activity } => new("实测", "measured"),
        { Origin: SlotOrigin.Fixed } => new("企业规定", "stated by the company"),
        { Factor.Row.Dataset: null, Origin: SlotOrigin.Factor } => new("企业自有", "the company's own"),
        _ => new("缺省", "default"),
    };

    private static void Fuels(ReportBuilder page) => page.Table(
        "table-gbt-fuel-coefficients", new LocalText("化石燃料的系数", "Coefficients of fuels"),
        [
            PartWriting.Words("燃料品种", "Fuel", 1.4), PartWriting.Words("系数", "Coefficient", 2.4), PartWriting.Number("数值", "Value", 1.2), PartWriting.Words("单位", "Unit", 1.2),
            PartWriting.Mark("实测或缺省", "Measured or default", 1.2), PartWriting.Number("排放源数", "Sources", 0.9), PartWriting.Words("来源", "Source", 3.4),
        ],
        table =>
        {
            var values = EntitySources.Of(page, EntityKind.Fuel)
                .SelectMany(activity => activity.Inputs.Where(input => input.FactorKind is not null).Select(input => (Activity: activity, Input: input)))
                .GroupBy(pair => (Fuel: pair.Activity.Source.Definition.Subjects.GetValueOrDefault("fuel", ""), Order: Order(pair.Input), pair.Input.Slot.Name, Row: pair.Input.Factor?.Row.Id ?? "own/" + pair.Activity.Source.Definition.Id))
                .OrderBy(group => group.Key).ToArray();
            foreach (var value in values.Take(SourcesPart.MostRows))
            {
                var (activity, input) = value.First();
                table.Row(
                    page.Inventory.Factors.Subjects.NameOf(value.Key.Fuel), input.Title, page.Figure(activity, input), input.Unit.Shown(), Standing(input),
                    page.Count("gbt32150/coefficients/" + value.Key.Fuel + "/" + value.Key.Name + "/" + value.Key.Row, value.Count()), ActivityFigures.Source(input));
            }
        },
        wide: true);

    private static int Order(SourceInput input) => Array.IndexOf(FuelKinds, input.FactorKind) is >= 0 and var at ? at : FuelKinds.Length;

    private static void Energy(ReportBuilder page) => page.Table(
        "table-gbt-energy-factors", new LocalText("电力和热力的排放因子", "Factors of electricity and heat"),
        [
            PartWriting.Words("因子", "Factor"), PartWriting.Mark("地域", "Place", 1), PartWriting.Number("数值", "Value", 1), PartWriting.Words("单位", "Unit", 1.1), PartWriting.Mark("数据年份", "Year of data", 1),
            PartWriting.Words("发布者", "Publisher", 2.4), PartWriting.Words("来源", "Source", 3),
        ],
        table =>
        {
            var inputs = EntitySources.Of(page, EntityKind.Electricity, EntityKind.Heat, EntityKind.OtherEnergy)
                .SelectMany(activity => activity.Inputs.Where(input => input.FactorKind is not null and not "grid-residual").Select(input => (Activity: activity, Input: input)))
                .DistinctBy(pair => pair.Input.Factor?.Row.Id ?? pair.Activity.Source.Definition.Id + "/" + pair.Input.Slot.Name);
            foreach (var (activity, input) in inputs.Take(SourcesPart.MostRows))
            {
                var row = input.Factor?.Row;
                table.Row(
                    input.Title, (row?.Geography).OrDash(), page.Figure(activity, input), input.Unit.Shown(),
                    (row?.DataYear?.ToString(System.Globalization.CultureInfo.InvariantCulture)).OrDash(), (row?.Dataset?.Publisher).OrDash(), ActivityFigures.Source(input));
            }
        },
        wide: true);
}

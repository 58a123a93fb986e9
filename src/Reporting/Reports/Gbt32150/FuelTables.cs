using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Fuels: net consumption, net calorific value and energy, by fuel and by source.</summary>
internal static class FuelTables
{
    private static readonly string[] Heat = ["net-calorific-value"];

    /// <summary>One row per fuel and unit.</summary>
    public static void ByFuel(ReportBuilder page)
    {
        var fuels = EntitySources.Of(page, EntityKind.Fuel).Where(activity => activity.Main is not null && activity.Source.Definition.Subjects.ContainsKey("fuel"))
            .GroupBy(activity => (Fuel: activity.Source.Definition.Subjects["fuel"], Unit: activity.Main!.Slot.Unit.Symbol)).OrderBy(group => group.Key).ToArray();
        page.Table(
            "table-gbt-fuels", new LocalText("化石燃料燃烧活动数据（按燃料品种）", "Activity data of fuel combustion by fuel"),
            [
                PartWriting.Words("燃料品种", "Fuel"), PartWriting.Number("净消耗量", "Net consumption"), PartWriting.Words("单位", "Unit", 0.9), PartWriting.Number("平均低位发热量", "Mean net calorific value"),
                PartWriting.Words("单位", "Unit", 1.1), PartWriting.Number("热量（GJ）", "Energy (GJ)"), PartWriting.Number("排放源数", "Sources", 0.9), PartWriting.Words("数据来源", "Source of data", 2.4),
            ],
            table =>
            {
                foreach (var fuel in fuels) Row(page, table, fuel.Key.Fuel, fuel.Key.Unit, [.. fuel]);
                if (fuels.SelectMany(fuel => fuel).Any(activity => activity.Source.Beside.Keys.Any(key => key.StartsWith("biogenic/", StringComparison.Ordinal)))) table.Note(new LocalText(
                    "生物质燃料只有 CH4 和 N2O 计入排放量，其 CO2 单列。", "Of biomass fuels only CH4 and N2O are counted; their CO2 stands apart."));
            });
    }

    /// <summary>One row per source.</summary>
    public static void BySource(ReportBuilder page) => page.Table(
        "table-gbt-fuel-sources", new LocalText("化石燃料燃烧活动数据（按排放源）", "Activity data of fuel combustion by source"),
        [
            PartWriting.Words("排放源", "Source", 3), PartWriting.Words("燃料品种", "Fuel", 1.2), PartWriting.Number("净消耗量", "Net consumption"), PartWriting.Words("单位", "Unit", 0.9),
            PartWriting.Number("低位发热量", "Net calorific value"), PartWriting.Words("单位", "Unit", 1.1), PartWriting.Words("数据来源", "Source of data", 2), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"),
        ],
        table =>
        {
            foreach (var activity in EntitySources.Shown(page, table, EntitySources.Of(page, EntityKind.Fuel)))
            {
                var value = activity.Inputs.FirstOrDefault(input => input.FactorKind is { } kind && Heat.Contains(kind));
                table.Row(
                    activity.Source.Definition.Name, EntitySources.Subject(page, activity.Source.Definition, "fuel").OrDash(), (activity.Main is { } main ? page.Figure(activity, main) : null).OrDash(),
                    (activity.Main?.Unit.Symbol).OrDash(), (value is null ? null : page.Figure(activity, value)).OrDash(), (value?.Unit.Symbol).OrDash(), EntityActivityChapter.Origin([activity]),
                    EntitySources.Emissions(page, activity));
            }
        },
        wide: true);

    private static void Row(ReportBuilder page, TableBuilder table, string fuel, string unit, IReadOnlyList<SourceActivity> sources)
    {
        var id = "gbt32150/fuel/" + fuel + "/" + unit;
        var amount = sources.Sum(activity => activity.Main!.Amount);
        var energy = sources.Sum(activity => activity.Energy.Where(one => one.Unit == "GJ").Sum(one => one.Amount));
        var whole = energy != 0 && amount != 0 && sources.All(activity => activity.Energy.Any(one => one.Unit == "GJ"));
        table.Row(
            page.Inventory.Factors.Subjects.NameOf(fuel), page.Figures.Recorded(id + "/amount", amount, unit, 4), unit,
            (whole ? page.Figures.Recorded(id + "/ncv", energy / amount, "GJ/" + unit, 3) : null).OrDash(), whole ? "GJ/" + unit : PartWriting.Dash,
            (energy == 0 ? null : page.Figures.Recorded(id + "/energy", energy, "GJ", 2)).OrDash(), page.Count(id, sources.Count), EntityActivityChapter.Origin(sources));
    }
}

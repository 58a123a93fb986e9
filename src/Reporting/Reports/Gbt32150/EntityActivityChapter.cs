using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 3: activity data and where they are from: fuels, processes, electricity by grid, heat.</summary>
internal static class EntityActivityChapter
{
    private static readonly Unit Mwh = Unit.Parse("MWh");

    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("activity-data", "活动数据及来源", "Activity data and their sources");
        page.Text(
            "消耗量为净消耗量（购入量减去外销量，并计库存变化），以设施为单位全量列出。数据来源一栏说明其计量或取得方式。",
            "Consumption is net (bought less sold, stock changes counted) and stands for whole facilities. The last column says how it was measured or obtained.");
        page.Section("activity-fuel", "化石燃料燃烧", "Combustion of fossil fuels");
        FuelTables.ByFuel(page);
        FuelTables.BySource(page);
        if (!page.Has("table-gbt-fuel-sources")) page.Text("没有逐项量化的化石燃料燃烧源。", "No combustion of fossil fuels is quantified source by source.");
        page.Section("activity-process", "工业生产过程及其他直接排放", "Industrial processes and other direct emissions");
        ProcessTable.Activity(page);
        if (!page.Has("table-gbt-process")) page.Text("没有逐项量化的过程排放源。", "No process emissions are quantified source by source.");
        page.Section("activity-electricity", "净购入电力", "Net purchased electricity");
        Electricity(page);
        page.Section("activity-heat", "净购入热力", "Net purchased heat");
        Heat(page);
        page.Item("GB.3", EntitySources.Included(page).Any(activity => activity.Records > 0));
    }

    private static void Electricity(ReportBuilder page)
    {
        var tree = FacilityTree.Build(page.Inventory.Book.Facilities, new FaultList());
        var grids = EntitySources.Of(page, EntityKind.Electricity).Where(activity => activity.Main is { } main && main.Slot.Unit.IsConvertibleTo(Mwh))
            .GroupBy(activity => tree.Find(activity.Source.Definition.Facility) is { } facility ? tree.GridOf(facility) ?? facility.Country : "", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        page.Table(
            "table-gbt-electricity", new LocalText("净购入电力（按所在电网）", "Net purchased electricity by grid"),
            [
                PartWriting.Mark("电网", "Grid", 1.2), PartWriting.Number("购入量（MWh）", "Purchased (MWh)"), PartWriting.Number("外供量（MWh）", "Exported (MWh)"), PartWriting.Number("净购入量（MWh）", "Net (MWh)"),
                PartWriting.Number("自发自用（MWh）", "Own generation used (MWh)"), PartWriting.Words("数据来源", "Source of data", 2.4),
            ],
            table =>
            {
                foreach (var grid in grids) Grid(page, table, grid.Key, [.. grid]);
                if (grids.Length == 0) return;
                var all = grids.SelectMany(grid => grid).ToArray();
                table.Total(
                    new LocalText("合计", "Total"), Sum(page, "all", "purchased", all, "purchased-electricity"), Sum(page, "all", "exported", all, "exported-electricity"), Net(page, "all", all),
                    Sum(page, "all", "own", all, "self-generated-electricity"), Cell.Empty);
            });
        if (grids.Length == 0) page.Text("外购电力采用已公布的排放量，没有电量数据，或没有外购电力。", "Purchased electricity stands as published emissions without amounts of energy, or none is purchased.");
    }

    private static void Grid(ReportBuilder page, TableBuilder table, string grid, IReadOnlyList<SourceActivity> sources) => table.Row(
        grid.OrDash(), Sum(page, grid, "purchased", sources, "purchased-electricity"), Sum(page, grid, "exported", sources, "exported-electricity"), Net(page, grid, sources),
        Sum(page, grid, "own", sources, "self-generated-electricity"), Origin(sources));

    private static ShownFigure Sum(ReportBuilder page, string grid, string name, IEnumerable<SourceActivity> sources, string category) => page.Figures.Recorded(
        $"gbt32150/electricity/{grid}/{name}", Amount(sources, category), "MWh", 3);

    private static ShownFigure Net(ReportBuilder page, string grid, IReadOnlyList<SourceActivity> sources) => page.Figures.Recorded(
        $"gbt32150/electricity/{grid}/net", Amount(sources, "purchased-electricity") - Amount(sources, "exported-electricity"), "MWh", 3);

    private static decimal Amount(IEnumerable<SourceActivity> sources, string category) =>
        sources.Where(activity => activity.Source.Definition.Category == category).Sum(activity => activity.Main!.Slot.Unit.ConvertTo(activity.Main.Amount, Mwh));

    private static void Heat(ReportBuilder page)
    {
        var sources = EntitySources.Of(page, EntityKind.Heat, EntityKind.OtherEnergy);
        page.Table(
            "table-gbt-heat", new LocalText("净购入热力及其他购入能源", "Net purchased heat and other purchased energy"),
            [
                PartWriting.Words("排放源", "Source", 3), PartWriting.Words("能源品种", "Carrier", 1.2), PartWriting.Number("数量", "Amount"), PartWriting.Words("单位", "Unit", 0.8),
                PartWriting.Number("热量（GJ）", "Energy (GJ)"), PartWriting.Words("数据来源", "Source of data"), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"),
            ],
            table =>
            {
                foreach (var activity in EntitySources.Shown(page, table, sources))
                {
                    var heat = activity.Energy.Where(energy => energy.Carrier == "heat" && energy.Unit == "GJ").Sum(energy => energy.Amount);
                    table.Row(
                        activity.Source.Definition.Name, EntitySources.Subject(page, activity.Source.Definition, "carrier").OrDash(), (activity.Main is { } main ? page.Figure(activity, main) : null).OrDash(),
                        (activity.Main?.Unit.Symbol).OrDash(), (heat == 0 ? null : page.Figures.Recorded($"activity/{activity.Source.Definition.Id}/heat", heat, "GJ", 2)).OrDash(),
                        Origin([activity]), EntitySources.Emissions(page, activity));
                }
            });
        if (sources.Count == 0) page.Text("没有外购热力。", "No heat is purchased.");
    }

    /// <summary>How the data of some sources came about, and the first of their documents.</summary>
    public static LocalText Origin(IReadOnlyList<SourceActivity> sources)
    {
        var how = PartWriting.Listed([.. sources.SelectMany(activity => activity.Collections).Distinct().Order().Select(BoundaryWords.Of)]);
        if (how.Zh.Length == 0) how = BoundaryWords.Of(CollectionType.Unstated);
        return sources.SelectMany(activity => activity.Documents).FirstOrDefault() is { } document
            ? new LocalText(how.Zh + "（" + document + " 等）", how.En + " (" + document + ", …)") : how;
    }
}

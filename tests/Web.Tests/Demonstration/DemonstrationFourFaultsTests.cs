using System.Text.Json;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// The four faults over a whole year, asked for over the interface: the grid factor changes within the year, a meter is unplugged for six hours (and another one by-passed), a meter is swapped, a day
/// is repaired. The year total is explained, and every kilowatt-hour is accounted for. What is expected is added up here from the readings as they were sent.
/// </summary>
public sealed class DemonstrationFourFaultsTests(FourFaultYear year) : IClassFixture<FourFaultYear>
{
    private const string Span = "from=2024-07-01&to=2025-07-01";

    // Announcements of the Ministry of Ecology and Environment, Zhejiang: 0.5422 kgCO2/kWh for 2021 (12 April 2024), 0.5153 for 2022 (20 December 2024), 0.4974 for 2023 (31 December 2025).
    private const decimal Before = 0.0005422m;
    private const decimal After = 0.0005153m;
    private const decimal Final = 0.0004974m;

    [Fact]
    public async Task The_year_of_every_register_is_what_its_devices_showed_and_what_was_added()
    {
        var additions = (await year.Carbon.JsonList("energy/additions")).ToLookup(static one => one.Text("meter"), static one => one.Number("amount")!.Value);
        var accounts = (await year.Carbon.Json("energy/conservation?" + Span)).List("rows");
        Assert.Equal(14, accounts.Count);
        foreach (var account in accounts)
        {
            var (meter, register) = (account.Text("meter"), account.Text("register"));
            var counted = await year.Counted(meter, register, FourFaultYear.Year.Start, FourFaultYear.Year.End);
            var total = (await year.Carbon.Json($"energy/meters/{meter}/curve?register={register}&size=month&{Span}")).Number("total");
            Assert.Equal(counted + additions[meter].Sum(), total);
            Assert.Equal((total, 0m, 0m), (account.Number("amount"), account.Number("outside"), account.Number("excess")));
            Assert.Equal((counted, additions[meter].Sum()), (account.Number("differences"), account.Number("additions")));
            var flowed = year.Plant.Flowed(meter, FourFaultYear.Year.Start, FourFaultYear.Year.End);
            if (register != "export") Assert.InRange(total!.Value - flowed, -2 * Energies.Steps(meter), 2 * Energies.Steps(meter));
        }

        Assert.Equal(1, accounts.Single(static one => one.Text("meter") == "chiller").List("devices").Single().Number("rollOvers"));
        Assert.Equal(2, accounts.Single(static one => one.Text("meter") == "pure-water").List("devices").Count);
    }

    [Fact]
    public async Task The_ledger_tells_the_lost_link_the_by_pass_the_swap_and_the_repaired_day_apart()
    {
        var rows = (await year.Carbon.Json("energy/ledger?from=2024-07&to=2025-07")).List("rows");
        JsonElement Only(string meter, string month) => rows.Single(row => row.Text("meter") == meter && row.Text("month") == month);
        Assert.Equal(4, rows.Count);

        // The last reading before the gap is of 7:45, and six hours and a quarter later the counter had gone on: measured energy of estimated shape.
        var lost = Only("module", "2024-11");
        var gap = await year.Counted("module", "import", FourFaultYear.LostLink.From - Duration.FromMinutes(15), FourFaultYear.LostLink.To!.Value);
        Assert.Equal(("estimated", "link-lost-similar-days", "lostLink", gap, 0m), (lost.Text("state"), lost.Text("rule"), lost.Text("kind"), lost.Number("metered")!.Value, lost.Number("added")!.Value));
        Assert.Equal(6.25m, lost.Number("hours"));

        // Two days of 96 quarters that no counter counted; the counter stood still.
        var passed = Only("chiller", "2025-02");
        Assert.Equal(("substituted", "Bypass", "outsideCounter", 192, 0m), (passed.Text("state"), passed.Text("rule"), passed.Text("kind"), passed.GetProperty("intervals").GetInt32(), passed.Number("metered")!.Value));
        var swapped = Only("pure-water", "2025-03");
        Assert.Equal(("substituted", "NoDevice", 2, 0m), (swapped.Text("state"), swapped.Text("rule"), swapped.GetProperty("intervals").GetInt32(), swapped.Number("metered")!.Value));
        foreach (var (row, fault) in new[] { (passed, FourFaultYear.Bypass), (swapped, FourFaultYear.Swap) })
        {
            var flowed = year.Plant.Flowed(fault.Meter, fault.From, fault.To!.Value);
            Assert.Equal((decimal.Round(flowed, 2), "carbon"), (row.Number("added")!.Value, row.List("authors").Single().GetString()));
        }

        var repaired = Only("office", "2025-05");
        Assert.Equal(("repaired", "carbon", 0m), (repaired.Text("state"), repaired.List("authors").Single().GetString(), repaired.Number("added")!.Value));
        Assert.StartsWith("set-aside-", repaired.Text("rule"), StringComparison.Ordinal);
    }

    // Every hour of the day one reading showed ten times as much: 24 originals stand beside what a person decided, none of them counts, and nothing else changed.
    [Fact]
    public async Task The_originals_of_the_repaired_day_are_still_there()
    {
        Assert.Equal(24, year.Repairs.Count);
        var readings = (await year.Carbon.Json("energy/meters/office/readings?point=import&size=1000&from=2025-05-20&to=2025-05-21")).List("items");
        var (originals, decided) = (readings.Where(static one => one.Text("state") != "repaired").ToList(), readings.Where(static one => one.Text("state") == "repaired").ToList());
        var sent = year.Sent[("office", "import")].Where(static one => FourFaultYear.Spikes.From <= one.At && one.At < FourFaultYear.Spikes.To).ToList();
        Assert.Equal(sent.Select(static one => (FourFaultYear.Text(one.At), (decimal?)one.Value)), originals.Select(static one => (one.Text("at"), one.Number("value"))));
        Assert.Equal(year.Repairs.Select(static one => one.Text("from")).Order(), decided.Select(static one => one.Text("at")).Order());
        Assert.All(decided, static one => Assert.Equal(("carbon", true, (decimal?)null), (one.Text("author"), one.GetProperty("counts").GetBoolean(), one.Number("value"))));
        Assert.Equal(24, originals.Count(static one => !one.GetProperty("counts").GetBoolean()));
    }

    [Fact]
    public async Task Each_hour_has_the_factor_that_was_published_by_its_day()
    {
        const string Days = "size=hour&from=2024-12-19&to=2024-12-21";
        var now = await year.Carbon.Json($"energy/carbon?inventory={FourFaultYear.Inventory}&meter=module&{Days}");
        var hours = (await year.Carbon.Json("energy/meters/module/curve?" + Days)).List("points");
        Assert.Equal(48, hours.Count);
        Assert.Equal(hours.Select(static (hour, index) => (hour.Text("start"), hour.Number("amount") * (index < 24 ? Before : After))), now.List("buckets").Select(static one => (one.Text("start"), one.Number("location"))));
        var editions = now.List("editions");
        Assert.Equal([("2024-12-18T16:00:00Z", Before), ("2024-12-19T16:00:00Z", After)], editions.Select(static one => (one.Text("from"), one.Number("ratePerUnit")!.Value)));
        Assert.StartsWith("mee-2021-grid-average-zj", editions[0].Text("edition"), StringComparison.Ordinal);
        Assert.StartsWith("mee-2022-grid-average-zj", editions[1].Text("edition"), StringComparison.Ordinal);
        Assert.Contains("0.0005422", editions[1].GetProperty("change").Text("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shown_and_the_line_to_the_inventory_are_its_figure_and_that_leads_to_readings()
    {
        var carbon = await year.Carbon.Json($"energy/carbon?inventory={FourFaultYear.Inventory}&size=month&{Span}");
        Assert.Equal(12, carbon.List("buckets").Count);
        foreach (var (source, meters) in new[] { ("zj-module-electricity", new[] { "module" }), ("zj-cell-electricity", ["cell", "utilities"]) })
        {
            var (first, second) = (0m, 0m);
            foreach (var meter in meters)
            {
                first += await year.Counted(meter, "import", FourFaultYear.Year.Start, FourFaultYear.Publication);
                second += await year.Counted(meter, "import", FourFaultYear.Publication, FourFaultYear.Year.End);
            }

            Assert.Equal([(first, Before), (second, After)], carbon.List("editions").Where(one => one.Text("source") == source).Select(static one => (one.Number("energy")!.Value, one.Number("ratePerUnit")!.Value)));
            var (shown, figure) = ((first * Before) + (second * After), (first + second) * Final);
            var line = carbon.List("trueUps").Single(one => one.Text("source") == source);
            Assert.Equal((shown, figure), (line.Number("provisional"), line.Number("inventory")));
            Assert.Equal((figure - shown, figure - shown, 0m, 0m), (line.Number("difference"), line.Number("byFactor"), line.Number("byAmount"), line.Number("rest")));

            // Both factors that were shown beside the one that counts, each with its energy and what the change makes of it.
            Assert.Equal(
                [("2024-06-30T16:00:00Z", "2024-12-19T16:00:00Z", first, Before, Final, first * (Final - Before)), ("2024-12-19T16:00:00Z", "2025-06-30T16:00:00Z", second, After, Final, second * (Final - After))],
                line.List("stretches").Select(static one => (one.Text("from"), one.Text("to"), one.Number("energy")!.Value, one.Number("rate")!.Value, one.Number("finalRate")!.Value, one.Number("effect")!.Value)));
            await Explained(source, figure);
        }
    }

    // The explanation of a figure names the factor and cites the readings of each month by their hash, as the closing did.
    private async Task Explained(string source, decimal figure)
    {
        var explained = await year.Carbon.Json($"inventories/{FourFaultYear.Inventory}/figures/sources/{source}");
        Assert.Equal(figure, explained.Number("value"));
        Assert.Contains(explained.List("factors"), static one => one.GetProperty("factor").Text("id") == "mee-2023-grid-average-zj");
        var records = (await Records(explained)).DistinctBy(static one => one.Text("period")).ToList();
        Assert.Equal(12, records.Count);
        Assert.All(records, static one => Assert.Equal("automatic", one.Text("collection")));
        Assert.Equal(year.Closed[source].Order(), records.SelectMany(static one => one.List("evidence")).Select(static one => one.Text("path")).Order());
    }

    // A figure that is a sum is followed into its parts, down to the activity records.
    private async Task<List<JsonElement>> Records(JsonElement figure)
    {
        var records = figure.List("derivations").SelectMany(static one => one.List("records")).ToList();
        if (records.Count > 0) return records;
        foreach (var part in figure.List("parts")) records.AddRange(await Records(await year.Carbon.Json($"inventories/{FourFaultYear.Inventory}/figures/{part.Text("id")}")));
        return records;
    }

    [Fact]
    public async Task The_gate_is_what_the_meters_below_show_and_what_has_no_meter()
    {
        var rows = (await year.Carbon.Json("energy/balance?medium=electricity&" + Span)).List("rows").FindAll(static row => !row.GetProperty("virtual").GetBoolean());
        decimal Amount(string kind, string meter) => rows.Single(row => row.Text("kind") == kind && row.Text("meter") == meter).Number("amount")!.Value;
        foreach (var above in new[] { "gate", "utilities" })
            Assert.Equal(Amount("meter", above), rows.Where(row => row.Text("kind") == "meter" && row.GetProperty("parent").GetString() == above).Sum(static row => row.Number("amount")!.Value) + Amount("remainder", above));

        // What has no meter is what flowed there and the losses, but for one step of each counter.
        decimal Flowed(params PlantFlow[] flows) => flows.Sum(flow => (decimal)(year.Plant.Flows.Total(flow, FourFaultYear.Year.End) - year.Plant.Flows.Total(flow, FourFaultYear.Year.Start)) / PlantFlows.PerUnit);
        decimal Steps(params string[] meters) => 2 * meters.Sum(Energies.Steps);
        var (unmetered, rest) = (Steps("gate", "gate", "cell", "module", "utilities", "office", "pv"), Steps("utilities", "compressor", "chiller", "pure-water"));
        Assert.InRange(Amount("remainder", "gate") - Flowed(PlantFlow.Unmetered, PlantFlow.Losses), -unmetered, unmetered);
        Assert.InRange(Amount("remainder", "utilities") - Flowed(PlantFlow.UtilityRest), -rest, rest);
    }
}

using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>What of the set-up does not fit the inventory or the standard is told.</summary>
public sealed class RemarkEndpointsTests
{
    [Fact]
    public async Task A_source_that_the_inventory_does_not_have_and_devices_that_are_not_in_order_are_told()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        var before = await client.Json("energy/remarks");
        Assert.Empty(before.List("faults"));
        Assert.All(before.List("meters"), static one => Assert.Equal("meter-calibration", one.Text("code")));
        var power = server.Part<EnergyDesk>().Now().Site.Meters.SelectMany(static one => one.Registers).First(static one => one.EmissionSource is not null && one.Unit.Symbol == "kWh").EmissionSource!;
        Change(server, "registers", "gate", "import", ("emission_source", "nobody"));
        Change(server, "registers", "gas", "volume", ("emission_source", power));
        Change(server, "installations", "gate", "SIM-gate-1", ("accuracy", "1"));
        var desk = server.Part<EnergyDesk>();
        Assert.False(desk.Change([new RowChange("certificates", null, 0, new Dictionary<string, string> { ["meter"] = "gate", ["serial"] = "SIM-gate-1", ["number"] = "J-1", ["date"] = "2025-01-01", ["due"] = "2199-12-31", ["passed"] = "yes" })], Act()).Refused);
        var after = await client.Json("energy/remarks");
        Assert.Equal(
            [("meter-source-unknown", "nobody"), ("meter-unit", "Nm3")], after.List("faults").Select(static one => (one.Text("code"), one.Text("value"))).OrderBy(static one => one.Item2, StringComparer.Ordinal).Reverse());

        // By what it takes in a month the works is a user of class I.
        var gate = Assert.Single(after.List("meters"), static one => one.Text("meter") == "gate");
        Assert.Equal(("meter-accuracy-low", "accuracy class 1 where GB 17167-2006 asks for 0.5S (unverified)"), (gate.Text("code"), gate.GetProperty("message").Text("en")));
    }

    [Fact]
    public async Task Who_sees_one_facility_is_told_of_its_meters_only()
    {
        await using var server = await RunningServer.Start();
        Change(server, "registers", "gate", "import", ("emission_source", "nobody"));
        var view = await (await server.SignedIn("owner-zj")).Json("energy/remarks");
        Assert.Empty(view.List("faults"));
        var shown = (await (await server.SignedIn("owner-zj")).Json("energy/meters")).List("meters").Select(static one => one.Text("id")).ToList();
        Assert.All(view.List("meters"), one => Assert.Contains(one.Text("meter"), shown));
    }

    private static void Change(RunningServer server, string table, string meter, string id, params (string Column, string Value)[] cells)
    {
        var desk = server.Part<EnergyDesk>();
        var (row, all) = desk.Now().Of(table).Select(static row => (row, Cells: FactContent.Cells(row.Fact.Content))).Single(one => one.Cells["meter"] == meter && one.Cells[table == "registers" ? "id" : "serial"] == id);
        var changed = new Dictionary<string, string>(all);
        foreach (var (column, value) in cells) changed[column] = value;
        var done = desk.Change([new RowChange(table, row.Fact.Key, row.Fact.Revision, changed)], Act());
        Assert.False(done.Refused, string.Join("; ", done.Faults.SelectMany(static one => one).Concat(done.Others).Select(static one => one.Code.Id + " " + one.Value)));
    }

    private static Act Act() => new("carbon", NodaTime.SystemClock.Instance.GetCurrentInstant(), "edit");
}

using System.Net;
using System.Text.Json;

namespace Lingtan.Web;

/// <summary>Months of meters on their way into activity data, and what late readings do to them.</summary>
public sealed class ClosingEndpointsTests
{
    [Fact]
    public async Task A_month_is_recorded_with_lineage_submitted_and_a_late_change_is_told_with_its_day()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var year = made.Made.PlusDays(-35).Year;
        var (begun, answer) = await carbon.Send(HttpMethod.Post, "inventories", new { id = $"pv-factory-{year}", from = "pv-factory-2025", period = $"{year}" });
        Assert.True(begun == HttpStatusCode.Created, answer.ToString());
        var (inventory, month) = ($"pv-factory-{year}", made.Day(35)[..7]);
        var address = $"energy/closing?inventory={inventory}&month={month}";
        var open = Row(await carbon.Json(address), "zj-steam");
        Assert.Equal(("open", 1m), (open.Text("state"), open.Number("measuredShare")!.Value));
        object Close(params string[] sources) => new { inventory, month, sources = sources.Select(source => new { source }) };
        var (status, closed) = await carbon.Send(HttpMethod.Post, "energy/closing", Close("zj-steam", "zj-water", "no-such"));
        Assert.True(status == HttpStatusCode.OK, closed.ToString());
        Assert.Equal([true, true, false], closed.List("results").Select(one => one.GetProperty("record").ValueKind == JsonValueKind.String));
        Assert.Equal("same", Row(await carbon.Json(address), "zj-steam").Text("state"));
        var record = (await carbon.Json($"inventories/{inventory}/activity?source=zj-steam")).List("rows").Single(row => row.GetProperty("cells").Text("period") == month);
        Assert.Equal(("automatic", open.Number("quantity")!.Value), (record.GetProperty("cells").Text("collection"), decimal.Parse(record.GetProperty("cells").Text("quantity"), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.StartsWith("readings:steam/volume/" + month + "@", record.GetProperty("cells").Text("evidence"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, $"inventories/{inventory}/months", new { action = "submit", cells = new[] { new { source = "zj-steam", period = month } } }));
        object addition = new { meter = "steam", from = month + "-05", to = month + "-06", amount = 4, reason = "bypass", note = "found later" };
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, "energy/additions", addition));
        var late = Row(await carbon.Json(address), "zj-steam");
        Assert.Equal("correction", late.Text("state"));
        Assert.Equal([month + "-05"], late.List("causes").Select(one => one.Text("day")));
        Assert.Equal(4, late.List("causes")[0].Number("new") - late.List("causes")[0].Number("old"));
        (_, closed) = await carbon.Send(HttpMethod.Post, "energy/closing", Close("zj-steam"));
        Assert.Equal("store-month-closed", closed.List("results")[0].List("faults")[0].Text("code"));
    }

    [Fact]
    public async Task The_gate_meter_is_held_against_the_meters_below()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var gate = (await carbon.Json($"energy/reconciliation?month={made.Day(35)[..7]}&losses=0.05")).List("rows").Single(row => row.Text("meter") == "gate");
        Assert.Equal(("meter", gate.Number("gate")), (gate.Text("counts"), gate.Number("counted")));
        Assert.Equal(gate.Number("gate") - gate.Number("below"), gate.Number("belowDifference"));
        Assert.Equal(JsonValueKind.Null, gate.GetProperty("invoice").ValueKind);
    }

    private static JsonElement Row(JsonElement view, string source) => view.List("rows").Single(row => row.Text("source") == source);
}

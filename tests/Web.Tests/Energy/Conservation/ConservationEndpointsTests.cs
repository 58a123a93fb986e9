using System.Net;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Accounts of registers: the sums close, each device by its own first and last reading.</summary>
public sealed class ConservationEndpointsTests
{
    [Fact]
    public async Task Each_register_closes_and_a_swapped_meter_has_two_devices()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var rows = (await carbon.Json($"energy/conservation?from={LocalDatePattern.Iso.Format(made.Begin)}&to={made.Day(0)}")).List("rows");
        Assert.Equal(14, rows.Count);
        foreach (var row in rows)
        {
            Assert.Equal(0, row.Number("excess"));
            Assert.Equal(row.Number("amount") + row.Number("outside"), row.Number("differences") + row.Number("additions"));
            Assert.Equal(row.Number("intervals"), row.GetProperty("states").EnumerateObject().Sum(static one => one.Value.GetDecimal()));
            foreach (var device in row.List("devices"))
                Assert.Equal(device.Number("counted"), (device.Number("last") - device.Number("first") + (device.Number("rollOvers") * (device.Number("width") ?? 0)) + device.Number("setBack")) * device.Number("multiplier"));
        }

        var swapped = rows.Single(static row => row.Text("meter") == DemonstrationPlant.Swapped);
        Assert.Equal(["SIM-pure-water-1", "SIM-pure-water-2"], swapped.List("devices").Select(static one => one.Text("serial")));
        Assert.Equal(["noDevice"], swapped.List("added").Select(static one => one.Text("reason")));
        var one = (await carbon.Json($"energy/conservation?meter=gate&register=export&from={made.Day(5)}&to={made.Day(4)}")).List("rows");
        Assert.Equal(("gate", "export", "generation"), (one.Single().Text("meter"), one[0].Text("register"), one[0].Text("direction")));
    }

    [Fact]
    public async Task What_is_not_there_or_not_seen_is_not_found_and_a_span_is_needed()
    {
        await using var server = await RunningServer.Start();
        var (carbon, owner) = (await server.SignedIn("carbon"), await server.SignedIn("owner-yn"));
        Assert.Equal(HttpStatusCode.NotFound, await carbon.Status(HttpMethod.Get, "energy/conservation?meter=nowhere&from=2026-01&to=2026-02"));
        Assert.Equal(HttpStatusCode.NotFound, await carbon.Status(HttpMethod.Get, "energy/conservation?meter=gate&register=colour&from=2026-01&to=2026-02"));
        Assert.Equal(HttpStatusCode.NotFound, await owner.Status(HttpMethod.Get, "energy/conservation?meter=gate&from=2026-01&to=2026-02"));
        Assert.Equal(HttpStatusCode.BadRequest, await carbon.Status(HttpMethod.Get, "energy/conservation?from=2026-02&to=2026-01"));
        Assert.Empty((await owner.Json("energy/conservation?from=2026-01&to=2026-02")).List("rows"));
    }
}

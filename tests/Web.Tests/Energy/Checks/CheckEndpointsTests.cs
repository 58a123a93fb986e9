using System.Net;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>What the checks find is told with what was expected, and only to whom it concerns.</summary>
public sealed class CheckEndpointsTests
{
    [Fact]
    public async Task The_mishaps_of_the_demonstration_are_found()
    {
        await using var server = await RunningServer.Start();
        var (made, client) = (server.Made(), await server.SignedIn("carbon"));
        var view = await client.Json($"energy/checks?from={made.Day(12)}&to={made.Day(0)}");
        Assert.Equal(29, view.GetProperty("checked").GetInt32());

        // The device did not answer from a quarter past eight until two: neither counter nor power.
        // How much the weather and the work of a day make the power jump is another matter.
        var all = view.GetProperty("findings").List("items").Where(static one => one.Text("rule") is not ("spike" or "childrenSum")).ToList();
        Assert.Equal(
            [(DemonstrationPlant.Unplugged, "import", "gap"), (DemonstrationPlant.Unplugged, "power", "gap")],
            all.Select(static one => (one.Text("meter"), one.Text("point"), one.Text("rule"))));
        var found = all[0];
        Assert.Equal((1m, "a reading every 15 minutes"), (found.Number("count"), found.GetProperty("expected").Text("en")));
        Assert.Equal(made.Start(10) + NodaTime.Duration.FromMinutes((7 * 60) + 45), NodaTime.Text.InstantPattern.ExtendedIso.Parse(found.Text("start")!).Value);
        var meter = Assert.Single(view.List("meters"), static one => one.Text("meter") == DemonstrationPlant.Unplugged);
        Assert.Equal(2m, meter.GetProperty("counts").Number("gap"));
    }

    [Fact]
    public async Task Another_value_a_late_reading_and_one_beyond_its_range_are_found_where_they_arrive()
    {
        await using var server = await RunningServer.Start();
        var (made, client) = (server.Made(), await server.SignedIn("carbon"));
        var at = NodaTime.Text.InstantPattern.ExtendedIso.Format(made.Start(3));
        var (_, secret) = server.Part<TokenStore>().Create("carbon", "gateway", [Permission.WriteReadings], null, new Act("carbon", NodaTime.SystemClock.Instance.GetCurrentInstant(), "test"));
        using var sender = server.WithToken(secret);
        Assert.Equal(HttpStatusCode.OK, (await sender.Send(HttpMethod.Post, "energy/readings", new { readings = new[] { new { meter = "gate", point = "frequency", at, value = 61m }, new { meter = "gas", point = "volume", at, value = 1m } } })).Status);
        var span = $"from={made.Day(4)}&to={made.Day(2)}";
        var rules = (await client.Json($"energy/checks?{span}")).GetProperty("findings").List("items").Select(static one => (one.Text("meter"), one.Text("point"), one.Text("rule"))).ToList();
        Assert.Contains(("gas", "volume", "twoValues"), rules);
        Assert.Contains(("gas", "volume", "outOfOrder"), rules);
        Assert.Contains(("gate", "frequency", "twoValues"), rules);

        // Some of the findings, and how many there are of all.
        var some = await client.Json($"energy/checks?{span}&meter=gas&rule=twoValues");
        var one = Assert.Single(some.GetProperty("findings").List("items"));
        Assert.Equal((1m, "the value that arrived before"), (one.Number("value"), one.GetProperty("expected").Text("en")));
        Assert.Contains(some.List("meters"), static found => found.Text("meter") == "gate");
    }

    [Fact]
    public async Task What_cannot_be_answered_is_refused()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        foreach (var query in new[] { "from=2026-01-01&to=2026-03-01", "from=x&to=2026-03-01", "from=2026-01-01&to=2026-01-02&rule=luck", "from=2026-01-01&to=2026-01-02&page=0" })
            Assert.Equal(HttpStatusCode.BadRequest, await client.Status(HttpMethod.Get, "energy/checks?" + query));
        Assert.Equal(HttpStatusCode.NotFound, await client.Status(HttpMethod.Get, "energy/checks?from=2026-01-01&to=2026-01-02&meter=nobody"));
    }
}

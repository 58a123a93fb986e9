using System.Net;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>What the checks find is told with what was expected, and only to whom it concerns.</summary>
public sealed class CheckEndpointsTests
{
    [Fact]
    public async Task The_mishaps_of_the_demonstration_are_found_and_nothing_else()
    {
        await using var server = await RunningServer.Start();
        var (made, client) = (server.Made(), await server.SignedIn("carbon"));
        var view = await client.Json($"energy/checks?from={made.Day(12)}&to={made.Day(0)}");
        Assert.Equal(29, view.GetProperty("checked").GetInt32());

        // The device did not answer from a quarter past eight until two: neither counter nor power.
        Assert.Equal(
            [(DemonstrationPlant.Unplugged, "import", "gap"), (DemonstrationPlant.Unplugged, "power", "gap")],
            view.GetProperty("findings").List("items").Select(static one => (one.Text("meter"), one.Text("point"), one.Text("rule"))));
        var found = view.GetProperty("findings").List("items").First();
        Assert.Equal((1m, "a reading every 15 minutes"), (found.Number("count"), found.GetProperty("expected").Text("en")));
        Assert.Equal(made.Start(10) + NodaTime.Duration.FromMinutes((7 * 60) + 45), NodaTime.Text.InstantPattern.ExtendedIso.Parse(found.Text("start")!).Value);
        var meter = Assert.Single(view.List("meters"));
        Assert.Equal((DemonstrationPlant.Unplugged, 2m), (meter.Text("meter"), meter.GetProperty("counts").Number("gap")));
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
        Assert.Equal(2, some.List("meters").Count);
    }

    [Theory]
    [InlineData("from=2026-01-01&to=2026-03-01", HttpStatusCode.BadRequest)]
    [InlineData("from=x&to=2026-03-01", HttpStatusCode.BadRequest)]
    [InlineData("from=2026-01-01&to=2026-01-02&rule=luck", HttpStatusCode.BadRequest)]
    [InlineData("from=2026-01-01&to=2026-01-02&meter=nobody", HttpStatusCode.NotFound)]
    [InlineData("from=2026-01-01&to=2026-01-02&page=0", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_refused(string query, HttpStatusCode expected)
    {
        await using var server = await RunningServer.Start();
        Assert.Equal(expected, await (await server.SignedIn("carbon")).Status(HttpMethod.Get, "energy/checks?" + query));
    }
}

using System.Net;

namespace Lingtan.Web;

/// <summary>Readings that people take, with a photo.</summary>
public sealed class ManualEndpointsTests
{
    [Fact]
    public async Task A_reading_with_a_photo_is_recorded_and_what_is_unusual_is_said_before()
    {
        await using var server = await RunningServer.Start();
        var owner = await server.SignedIn("owner-zj");
        using var photo = new ByteArrayContent([0xFF, 0xD8, 0xFF, 1, 2, 3]);
        using var sent = await owner.PostAsync(new Uri("energy/evidence", UriKind.Relative), photo, TestContext.Current.CancellationToken);
        var sha256 = System.Text.Json.JsonDocument.Parse(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.Text("sha256");
        var last = (await owner.Json("energy/live?meter=water")).List("points")[0];
        var at = EnergySpan.Text(EnergySpan.Exact(last.Text("at"))!.Value + NodaTime.Duration.FromMinutes(1));
        object Round(decimal value, bool dryRun) => new { dryRun, readings = new[] { new { meter = "water", register = "volume", at, value, evidence = sha256, note = "ground floor" } } };
        var (status, answer) = await owner.Send(HttpMethod.Post, "energy/manual", Round(1, dryRun: true));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("Expected a value not below the last", answer.List("results")[0].List("warnings")[0].Text("en"), StringComparison.Ordinal);
        (status, answer) = await owner.Send(HttpMethod.Post, "energy/manual", Round(last.Number("value")!.Value + 0.5m, dryRun: false));
        Assert.True(answer.GetProperty("recorded").GetBoolean(), answer.ToString());
        Assert.Equal(0.5m, answer.List("results")[0].Number("difference"));
        var kept = (await owner.Json($"energy/meters/water/readings?point=volume&from={at}&to={EnergySpan.Text(EnergySpan.Exact(at)!.Value + NodaTime.Duration.FromMinutes(1))}")).List("items")[0];
        Assert.Equal(("manual sha256:" + sha256, "owner-zj"), (kept.Text("rule"), kept.Text("author")));
    }

    [Fact]
    public async Task What_cannot_be_is_not_recorded()
    {
        await using var server = await RunningServer.Start();
        var (own, other) = (await server.SignedIn("owner-zj"), await server.SignedIn("owner-yn"));
        object Round(string at, string evidence) => new { readings = new[] { new { meter = "water", register = "volume", at, value = 1, evidence } } };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await own.Status(HttpMethod.Post, "energy/manual", Round("2999-01-01", "")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await own.Status(HttpMethod.Post, "energy/manual", Round("2026-01-01", "no-such-photo")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await other.Status(HttpMethod.Post, "energy/manual", Round("2026-01-01", "")));
    }
}

using System.Net;

namespace Lingtan.Web;

/// <summary>Meters, last values and readings, and who sees which.</summary>
public sealed class MeterEndpointsTests
{
    [Fact]
    public async Task Meters_stand_in_a_tree_with_registers_gauges_and_devices()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var site = await carbon.Json("energy/meters");
        Assert.Empty(site.List("faults"));
        var meters = site.List("meters").ToDictionary(one => one.Text("id"), StringComparer.Ordinal);
        Assert.Equal((0, 1, 2), (meters["gate"].GetProperty("level").GetInt32(), meters["utilities"].GetProperty("level").GetInt32(), meters["chiller"].GetProperty("level").GetInt32()));
        Assert.Equal("gate", meters["cell"].Text("parent"));
        Assert.Equal(500, meters["pure-water"].GetProperty("installation").Number("multiplier"));
        Assert.True(meters["site-use"].GetProperty("virtual").GetBoolean());
        Assert.Contains("pv", meters["site-use"].Text("formula"), StringComparison.Ordinal);
        Assert.Equal("modbus-gate", meters["gate"].Text("connection"));
    }

    [Fact]
    public async Task A_data_owner_of_another_base_sees_no_meter_and_no_value()
    {
        await using var server = await RunningServer.Start();
        var (own, other) = (await server.SignedIn("owner-zj"), await server.SignedIn("owner-yn"));
        Assert.NotEmpty((await own.Json("energy/meters")).List("meters"));
        Assert.Empty((await other.Json("energy/meters")).List("meters"));
        Assert.Empty((await other.Json("energy/live")).List("points"));
        foreach (var address in new[] { "curve?from=2026-01-01&to=2026-01-02", "heat?from=2026-01-01&to=2026-01-02", "gauges/power?from=2026-01-01&to=2026-01-02", "readings?point=import&from=2026-01-01&to=2026-01-02" })
            Assert.Equal(HttpStatusCode.NotFound, await other.Status(HttpMethod.Get, "energy/meters/gate/" + address));
    }

    [Fact]
    public async Task Last_values_have_an_age_and_are_not_sent_twice()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var live = await carbon.Json("energy/live?meter=gate");
        var import = live.List("points").Single(one => one.Text("point") == "import");
        Assert.True(import.Number("value") > 51_234_000);
        Assert.True(import.GetProperty("ageSeconds").GetInt64() >= 0);
        Assert.Equal("measured", import.Text("state"));
        var gone = live.List("points").Single(one => one.Text("point") == "voltage");
        Assert.InRange(gone.Number("value")!.Value, 63_000, 64_000);
        HttpStatusCode again;
        do
        {
            using var first = await carbon.GetAsync(new Uri("energy/live", UriKind.Relative), TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("energy/live", UriKind.Relative));
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await carbon.SendAsync(request, TestContext.Current.CancellationToken);
            again = second.StatusCode;
        }
        while (again == HttpStatusCode.OK && DateTime.UtcNow.Second % 10 is 9 or 0);
        Assert.Equal(HttpStatusCode.NotModified, again);
    }

    [Theory]
    [InlineData("energy/meters/gate/readings?point=import&from=x&to=2026-01-02")]
    [InlineData("energy/meters/gate/curve?from=2026-01-02&to=2026-01-01")]
    [InlineData("energy/meters/gate/curve?from=2026-01-01&to=2026-01-02&size=week")]
    [InlineData("energy/meters/gate/curve?from=2026-01-01&to=2026-01-02&compare=decade")]
    [InlineData("energy/meters/gate/heat?from=2020-01-01&to=2026-01-02")]
    [InlineData("energy/balance?medium=coal&from=2026-01-01&to=2026-01-02")]
    [InlineData("energy/completeness?from=2026-01-01&to=2027-01-02")]
    public async Task What_cannot_be_answered_is_refused(string address)
    {
        await using var server = await RunningServer.Start();
        Assert.Equal(HttpStatusCode.BadRequest, await (await server.SignedIn("carbon")).Status(HttpMethod.Get, address));
    }
}

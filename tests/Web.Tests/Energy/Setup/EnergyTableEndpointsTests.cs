using System.Net;

namespace Lingtan.Web;

/// <summary>The set-up of the energy side by rows and by file.</summary>
public sealed class EnergyTableEndpointsTests
{
    [Fact]
    public async Task A_meter_is_set_up_by_rows_all_of_them_or_none()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        object meter = new { table = "meters", cells = new Dictionary<string, string> { ["id"] = "boiler-water", ["name.zh"] = "锅炉补水", ["medium"] = "water", ["facility"] = "zj-cell", ["parent"] = "water" } };
        var (status, answer) = await carbon.Send(HttpMethod.Post, "energy/tables", new { changes = new[] { meter } });
        Assert.True(status == HttpStatusCode.UnprocessableEntity, answer.ToString());
        object[] all =
        [
            meter,
            new { table = "registers", cells = new Dictionary<string, string> { ["meter"] = "boiler-water", ["id"] = "volume", ["unit"] = "m3", ["direction"] = "consumption" } },
            new { table = "installations", cells = new Dictionary<string, string> { ["meter"] = "boiler-water", ["serial"] = "W-1", ["from"] = "2026-01-01T00:00:00+08:00" } },
            new { table = "fits", cells = new Dictionary<string, string> { ["meter"] = "boiler-water", ["serial"] = "W-1", ["register"] = "volume", ["opening"] = "0" } },
        ];
        (status, answer) = await carbon.Send(HttpMethod.Post, "energy/tables", new { changes = all, dryRun = true });
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        Assert.DoesNotContain((await carbon.Json("energy/meters")).List("meters"), one => one.Text("id") == "boiler-water");
        (status, answer) = await carbon.Send(HttpMethod.Post, "energy/tables", new { changes = all, reason = "new line" });
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        Assert.Contains((await carbon.Json("energy/meters")).List("meters"), one => one.Text("id") == "boiler-water" && one.Text("parent") == "water");
        var before = answer.GetProperty("recording").GetInt64() - 1;
        Assert.DoesNotContain((await carbon.Json($"energy/tables/meters?asOf={before}")).List("rows"), row => row.Text("key").Contains("boiler-water", StringComparison.Ordinal));
        Assert.Contains((await carbon.Json("audit?book=/energy")).List("items"), one => one.Text("reason") == "new line");
    }

    [Fact]
    public async Task What_others_refer_to_stays_and_who_recorded_is_never_written_by_hand()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var gate = (await carbon.Json("energy/tables/meters")).List("rows").Single(row => row.GetProperty("cells").Text("id") == "gate");
        var withdraw = new { changes = new[] { new { table = "meters", key = gate.Text("key"), revision = 1 } } };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await carbon.Status(HttpMethod.Post, "energy/tables", withdraw));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await carbon.Status(HttpMethod.Post, "energy/tables", new { changes = new[] { new { table = "additions", cells = new Dictionary<string, string> { ["id"] = "x", ["author"] = "somebody" } } } }));
        Assert.Equal(HttpStatusCode.Forbidden, await (await server.SignedIn("owner-zj")).Status(HttpMethod.Post, "energy/tables", withdraw));
        Assert.Equal(HttpStatusCode.NotFound, await carbon.Status(HttpMethod.Get, "energy/tables/secrets"));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("zip")]
    public async Task What_is_exported_changes_nothing_when_it_is_imported(string format)
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var bytes = await carbon.GetByteArrayAsync(new Uri("energy/export?format=" + format, UriKind.Relative), TestContext.Current.CancellationToken);
        using var body = new ByteArrayContent(bytes);
        using var answer = await carbon.PostAsync(new Uri($"energy/imports?name=energy.{format}&dryRun=false&absent=withdraw", UriKind.Relative), body, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        Assert.Empty(System.Text.Json.JsonDocument.Parse(text).RootElement.List("counts"));
    }

    [Theory]
    [InlineData("energy.xlsx")]
    [InlineData("energy.zip")]
    [InlineData("energy.exe")]
    public async Task What_is_no_set_up_changes_nothing(string name)
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        using var body = new ByteArrayContent([1, 2, 3, 4]);
        using var answer = await carbon.PostAsync(new Uri($"energy/imports?name={name}&dryRun=false", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }
}

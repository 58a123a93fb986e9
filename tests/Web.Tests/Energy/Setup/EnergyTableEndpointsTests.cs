using System.Net;
using System.Text;
using System.Text.Json;

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
        Assert.Empty(JsonDocument.Parse(text).RootElement.List("counts"));
    }

    [Fact]
    public async Task The_invoices_of_a_month_come_as_a_file_of_their_own_and_the_same_file_again_changes_nothing()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var before = (await carbon.Json("energy/tables/invoices")).List("rows").ToDictionary(static row => row.Text("key"), static row => row.GetProperty("cells").ToString());
        var file = CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes("计量点,发票号,首日,末日,数量,单位,说明\nsteam,ZQ-2025-11,2025/11/1,2025/11/30,９１２０,t,热力公司\n");
        var (status, seen) = await Send(carbon, "energy/tables/invoices/imports?name=蒸汽.csv", file);
        Assert.True(status == HttpStatusCode.OK, seen.ToString());
        Assert.Equal((1, 0, JsonValueKind.Null), (seen.List("counts").Single().GetProperty("added").GetInt32(), seen.GetProperty("unchanged").GetInt32(), seen.GetProperty("recording").ValueKind));
        Assert.Equal(before.Count, (await carbon.Json("energy/tables/invoices")).List("rows").Count);
        (_, seen) = await Send(carbon, "energy/tables/invoices/imports?name=蒸汽.csv&dryRun=false", file);
        var rows = (await carbon.Json("energy/tables/invoices")).List("rows");
        Assert.All(before, row => Assert.Equal(row.Value, rows.Single(one => one.Text("key") == row.Key).GetProperty("cells").ToString()));
        var added = rows.Single(row => !before.ContainsKey(row.Text("key"))).GetProperty("cells");
        Assert.Equal(("steam", "2025-11-30", "9120", "t"), (added.Text("meter"), added.Text("last_day"), added.Text("quantity"), added.Text("unit")));
        (_, seen) = await Send(carbon, "energy/tables/invoices/imports?name=蒸汽.csv&dryRun=false", file);
        Assert.Equal((0, 1, JsonValueKind.Null), (seen.List("counts").Count, seen.GetProperty("unchanged").GetInt32(), seen.GetProperty("recording").ValueKind));
        Assert.Contains((await carbon.Json("audit?book=/energy")).List("items"), one => one.Text("reason") == "蒸汽.csv");
    }

    [Fact]
    public async Task A_file_of_one_table_with_a_mistake_writes_nothing_and_is_for_whoever_keeps_the_set_up()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var head = (await carbon.Json("energy/meters")).Number("head");
        var (status, refused) = await Send(carbon, "energy/tables/products/imports?name=products.csv&dryRun=false", Encoding.UTF8.GetBytes("facility,product,period,quantity,unit\nzj-module,module,2025-11,12,piece\nnowhere,module,2025-12,twelve,piece\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(("products.csv", 3, "quantity", "twelve"), refused.List("faults").Select(static one => (one.Text("file"), one.GetProperty("row").GetInt32(), one.Text("column"), one.Text("value"))).Single());
        Assert.Equal(head, (await carbon.Json("energy/meters")).Number("head"));
        Assert.Equal(HttpStatusCode.NotFound, (await Send(carbon, "energy/tables/secrets/imports?name=a.csv", [1])).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(await server.SignedIn("owner-zj"), "energy/tables/products/imports?name=a.csv", [1])).Status);
    }

    [Fact]
    public async Task Every_table_comes_as_a_file_that_changes_nothing_when_it_is_sent_back()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        foreach (var table in (await carbon.Json("energy/tables")).List("tables").Select(static one => one.Text("name")))
        {
            var bytes = await carbon.GetByteArrayAsync(new Uri("energy/export?format=csv&table=" + table, UriKind.Relative), TestContext.Current.CancellationToken);
            var (status, answer) = await Send(carbon, $"energy/tables/{table}/imports?name={table}.csv&dryRun=false", bytes);
            Assert.True(status == HttpStatusCode.OK && answer.List("counts").Count == 0, table + ": " + answer);
            Assert.Equal((await carbon.Json("energy/tables/" + table)).List("rows").Count, answer.GetProperty("unchanged").GetInt32());
        }
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Send(HttpClient client, string address, byte[] bytes)
    {
        using var body = new ByteArrayContent(bytes);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
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

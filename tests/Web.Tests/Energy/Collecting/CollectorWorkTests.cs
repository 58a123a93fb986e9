using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>The collector reading the simulated plant over Modbus, IEC 60870-5-104 and BACnet/IP: what devices show is what the server stores.</summary>
public sealed class CollectorWorkTests
{
    [Fact]
    public async Task Readings_of_the_plant_arrive_as_they_were_shown_and_the_board_tells_it()
    {
        await using var server = await Collecting(out _);
        var carbon = await server.SignedIn("carbon");
        var board = await Until(() => carbon.Json("energy/connections"), one => one.List("connections").TrueForAll(line => line.Text("state") == "good"));
        Assert.True(board.GetProperty("running").GetBoolean());
        Assert.Equal("", string.Join(", ", board.List("connections").Where(line => line.GetProperty("passedOver").GetInt64() == line.GetProperty("samples").GetInt64()).Select(line => line.Text("id"))));
        var plant = server.Made().Build();
        foreach (var meter in new[] { "gate", "chiller", "gas", "steam" })
        {
            var counter = PlantMeters.Find(meter)!.Counters[0];
            var last = (await Until(() => carbon.Json("energy/live?meter=" + meter), one => one.List("points")[0].GetProperty("ageSeconds").GetInt64() < 300)).List("points")[0];
            var at = EnergySpan.Exact(last.Text("at"))!.Value;
            var (low, high) = (plant.Shown(PlantMeters.Find(meter)!, counter, at - Duration.FromSeconds(60)), plant.Shown(PlantMeters.Find(meter)!, counter, at + Duration.FromSeconds(60)));
            Assert.InRange(last.Number("value")!.Value, low - 1, high + 1);
        }
    }

    [Fact]
    public async Task A_test_read_shows_values_and_the_frames_they_came_in()
    {
        await using var server = await Collecting(out _);
        var carbon = await server.SignedIn("carbon");
        var (status, read) = await carbon.Send(HttpMethod.Post, "energy/connections/modbus-chiller/test");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("null", read.GetProperty("failure").GetRawText());
        Assert.Contains(read.List("values"), one => one.GetProperty("meter").GetString() == "chiller" && one.Text("channel") == "import");
        Assert.Contains(read.List("frames"), one => one.Text("direction") == "sent" && one.Text("hex").Length >= 24);
        (_, read) = await carbon.Send(HttpMethod.Post, "energy/connections/scada/test");
        Assert.Contains(read.List("values"), one => one.GetProperty("meter").GetString() == "gas" && one.Text("channel") == "volume");
        Assert.Equal(HttpStatusCode.Forbidden, await (await server.SignedIn("owner-zj")).Status(HttpMethod.Post, "energy/connections/scada/test"));
        Assert.Equal(HttpStatusCode.NotFound, await carbon.Status(HttpMethod.Post, "energy/connections/nowhere/test"));
    }

    [Fact]
    public async Task A_change_of_the_set_up_is_taken_up_while_it_runs()
    {
        await using var server = await Collecting(out var ports);
        var carbon = await server.SignedIn("carbon");
        await Until(() => carbon.Json("energy/connections"), one => one.List("connections").Exists(line => line.Text("id") == "modbus-cell" && line.Text("state") == "good"));
        var row = (await carbon.Json("energy/tables/connections")).List("rows").Single(one => one.GetProperty("cells").Text("id") == "modbus-cell");
        var cells = row.GetProperty("cells").EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.GetString()!);
        object Change(string port, long revision) => new { changes = new[] { new { table = "connections", key = row.Text("key"), revision, cells = new Dictionary<string, string>(cells) { ["port"] = port } } } };
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, "energy/tables", Change("1", row.GetProperty("revision").GetInt64())));
        var failing = await Until(() => carbon.Json("energy/connections"), one => one.List("connections").Exists(line => line.Text("id") == "modbus-cell" && line.Text("state") == "unreachable"));
        Assert.Equal("driver-unreachable", failing.List("connections").Single(line => line.Text("id") == "modbus-cell").GetProperty("lastFailure").Text("code"));
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, "energy/tables", Change(ports.Modbus.ToString(System.Globalization.CultureInfo.InvariantCulture), row.GetProperty("revision").GetInt64() + 1)));
        await Until(() => carbon.Json("energy/connections"), one => one.List("connections").Exists(line => line.Text("id") == "modbus-cell" && line.Text("state") == "good"));
    }

    [Fact]
    public async Task A_command_needs_two_people_is_carried_out_and_read_back()
    {
        await using var server = await Collecting(out _);
        var (owner, approver) = (await server.SignedIn("owner-zj"), await server.SignedIn("approver"));
        await Until(() => owner.Json("energy/connections"), one => one.List("connections").Exists(line => line.Text("id") == "scada" && line.Text("state") == "good"));
        var (status, made) = await owner.Send(HttpMethod.Post, "energy/commands", new { limit = "gate-limit", action = "chiller-off", reason = "grid asks for less" });
        Assert.True(status == HttpStatusCode.Created, made.ToString());
        var address = "energy/commands/" + made.Text("id");
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Post, address + "/authorise"));
        Assert.Equal(HttpStatusCode.Conflict, await owner.Status(HttpMethod.Post, "energy/commands", new { limit = "gate-limit", action = "chiller-off", reason = "twice" }));
        Assert.Equal(HttpStatusCode.OK, await approver.Status(HttpMethod.Post, address + "/authorise"));
        var done = await Until(async () => (await approver.Json("energy/commands")).List("items")[0], one => one.Text("state") is "confirmed" or "failed");
        Assert.Equal(["proposed", "authorised", "selected", "executed", "confirmed"], done.List("steps").Select(step => step.Text("phase")));
        var trail = (await (await server.SignedIn("carbon")).Json("audit?book=/commands")).List("items");
        Assert.Equal(["device", "device", "device", "approver", "owner-zj"], trail.Select(one => one.Text("actor")));
    }

    /// <summary>Asks again and again, half a minute long, until an answer is as it should be.</summary>
    internal static async Task<JsonElement> Until(Func<Task<JsonElement>> ask, Func<JsonElement, bool> holds)
    {
        var mark = System.Diagnostics.Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (holds(answer)) return answer;
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(mark) < TimeSpan.FromSeconds(90), answer.ToString());
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A server that collects from a plant of its own.</summary>
    internal static Task<RunningServer> Collecting(out (int Modbus, int Iec104) ports)
    {
        ports = (FreePort(), FreePort());
        var folder = Directory.CreateTempSubdirectory("lingtan-collector-").FullName;
        return RunningServer.Collecting(ports.Modbus, ports.Iec104, Path.Combine(folder, "buffer"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

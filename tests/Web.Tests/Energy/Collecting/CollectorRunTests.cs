using System.Globalization;
using System.Net;
using System.Text.Json;
using Lingtan.Drivers.Mqtt;
using Lingtan.Formats;

namespace Lingtan.Web;

/// <summary>Sources that speak by themselves, with senders nobody here wrote: the client of OpenSSH, and mosquitto.</summary>
public sealed class CollectorRunTests
{
    [Fact]
    public async Task A_file_sent_by_SFTP_and_a_message_to_a_broker_become_readings_of_their_meters()
    {
        await using var broker = await Broker.StartAsync();
        var folder = Directory.CreateTempSubdirectory("lingtan-listening-").FullName;
        var buffer = Path.Combine(folder, "buffer");
        await using var server = await RunningServer.Collecting(ServerProcess.FreePort(), ServerProcess.FreePort(), buffer);
        var (carbon, made) = (await server.SignedIn("carbon"), server.Made());
        var day = made.Day(5);
        var changes = new[]
        {
            Connection("utility", "files", "", "", "folder=utility;zone=Asia/Shanghai"),
            Connection("broker", "mqtt", "127.0.0.1", broker.Port.ToString(CultureInfo.InvariantCulture), "topics=plant/{meter}/{point};payload=json;value-path=v;time-path=t"),
        };
        var (status, answer) = await carbon.Send(HttpMethod.Post, "energy/tables", new { changes });
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        await broker.PublishAsync("plant/water/volume", $$"""{"v":95001.5,"t":"{{day}}T00:37:00Z"}""", 1, "-r");

        var drops = Path.Combine(buffer + ".drops", "utility");
        for (var i = 0; i < 300 && !Directory.Exists(drops); i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        var file = Path.Combine(folder, "january.csv");
        await File.WriteAllTextAsync(file, $"meter,time,value\nwater,{day} 08:22,95000.25\n", TestContext.Current.CancellationToken);
        using (var ssh = new SshServer(drops)) await ssh.SendAsync($"put {file}");

        // 08:22 in Shanghai is 00:22 in UTC; the plant's own readings of that day lie at the quarters of the hours.
        var kept = await CollectorWorkTests.Until(() => carbon.Json($"energy/meters/water/readings?point=volume&size=1000&from={day}&to={made.Day(4)}"), static one => Sent(one).Count() >= 2);
        Assert.Equal([($"{day}T00:22:00Z", 95_000.25m), ($"{day}T00:37:00Z", 95_001.5m)], Sent(kept).Order());
        var lines = (await carbon.Json("energy/connections")).List("connections").Where(static one => one.Text("id") is "utility" or "broker").ToList();
        Assert.All(lines, static line => Assert.Equal(("good", 1), (line.Text("state"), line.GetProperty("samples").GetInt32())));
        Assert.True(File.Exists(Path.Combine(drops, "done", "january.csv")));
    }

    private static IEnumerable<(string At, decimal Value)> Sent(JsonElement answer) =>
        answer.List("items").Select(static one => (At: one.Text("at"), one.Number("value")!.Value)).Where(static one => one.At.EndsWith("T00:22:00Z", StringComparison.Ordinal) || one.At.EndsWith("T00:37:00Z", StringComparison.Ordinal));

    private static object Connection(string id, string protocol, string host, string port, string settings) => new
    {
        table = "connections", cells = new Dictionary<string, string> { ["id"] = id, ["protocol"] = protocol, ["host"] = host, ["port"] = port, ["settings"] = settings, ["interval"] = "1s" },
    };
}

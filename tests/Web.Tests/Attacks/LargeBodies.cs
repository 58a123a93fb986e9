using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Lingtan.Web;

/// <summary>Somebody sends more than the server takes, or sends it very slowly.</summary>
public sealed class LargeBodies(AttackedServer attacked) : IClassFixture<AttackedServer>
{
    private const long Large = 500L << 20;
    private const string Upload = "inventories/pv-factory-2025/evidence?name=large.bin";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task Half_a_gigabyte_is_refused_early_and_neither_memory_nor_disk_grows_by_it(bool stated, bool again)
    {
        var server = attacked.Server;
        var head = await Head(server, Upload) + (again ? "Idempotency-Key: k" + stated + "\r\n" : "");
        var before = ServerState.Of(server);
        var files = Buffered();
        var (status, sent) = await RawRequest.Send(server, head, Large, stated);
        Assert.Equal(413, status);
        Assert.InRange(sent, 0, (stated ? 0 : 40L << 20) + (24L << 20));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true), 0, Large);
        Assert.InRange(Buffered(), 0, files);
        Assert.Equal(before, ServerState.Of(server));
    }

    [Theory]
    [InlineData("session", "{\"user\":\"", false, true)]
    [InlineData("session", "{\"user\":\"", false, false)]
    [InlineData("setup", "{\"administrator\":{\"user\":\"", false, true)]
    [InlineData("inventories/pv-factory-2025/activity", "{\"reason\":\"", true, true)]
    [InlineData("inventories/pv-factory-2025/activity", "{\"reason\":\"", true, false)]
    public async Task Json_is_taken_up_to_what_it_may_need_and_of_strangers_hardly_anything(string address, string begin, bool signedIn, bool stated)
    {
        var server = attacked.Server;
        var head = (signedIn ? await Head(server, address) : $"POST /api/v1/{address} HTTP/1.1\r\nHost: x\r\nX-Lingtan: 1\r\n") + "Content-Type: application/json\r\n";
        var (status, sent) = await RawRequest.Send(server, head, Large, stated, begin);
        Assert.Equal(413, status);
        Assert.InRange(sent, 0, (signedIn && !stated ? BodyLimits.Json : 0) + (24L << 20));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_refused_before_the_document_is_read()
    {
        var server = attacked.Server;
        var (status, sent) = await RawRequest.Send(server, $"POST /api/v1/{Upload} HTTP/1.1\r\nHost: x\r\nX-Lingtan: 1\r\n", Large);
        Assert.Equal(401, status);
        Assert.InRange(sent, 0, 24L << 20);
    }

    [Fact]
    public async Task Whoever_sends_byte_by_byte_is_cut_off()
    {
        var server = attacked.Server;
        var client = await server.SignedIn("carbon");
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port, Cancel);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(await Head(server, Upload) + "Content-Length: 1000000\r\n\r\n"), Cancel);
        var clock = Stopwatch.StartNew();
        var answer = stream.ReadAtLeastAsync(new byte[12], 12, throwOnEndOfStream: false, Cancel).AsTask();
        while (!answer.IsCompleted && clock.Elapsed < TimeSpan.FromMinutes(2))
        {
            try
            {
                await stream.WriteAsync(new byte[] { 1 }, Cancel);
            }
            catch (IOException)
            {
                break;
            }

            await Task.WhenAny(answer, Task.Delay(200, Cancel));
        }

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), "the server waited for it all the same");
        Assert.DoesNotContain((await client.Json("inventories/pv-factory-2025/evidence")).EnumerateArray(), one => one.GetProperty("path").GetString() == "evidence/large.bin");
    }

    // Requests that are read more than once are kept in files meanwhile.
    private static int Buffered() => Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*").Length;

    private static async Task<string> Head(RunningServer server, string address)
    {
        var (_, made) = await (await server.SignedIn("carbon")).Send(HttpMethod.Post, "tokens", new { name = "t", scopes = new[] { "writeActivity", "readInventory" } });
        return $"POST /api/v1/{address} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {made.GetProperty("token").GetString()}\r\n";
    }
}

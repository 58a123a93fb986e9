using System.Net;
using System.Text.Json;

namespace Lingtan.Web;

/// <summary>The company's own texts: written, printed, and taken back.</summary>
public sealed class NarrativeEndpointsTests
{
    private const string Base = "inventories/pv-factory-2025/";

    [Fact]
    public async Task A_text_is_written_printed_and_taken_back()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var block = (await Blocks(carbon)).First(one => one.GetProperty("zh").GetProperty("own").ValueKind == JsonValueKind.Null).GetProperty("block").GetString()!;
        var file = $"narrative/{block}.zh.md";
        const string text = "本公司自行编写的一段，总量 {{totals/tCO2e|0|unit}}。\n\n=cmd() <script>alert(1)</script>";
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, Base + "tables", new { changes = new[] { new { table = "narrative", cells = new { file, form = "text", text } } } }));
        var written = (await Blocks(carbon)).Single(one => one.GetProperty("block").GetString() == block).GetProperty("zh");
        Assert.Equal(text, written.GetProperty("own").GetString());
        using var preview = await carbon.GetAsync(new Uri(Base + "reports/iso14064.html?lang=zh&preview=true", UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("本公司自行编写的一段", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("sandbox", preview.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, Base + "tables", new { changes = new[] { new { table = "narrative", key = file, revision = written.GetProperty("revision").GetInt64() } } }));
        Assert.Equal(JsonValueKind.Null, (await Blocks(carbon)).Single(one => one.GetProperty("block").GetString() == block).GetProperty("zh").GetProperty("own").ValueKind);
    }

    private static async Task<List<JsonElement>> Blocks(HttpClient client) => [.. (await client.Json(Base + "reports/iso14064/narrative")).EnumerateArray()];
}

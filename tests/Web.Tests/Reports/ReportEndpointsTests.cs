using System.Net;

namespace Lingtan.Web;

public sealed class ReportEndpointsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_checked_and_handed_out_in_every_format_that_needs_no_browser()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        Assert.Contains((await client.Json("reports")).EnumerateArray(), kind => kind.GetProperty("kind").GetString() == "iso14064");
        var check = await client.Json("inventories/pv-factory-2025/reports/iso14064/check");
        Assert.True(check.GetProperty("complete").GetBoolean());
        Assert.Contains(check.GetProperty("items").EnumerateArray(), item => item.GetProperty("code").GetString() == "ISO1.a" && item.GetProperty("present").GetBoolean());
        foreach (var (format, start) in new[] { ("docx", "PK"), ("xlsx", "PK"), ("html", "<!") })
        {
            using var answer = await client.GetAsync(new Uri($"inventories/pv-factory-2025/reports/iso14064.{format}?lang=en", UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
            Assert.Equal(start, System.Text.Encoding.ASCII.GetString(bytes, 0, 2));
            Assert.Contains("pv-factory-2025-iso14064.en." + format, answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, await client.Status(HttpMethod.Get, "inventories/pv-factory-2025/reports/novel/check"));
        Assert.Equal(HttpStatusCode.NotFound, await client.Status(HttpMethod.Get, "inventories/pv-factory-2025/reports/iso14064.exe"));
    }
}

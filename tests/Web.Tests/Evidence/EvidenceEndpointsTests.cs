using System.Net;
using System.Text;

namespace Lingtan.Web;

public sealed class EvidenceEndpointsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("../../etc/passwd.txt")]
    [InlineData("a\\b.txt")]
    [InlineData(".hidden")]
    [InlineData("line\nbreak.txt")]
    [InlineData("noending")]
    [InlineData("C:evil.txt")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        await using var server = await RunningServer.Start();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Add(await server.SignedIn("owner-zj"), name, "x")).StatusCode);
    }

    [Fact]
    public async Task A_document_is_kept_by_its_content_and_another_of_the_same_name_gets_its_own()
    {
        await using var server = await RunningServer.Start();
        var owner = await server.SignedIn("owner-zj");
        using var first = await Add(owner, "bill.txt", "one");
        using var again = await Add(owner, "bill.txt", "one");
        using var other = await Add(owner, "bill.txt", "two");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Created), (first.StatusCode, again.StatusCode, other.StatusCode));
        Assert.Contains("bill-2.txt", await other.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var carbon = await server.SignedIn("carbon");
        var documents = (await carbon.Json("inventories/pv-factory-2025/evidence")).EnumerateArray().ToList();
        var bill = documents.Single(one => one.GetProperty("path").GetString() == "evidence/bill.txt");
        using var shown = await carbon.GetAsync(new Uri($"evidence/{bill.GetProperty("sha256").GetString()}?name=bill.txt", UriKind.Relative), Cancel);
        Assert.Equal("one", await shown.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("sandbox", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_a_document_is_handed_out_as_a_file_and_never_shown()
    {
        await using var server = await RunningServer.Start();
        var owner = await server.SignedIn("carbon");
        using var added = await Add(owner, "page.html", "<script>alert(1)</script>");
        var documents = (await owner.Json("inventories/pv-factory-2025/evidence")).EnumerateArray();
        var sha256 = documents.Single(one => one.GetProperty("path").GetString() == "evidence/page.html").GetProperty("sha256").GetString();
        using var shown = await owner.GetAsync(new Uri($"evidence/{sha256}?name=page.html", UriKind.Relative), Cancel);
        Assert.Equal("application/octet-stream", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", shown.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_refused_with_a_reason()
    {
        await using var server = await RunningServer.Start(more: ["--UploadMegabytes", "1"]);
        using var answer = await Add(await server.SignedIn("carbon"), "large.txt", new string('x', 2 << 20));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Documents_of_foreign_facilities_are_not_seen()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var gas = (await carbon.Json("inventories/pv-factory-2025/evidence")).EnumerateArray().First(one => one.GetProperty("usedBy").EnumerateArray().Any(cell => cell.GetProperty("source").GetString() == "zj-boiler-gas"));
        var address = "evidence/" + gas.GetProperty("sha256").GetString();
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Get, address));
        Assert.Equal(HttpStatusCode.NotFound, await (await server.SignedIn("owner-yn")).Status(HttpMethod.Get, address));
    }

    private static async Task<HttpResponseMessage> Add(HttpClient client, string name, string text)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new("application/octet-stream");
        return await client.PostAsync(new Uri("inventories/pv-factory-2025/evidence?name=" + Uri.EscapeDataString(name), UriKind.Relative), content, Cancel);
    }
}

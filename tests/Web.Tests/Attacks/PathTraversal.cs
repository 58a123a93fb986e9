using System.Net;
using System.Text;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Names and addresses that lead out of the place where they belong.</summary>
public sealed class PathTraversal(AttackedServer attacked) : IClassFixture<AttackedServer>
{
    private const string Upload = "inventories/pv-factory-2025/evidence?name=";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names =>
    [
        "../evil.txt", "..\\evil.txt", "/etc/passwd.txt", "\\\\server\\share\\evil.txt", "C:\\evil.txt", "C:evil.txt", "a/../../evil.txt", "evidence/../../evil.txt", "a\0.txt", "a.txt\0.png", ".ssh.txt", "..txt", "....", ".", "..", "",
        "%2e%2e%2fevil.txt", "..%2fevil.txt", "%252e%252e%252fevil.txt", "a\u202Efdp.exe", "\u2025/evil.txt", "CON.txt", "con.txt", "NUL.pdf", "COM1.txt", "lpt9.csv", "AUX.x", "CONIN$.txt", "evil.txt:stream", "evil.txt::$DATA", "a|b.txt", "a\tb.txt", "a\u0085b.txt",
        "a\u200Bb.txt", "\uFEFFa.txt", "~.txt:", new string('a', 5000) + ".txt", "a.txt" + new string('.', 200) + "/",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_of_a_document_that_leads_elsewhere_or_misleads_is_refused(string name)
    {
        var server = attacked.Server;
        var client = await server.SignedIn("carbon");
        var before = ServerState.Of(server);
        var status = await Add(client, Uri.EscapeDataString(name));
        Assert.True(status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, $"{name}: {status}");
        Assert.Equal(before, ServerState.Of(server));
        Assert.Null(EvidenceName.Of(name));
    }

    [Theory]
    [InlineData("..%c0%af..%c0%afetc%c0%afpasswd.txt")]
    [InlineData("%ff%fe.txt")]
    public async Task A_name_in_no_encoding_is_a_name_or_refused_and_never_a_path(string name)
    {
        var server = attacked.Server;
        var client = await server.SignedIn("carbon");
        await Add(client, name);
        foreach (var one in (await client.Json("inventories/pv-factory-2025/evidence")).EnumerateArray().Select(one => one.GetProperty("path").GetString()!))
            Assert.True(one.StartsWith("evidence/", StringComparison.Ordinal) && one.Split('/').Length == 2 && !one.Contains('\\', StringComparison.Ordinal), one);
    }

    [Fact]
    public async Task A_document_is_found_by_the_hash_of_its_bytes_and_by_nothing_else()
    {
        var server = attacked.Server;
        var client = await server.SignedIn("carbon");
        foreach (var hash in new[] { "../users", "..%2fusers", "%2e%2e/users", "../../../../etc/passwd", new string('0', 64), new string('A', 64), "%", "*", new string('a', 4000) })
        {
            using var answer = await client.GetAsync(new Uri(server.Address, "/api/v1/evidence/" + hash), Cancel);

            // What leads out of the interface altogether is an address of the application, whose page every such address answers with.
            var page = answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html";
            Assert.True(page || answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, hash + ": " + answer.StatusCode);
            Assert.DoesNotContain("root:", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_address_reads_a_file_of_the_machine()
    {
        var folder = Directory.CreateTempSubdirectory("lingtan-client-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), "<p>the page</p>", Cancel);
            await using var server = await RunningServer.Start(demonstration: false, more: ["--Client", folder.FullName]);
            using var client = new HttpClient { BaseAddress = server.Address };
            foreach (var target in new[]
            {
                "/../../../../etc/passwd", "/assets/../../../../etc/passwd", "/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2f..%2fetc%2fpasswd", "/assets/..%5c..%5cetc%5cpasswd", "/assets//etc/passwd",
                "/lingtan.db", "/Lingtan.Web.dll",
            })
            {
                Assert.InRange((await RawRequest.Send(server, $"GET {target} HTTP/1.1\r\nHost: x\r\n")).Status, 200, 499);
                using var answer = await client.GetAsync(new Uri(target, UriKind.Relative), Cancel);
                var text = await answer.Content.ReadAsStringAsync(Cancel);
                Assert.True(text.Length == 0 || text.Contains("the page", StringComparison.Ordinal) || text.Contains("There is no", StringComparison.Ordinal), target + ": " + text);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("../out")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("_accounts")]
    [InlineData("a\nb")]
    public async Task An_inventory_takes_no_name_that_is_a_path_or_one_of_the_servers_own(string id)
    {
        var server = attacked.Server;
        var client = await server.SignedIn("carbon");
        var before = ServerState.Of(server);
        Assert.InRange((int)await client.Status(HttpMethod.Post, "inventories/pv-factory-2023/restatement", new { id, cause = "x" }), 400, 499);
        Assert.Equal(before, ServerState.Of(server));
        Assert.DoesNotContain(id, server.Part<BookStore>().Names());
    }

    private static async Task<HttpStatusCode> Add(HttpClient client, string name)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("x"));
        using var answer = await client.PostAsync(new Uri(Upload + name, UriKind.Relative), content, Cancel);
        return answer.StatusCode;
    }
}

namespace Lingtan.Web;

public sealed class ClientFilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_answers_every_address_of_the_application_with_a_fresh_nonce_and_files_are_kept_by_browsers()
    {
        var folder = Directory.CreateTempSubdirectory("lingtan-client-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "assets"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), "<script nonce=\"%NONCE%\" src=\"/assets/a.js\"></script>", Cancel);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "assets", "a.js"), "1", Cancel);
            await using var server = await RunningServer.Start(demonstration: false, more: ["--Client", folder.FullName]);
            using var client = new HttpClient { BaseAddress = server.Address };
            var (one, two) = (await Page(client, "/"), await Page(client, "/inventory/pv-factory-2025"));
            Assert.NotEqual(one, two);
            Assert.DoesNotContain("%NONCE%", one, StringComparison.Ordinal);
            using var file = await client.GetAsync(new Uri("/assets/a.js", UriKind.Relative), Cancel);
            Assert.Contains("immutable", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            using var missing = await client.GetAsync(new Uri("/api/v1/none", UriKind.Relative), Cancel);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
            using var outside = await client.GetAsync(new Uri("/assets/..%2f..%2fetc/passwd", UriKind.Relative), Cancel);
            Assert.DoesNotContain("root:", await outside.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Page(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        var nonce = page.Split('"')[1];
        Assert.Contains($"'nonce-{nonce}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        return page;
    }
}

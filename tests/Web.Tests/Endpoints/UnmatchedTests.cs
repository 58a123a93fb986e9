using System.Net;
using System.Text;

namespace Lingtan.Web;

/// <summary>Whoever writes a program against the interface learns which part of the request was wrong.</summary>
public sealed class UnmatchedTests
{
    [Theory]
    [InlineData("GET", "nothing", null, HttpStatusCode.NotFound)]
    [InlineData("GET", "audit/none", null, HttpStatusCode.NotFound)]
    [InlineData("DELETE", "inventories", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "inventories/pv-factory-2025/months", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Another_path_method_or_kind_of_content_is_told_apart(string method, string path, string? type, HttpStatusCode expected)
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Headers.Add("X-Lingtan", "1");
        if (type is not null) request.Content = new StringContent("x", Encoding.UTF8, type);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        if (expected == HttpStatusCode.MethodNotAllowed) Assert.Contains("GET", answer.Content.Headers.Allow);
    }
}

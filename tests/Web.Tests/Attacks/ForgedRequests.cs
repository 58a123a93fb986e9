using System.Net;
using System.Text;

namespace Lingtan.Web;

/// <summary>A page of another site makes the browser of somebody signed in send what it likes, as far as browsers let it.</summary>
public sealed class ForgedRequests
{
    // What a form or a plain fetch of another site can send without being asked first.
    private static readonly string[] FormTypes = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"];

    [Fact]
    public async Task No_unsafe_method_of_any_endpoint_does_anything_for_another_site()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("admin");
        client.DefaultRequestHeaders.Remove("X-Lingtan");
        client.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        var before = ServerState.Of(server);
        var tried = 0;
        foreach (var operation in await ApiOperation.All(server))
        {
            if (operation.Method == HttpMethod.Get) continue;
            tried++;
            Assert.Equal((operation.Name, HttpStatusCode.Forbidden), (operation.Name, await client.Status(operation.Method, operation.Address(_ => "x"), operation.Body is null ? null : operation.Body(_ => "x"))));
            foreach (var type in FormTypes)
            {
                using var request = new HttpRequestMessage(operation.Method, new Uri(operation.Address(_ => "x"), UriKind.Relative)) { Content = new StringContent("{\"user\":\"x\"}", Encoding.UTF8) };
                request.Content.Headers.Remove("Content-Type");
                Assert.True(request.Content.Headers.TryAddWithoutValidation("Content-Type", type));
                using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal((operation.Name, HttpStatusCode.Forbidden), (operation.Name, answer.StatusCode));
            }
        }

        Assert.True(tried > 10);
        Assert.Equal(before, ServerState.Of(server));
        Assert.Equal(HttpStatusCode.OK, await client.Status(HttpMethod.Get, "session"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("X-ANYTHING")]
    public async Task No_method_reads_or_writes_where_another_is_expected(string method)
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        var before = ServerState.Of(server);
        Assert.InRange((int)await client.Status(new HttpMethod(method), "inventories/pv-factory-2025/overview"), 404, 405);
        client.DefaultRequestHeaders.Add("X-HTTP-Method-Override", method);
        Assert.Equal(HttpStatusCode.OK, await client.Status(HttpMethod.Get, "inventories/pv-factory-2025/status"));
        Assert.Equal(before, ServerState.Of(server));
    }

    [Fact]
    public async Task No_answer_lets_another_site_read_it()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Options })
        {
            using var request = new HttpRequestMessage(method, new Uri("session", UriKind.Relative));
            request.Headers.Add("Origin", "https://evil.example");
            request.Headers.Add("Access-Control-Request-Method", "PUT");
            request.Headers.Add("Access-Control-Request-Headers", "x-lingtan");
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }
    }
}

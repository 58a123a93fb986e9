using System.IO.Compression;
using System.Net;
using System.Text;

namespace Lingtan.Web;

/// <summary>Answers are packed for those who take them so; what comes out is the same, and what somebody has is not sent again.</summary>
public sealed class PreparedTests
{
    [Fact]
    public async Task A_packed_answer_is_the_same_answer()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        const string address = "inventories/pv-factory-2025/results?by=source&all=true";
        var plain = await carbon.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var packed = await Send(carbon, address, null);
        Assert.Equal("gzip", Assert.Single(packed.Content.Headers.ContentEncoding));
        var bytes = await packed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        Assert.Equal(plain, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.True(bytes.Length * 2 < Encoding.UTF8.GetByteCount(plain));
        using var again = await Send(carbon, address, packed.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var oneOfSeveral = await Send(carbon, address, "\"other\", W/" + packed.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, oneOfSeveral.StatusCode);
        using var none = await Send(carbon, address, "\"other\", \"another\"");
        Assert.Equal(HttpStatusCode.OK, none.StatusCode);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string address, string? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

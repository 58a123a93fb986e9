using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Lingtan.Store;

/// <summary>Asks one server of ClickHouse over HTTP. An answer is complete, or an exception: a shard that is down is never passed over.</summary>
internal sealed class ClickHouseHttp : IDisposable
{
    // What is not acknowledged by all shards is not acknowledged; what cannot be read from all of them is not read.
    private const string Settings = "&insert_distributed_sync=1&skip_unavailable_shards=0&wait_end_of_query=1&max_query_size=16000000&prefer_localhost_replica=1";
    private const int LongestMessage = 500;

    private readonly HttpClient _client;
    private readonly string _query;

    public ClickHouseHttp(Uri server, string database)
    {
        _client = new HttpClient { BaseAddress = new UriBuilder(server.Scheme, server.Host, server.Port).Uri, Timeout = TimeSpan.FromMinutes(5) };
        _query = "/?database=" + database + Settings;
        var user = server.UserInfo.Split(':', 2);
        if (user[0].Length > 0) _client.DefaultRequestHeaders.Add("X-ClickHouse-User", Uri.UnescapeDataString(user[0]));
        if (user.Length > 1) _client.DefaultRequestHeaders.Add("X-ClickHouse-Key", Uri.UnescapeDataString(user[1]));
        var parts = Text("SELECT version()").Trim().Split('.');
        Version = int.Parse(parts[0], CultureInfo.InvariantCulture);
    }

    /// <summary>The year of its version.</summary>
    public int Version { get; }

    /// <summary>Runs a statement and gives its answer.</summary>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    /// <exception cref="ClickHouseException">It refuses.</exception>
    public byte[] Run(string sql) => Send(_query, new ByteArrayContent(Encoding.UTF8.GetBytes(sql)));

    /// <summary>Runs a statement whose answer is text.</summary>
    public string Text(string sql) => Encoding.UTF8.GetString(Run(sql));

    /// <summary>Inserts rows.</summary>
    public void Insert(string sql, ReadOnlyMemory<byte> rows) => Send(_query + "&query=" + Uri.EscapeDataString(sql), new ReadOnlyMemoryContent(rows));

    /// <summary>A text as it stands in a statement.</summary>
    public static string Quoted(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    public void Dispose() => _client.Dispose();

    private byte[] Send(string query, HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, query) { Content = content };
        using var response = _client.Send(request, HttpCompletionOption.ResponseContentRead);
        using var body = new MemoryStream();
        response.Content.ReadAsStream().CopyTo(body);
        if (response.IsSuccessStatusCode) return body.ToArray();
        var message = Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)Math.Min(body.Length, LongestMessage));
        throw new ClickHouseException(message);
    }
}

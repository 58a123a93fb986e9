using System.Net;
using System.Text.Json.Nodes;
using Lingtan.Store;
using Microsoft.AspNetCore.Http;

namespace Lingtan.Web;

/// <summary>SQL in every text that an endpoint takes: in the path, in the address, in the body. Each is taken for the word it is.</summary>
public sealed class SqlInjection
{
    private const string Word = "zzz-unknown-word";

    private static readonly string[] Texts =
    [
        "' OR '1'='1", "'; DROP TABLE account; --", "' UNION SELECT password FROM account --", "\\'; UPDATE account SET role = 'Administrator' --", "1) OR (1=1", "\" OR \"\"=\"", "%' OR at LIKE '%", "@subject; DELETE FROM session",
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Reading_with_sql_answers_as_for_a_word_that_is_not_known(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var clients = new[] { await server.SignedIn("carbon"), await server.SignedIn("admin") };
        var before = ServerState.Of(server);
        var tried = 0;
        foreach (var operation in (await ApiOperation.All(server)).Where(one => one.Method == HttpMethod.Get))
        {
            foreach (var name in operation.Route.Concat(operation.Query))
            {
                var client = clients[operation.Path.StartsWith("users", StringComparison.Ordinal) ? 1 : 0];
                var harmless = await Answer(client, operation, name, Word);
                foreach (var text in Texts)
                {
                    Assert.Equal((operation.Name, name, text, harmless), (operation.Name, name, text, await Answer(client, operation, name, text)));
                    tried++;
                }
            }
        }

        Assert.True(tried > 200);
        Assert.Equal(before, ServerState.Of(server));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Writing_with_sql_changes_nothing_but_what_was_asked_for_by_name(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind, more: ["--MostFailures", "1000", "--MostFailuresOfAddress", "100000"]);
        var before = ServerState.Of(server);
        var tried = 0;
        foreach (var operation in (await ApiOperation.All(server)).Where(one => one.Method != HttpMethod.Get && one.Path != "session"))
        {
            // Each has its own sessions, for some end one.
            var clients = new[] { await server.SignedIn("carbon"), await server.SignedIn("admin") };
            foreach (var place in operation.Route.Concat(operation.Query).Concat(operation.Places))
            {
                foreach (var text in Texts)
                {
                    foreach (var client in clients)
                    {
                        var status = await client.Status(operation.Method, operation.Address(name => name == place ? text : Harmless(name)), operation.Body?.Invoke(name => name == place ? text : Word));
                        Assert.True((int)status < 500, $"{operation.Name} {place} {text}: {status}");
                        tried++;
                    }
                }
            }
        }

        Assert.True(tried > 300);
        Assert.Equal(before.Accounts, ServerState.Of(server).Accounts);
        await server.SignedIn("admin");
    }

    [Fact]
    public async Task Nobody_signs_in_with_sql()
    {
        await using var server = await RunningServer.Start(more: ["--MostFailures", "1000", "--MostFailuresOfAddress", "1000"]);
        var before = ServerState.Of(server);
        foreach (var text in Texts.Concat(["admin' --", "admin'/*", "' OR name = 'admin' --"]))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await server.Client().Status(HttpMethod.Post, "session", new { user = text, password = text }));
            Assert.Equal(HttpStatusCode.Unauthorized, await server.Client().Status(HttpMethod.Post, "session", new { user = "admin", password = text }));
            Assert.Equal(HttpStatusCode.Unauthorized, await server.WithToken("lt_" + text).Status(HttpMethod.Get, "inventories"));
        }

        Assert.Equal(before, ServerState.Of(server));
    }

    private static string Harmless(string name) => name == "id" ? "pv-factory-2025" : "harmless.txt";

    // Status and body, with the text put back to the word where the answer repeats it, and without the present instant.
    private static async Task<string> Answer(HttpClient client, ApiOperation operation, string name, string text)
    {
        var address = operation.Address(parameter => parameter == name ? text : Known(parameter, operation.Path));
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode < 500, $"{operation.Name} {name} {text}: {answer.StatusCode}");
        if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true) return answer.StatusCode + " " + answer.Content.Headers.ContentType;
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer.StatusCode + " " + Plain(body, text)?.ToJsonString();
    }

    private static string Known(string parameter, string path) => parameter switch
    {
        "id" when path.StartsWith("inventories", StringComparison.Ordinal) => "pv-factory-2025", "other" => "pv-factory-2024", "source" => "zj-boiler-gas", "period" => "2025-01", "figure" => "totals/scope1",
        "kind" when path.Contains("reports", StringComparison.Ordinal) => "iso14064", "format" => "html", "lang" => "en", "basis" => "location", "by" => "scope", "page" or "size" or "seq" => "1", _ => "",
    };

    private static JsonNode? Plain(JsonNode? node, string text) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Key != "traceId").Select(member => KeyValuePair.Create(member.Key, Plain(member.Value, text)))),
        JsonArray elements => new JsonArray([.. elements.Select(one => Plain(one, text))]),
        JsonValue value when value.TryGetValue<DateTimeOffset>(out var at) && (DateTimeOffset.UtcNow - at).Duration() < TimeSpan.FromMinutes(1) => "now",
        JsonValue value when value.TryGetValue<string>(out var said) => said.Replace(text, Word, StringComparison.Ordinal).Replace(new PathString("/" + text).ToUriComponent(), "/" + Word, StringComparison.Ordinal),
        _ => node?.DeepClone(),
    };
}

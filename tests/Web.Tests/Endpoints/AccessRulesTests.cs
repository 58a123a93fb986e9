using System.Net;
using System.Text;
using Lingtan.Store;
using Lingtan.Store.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lingtan.Web;

/// <summary>Who may call what: every endpoint called with every account, compared with the table in docs/concepts/access.md.</summary>
public sealed class AccessRulesTests
{
    private static readonly string Table = Path.Combine(FreshDatabase.Examples(), "..", "docs", "concepts", "access.md");
    private static readonly string[] Users = ["admin", "carbon", "owner-zj", "reviewer", "approver", "verifier", "viewer"];

    [Fact]
    public async Task Every_endpoint_lets_through_whom_the_table_says()
    {
        await using var server = await RunningServer.Start();
        var written = new StringBuilder(Head);
        foreach (var (method, path, rule) in Endpoints(server))
        {
            var row = new List<string>();
            if (rule.Anyone)
            {
                row.AddRange(Users.Select(_ => "anyone"));
            }
            else
            {
                var alone = await server.Client().Status(new HttpMethod(method), Filled(path), Body(method));
                Assert.True(alone == HttpStatusCode.Unauthorized, $"{method} {path}: {alone}");
                foreach (var user in Users) row.Add(await Call(server, user, method, path) ? "yes" : "·");
            }

            written.Append("| `").Append(method).Append(' ').Append(path).Append("` | ").AppendJoin(" | ", row).Append(" |\n");
        }

        Compare(written.ToString());
    }

    [Fact]
    public async Task Every_endpoint_of_the_interface_says_who_may_call_it()
    {
        await using var server = await RunningServer.Start(demonstration: false);
        var without = server.Part<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(ServerSetup.ApiPath, StringComparison.Ordinal))
            .Where(endpoint => endpoint.Metadata.GetMetadata<AccessRule>() is null).Select(endpoint => endpoint.RoutePattern.RawText);
        Assert.Empty(without);
    }

    [Fact]
    public async Task A_token_does_what_its_scopes_and_its_account_allow_and_nothing_after_it_is_revoked()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        Assert.Equal(HttpStatusCode.Forbidden, await carbon.Status(HttpMethod.Post, "tokens", new { name = "x", scopes = new[] { "approve" } }));
        var (_, made) = await carbon.Send(HttpMethod.Post, "tokens", new { name = "x", scopes = new[] { "readInventory" }, days = 1 });
        var client = server.WithToken(made.GetProperty("token").GetString()!);
        Assert.Equal(HttpStatusCode.OK, await client.Status(HttpMethod.Get, "inventories"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.Status(HttpMethod.Post, "tokens", new { name = "y", scopes = new[] { "readInventory" } }));
        Assert.Equal(HttpStatusCode.NoContent, await carbon.Status(HttpMethod.Delete, "tokens/" + made.GetProperty("id").GetString()));
        Assert.Equal(HttpStatusCode.Unauthorized, await client.Status(HttpMethod.Get, "inventories"));
    }

    // Signed in anew for each call: some calls end the session.
    private static async Task<bool> Call(RunningServer server, string user, string method, string path)
    {
        var client = await server.SignedIn(user);
        return await client.Status(new HttpMethod(method), Filled(path), Body(method)) is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized);
    }

    private static IEnumerable<(string Method, string Path, AccessRule Rule)> Endpoints(RunningServer server) =>
        from endpoint in server.Part<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText!
        where path.StartsWith(ServerSetup.ApiPath + "/", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<AccessRule>() is not null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        orderby path, method
        select (method, path[(ServerSetup.ApiPath.Length + 1)..], endpoint.Metadata.GetMetadata<AccessRule>()!);

    private static object? Body(string method) => method == HttpMethods.Get ? null : new { };

    private static string Filled(string path) => path
        .Replace("{id}", "pv-factory-2025", StringComparison.Ordinal).Replace("{**figure}", "sources/zj-boiler-gas", StringComparison.Ordinal).Replace("{other}", "pv-factory-2024", StringComparison.Ordinal)
        .Replace("{seq:long}", "1", StringComparison.Ordinal).Replace("{user}", "nobody", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);

    private static void Compare(string written)
    {
        if (Environment.GetEnvironmentVariable("LINGTAN_UPDATE") == "1") File.WriteAllText(Table, written);
        Assert.Equal(File.ReadAllText(Table).ReplaceLineEndings("\n"), written);
    }

    private static string Head =>
        "# Who may call what\n\n" +
        "Written by `./test --update Web` from calls to every endpoint with an account of every role; beneath `/api/v1`. The data owner is confined to one base: what concerns the whole\n" +
        "organisation, or another base, is refused (403). Without a session or token every endpoint but those for anyone answers 401.\n\n" +
        "| endpoint | " + string.Join(" | ", Users.Select(user => RoleNames.Json(DemonstrationAccount.All.Single(one => one.User == user).ToAccount().Role))) + " |\n" +
        "|---" + string.Concat(Users.Select(_ => "|---")) + "|\n";
}

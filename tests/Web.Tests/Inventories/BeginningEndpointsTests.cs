using System.Net;
using System.Text.Json;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>New inventories: a first one on an empty server, and the next year's from the one before.</summary>
public sealed class BeginningEndpointsTests
{
    [Fact]
    public async Task An_empty_server_is_set_up_with_its_organisation()
    {
        await using var server = await RunningServer.Start(demonstration: false);
        var client = server.Client();
        var first = new { organization = new { zh = "示例公司", en = "Example Ltd" }, facility = new { zh = "总厂", en = "Main works" }, country = "CN", region = "CN-ZJ" };
        var administrator = new { user = "root", name = "Root", password = "correct horse battery" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await client.Status(HttpMethod.Post, "setup", new { administrator, inventory = new { id = "Main 2026", period = "20266", first } }));
        var (status, answer) = await client.Send(HttpMethod.Post, "setup", new { administrator, inventory = new { id = "main-2026", period = "2026", first } });
        Assert.True(status == HttpStatusCode.Created, answer.ToString());
        var made = (await client.Json("inventories")).EnumerateArray().Single();
        Assert.Equal("示例公司", made.GetProperty("organization").GetProperty("zh").GetString());
        Assert.Equal(0, made.GetProperty("faults").GetInt32());
        Assert.Equal("site-1", (await client.Json("inventories/main-2026/facilities"))[0].GetProperty("id").GetString());
        Assert.Equal("0", (await client.Json("inventories/main-2026/overview")).GetProperty("total").GetProperty("value").GetRawText());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_next_year_begins_with_the_sources_of_the_year_before(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var carbon = await server.SignedIn("carbon");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await carbon.Status(HttpMethod.Post, "inventories", new { id = "pv-factory-2025", period = "2026", from = "pv-factory-2025" }));
        Assert.Equal(HttpStatusCode.NotFound, await carbon.Status(HttpMethod.Post, "inventories", new { id = "pv-factory-2026", period = "2026", from = "pv-factory-1999" }));
        var (status, answer) = await carbon.Send(HttpMethod.Post, "inventories", new { id = "pv-factory-2026", period = "2026", from = "pv-factory-2025" });
        Assert.True(status == HttpStatusCode.Created, answer.ToString());
        var (before, after) = (await carbon.Json("inventories/pv-factory-2025/sources"), await carbon.Json("inventories/pv-factory-2026/sources"));
        Assert.Equal(before.GetArrayLength(), after.GetArrayLength());
        Assert.All(after.EnumerateArray(), source => Assert.Equal(0, source.GetProperty("records").GetInt32()));
        Assert.All((await carbon.Json("inventories/pv-factory-2026/matrix")).GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("cells").EnumerateArray()),
            cell => Assert.Contains(cell.GetProperty("state").GetString(), new[] { "missing", "notApplicable" }));
    }
}

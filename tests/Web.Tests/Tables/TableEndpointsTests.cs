using System.Net;
using System.Text.Json;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Changes to the organisation, sources and texts: all of them or none, and nothing is left referring to what is gone.</summary>
public sealed class TableEndpointsTests
{
    private const string Base = "inventories/pv-factory-2025/";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_base_and_a_source_are_added_and_counted(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var carbon = await server.SignedIn("carbon");
        object[] changes =
        [
            new { table = "facilities", cells = new Dictionary<string, string> { ["id"] = "hn-new", ["name.zh"] = "湖南基地", ["country"] = "CN", ["region"] = "CN-HN" } },
            new { table = "ownership", cells = new Dictionary<string, string> { ["facility"] = "hn-new", ["from"] = "2025-01-01", ["equity"] = "100 %" } },
            new { table = "sources", cells = new Dictionary<string, string> { ["id"] = "hn-diesel", ["name.zh"] = "叉车柴油", ["facility"] = "hn-new", ["scope"] = "1", ["category"] = "mobile-combustion", ["method"] = "mobile-combustion-fuel", ["subjects"] = "vehicle=off-road-industry; fuel=diesel" } },
        ];
        var (tried, said) = await carbon.Send(HttpMethod.Post, Base + "tables", new { changes, dryRun = true });
        Assert.True(tried == HttpStatusCode.OK, said.ToString());
        Assert.DoesNotContain((await Rows(carbon, "facilities")), row => Key(row) == "hn-new");
        var (status, answer) = await carbon.Send(HttpMethod.Post, Base + "tables", new { changes });
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        Assert.Contains(await Rows(carbon, "sources"), row => Key(row) == "hn-diesel");
        Assert.Contains((await carbon.Json(Base + "matrix")).GetProperty("rows").EnumerateArray(), row => row.GetProperty("id").GetString() == "hn-diesel");
    }

    [Fact]
    public async Task What_others_refer_to_cannot_be_withdrawn()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var row = (await Rows(carbon, "sources")).First(one => Key(one) == "zj-forklift-diesel");
        var (status, answer) = await carbon.Send(HttpMethod.Post, Base + "tables", new { changes = new[] { new { table = "sources", key = Key(row), revision = row.GetProperty("revision").GetInt64() } } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotEmpty(answer.GetProperty("others").EnumerateArray());
        Assert.Contains(await Rows(carbon, "sources"), one => Key(one) == "zj-forklift-diesel");
    }

    [Fact]
    public async Task Mistakes_are_told_at_their_change_and_stale_changes_are_refused()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var row = (await Rows(carbon, "facilities"))[0];
        var cells = row.GetProperty("cells").EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.GetString()!);
        var (status, answer) = await carbon.Send(HttpMethod.Post, Base + "tables", new
        {
            changes = new object[]
            {
                new { table = "facilities", key = Key(row), revision = row.GetProperty("revision").GetInt64(), cells = With(cells, "country", "Chinaa") },
                new { table = "facilities", cells = new Dictionary<string, string> { ["id"] = "x", ["colour"] = "red", ["country"] = "CN" } },
                new { table = "activity", cells = new Dictionary<string, string> { ["source"] = "x" } },
            },
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(["table-column-unknown"], Codes(answer, 1));
        Assert.Equal(["store-table-unknown"], Codes(answer, 2));
        (status, answer) = await carbon.Send(HttpMethod.Post, Base + "tables", new { changes = new[] { new { table = "facilities", key = Key(row), revision = row.GetProperty("revision").GetInt64(), cells = With(cells, "country", "Chinaa") } } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("country", answer.GetProperty("faults")[0][0].GetProperty("column").GetString());
        (status, answer) = await carbon.Send(HttpMethod.Post, Base + "tables", new { changes = new[] { new { table = "facilities", key = Key(row), revision = 99, cells } } });
        Assert.Equal(["store-revision-conflict"], Codes(answer, 0));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await carbon.Status(HttpMethod.Post, "inventories/pv-factory-2024/tables", new { changes = new[] { new { table = "facilities", key = Key(row), revision = row.GetProperty("revision").GetInt64(), cells = With(cells, "name.zh", "x") } } }));
    }

    [Fact]
    public async Task The_tables_say_what_they_take()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var tables = await carbon.Json("tables");
        Assert.Contains(tables.GetProperty("tables").EnumerateArray(), table => table.GetProperty("name").GetString() == "exclusions");
        Assert.Contains("mobile-combustion-fuel", tables.GetProperty("choices").GetProperty("methods").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(HttpStatusCode.NotFound, await carbon.Status(HttpMethod.Get, Base + "tables/activity"));
    }

    private static Dictionary<string, string> With(Dictionary<string, string> cells, string column, string text) => new(cells) { [column] = text };

    private static string Key(JsonElement row) => row.GetProperty("key").GetString()!;

    private static List<string> Codes(JsonElement answer, int change) => [.. answer.GetProperty("faults")[change].EnumerateArray().Select(fault => fault.GetProperty("code").GetString()!)];

    private static async Task<List<JsonElement>> Rows(HttpClient client, string table) => [.. (await client.Json(Base + "tables/" + table)).GetProperty("rows").EnumerateArray()];
}

using System.Net;
using System.Text.Json;

namespace Lingtan.Web;

/// <summary>The questions by which sources are found: the demonstration answers all of them, a new year leaves none out, and an open one keeps an inventory from its review.</summary>
public sealed class IdentificationEndpointsTests
{
    [Fact]
    public async Task An_open_question_keeps_an_inventory_from_its_review()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var all = await carbon.Json("inventories/pv-factory-2025/identification");
        Assert.Equal(24, all.GetProperty("questions").GetArrayLength());
        Assert.Equal(0, all.GetProperty("open").GetInt32());
        Assert.Equal(1, await Begin(carbon, "next"));
        var question = (await carbon.Json("inventories/next/identification")).GetProperty("questions").EnumerateArray().Single(one => one.GetProperty("state").GetString() == "open");
        Assert.Equal("scope3-14", question.GetProperty("id").GetString());
        Assert.Equal("quantified", question.GetProperty("yearBefore").GetString());
        Assert.Contains(await Blockers(carbon), text => text.Contains("identification", StringComparison.Ordinal));
        var cells = new Dictionary<string, string> { ["name.zh"] = "特许经营", ["name.en"] = "Franchises", ["scope"] = "3", ["scope3"] = "14", ["category"] = "scope3-14", ["reason"] = "not-applicable" };
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, "inventories/next/tables", new { changes = new[] { new { table = "exclusions", cells } } }));
        Assert.Equal(0, (await carbon.Json("inventories/next/identification")).GetProperty("open").GetInt32());
        Assert.DoesNotContain(await Blockers(carbon), text => text.Contains("identification", StringComparison.Ordinal));
    }

    private static async Task<int> Begin(HttpClient carbon, string id)
    {
        Assert.Equal(HttpStatusCode.Created, await carbon.Status(HttpMethod.Post, "inventories", new { id, period = "2026", from = "pv-factory-2025" }));
        var row = (await carbon.Json($"inventories/{id}/tables/sources")).GetProperty("rows").EnumerateArray().Single(one => one.GetProperty("cells").GetProperty("category").GetString() == "scope3-14");
        var change = new { table = "sources", key = row.GetProperty("key").GetString(), revision = row.GetProperty("revision").GetInt64() };
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, $"inventories/{id}/tables", new { changes = new[] { change } }));
        return (await carbon.Json($"inventories/{id}/identification")).GetProperty("open").GetInt32();
    }

    private static async Task<List<string>> Blockers(HttpClient client) =>
        [.. (await client.Json("inventories/next/status")).GetProperty("next").EnumerateArray().Single(step => step.GetProperty("status").GetString() == "reviewed").GetProperty("blockers").EnumerateArray().Select(one => one.GetProperty("en").GetString()!)];
}

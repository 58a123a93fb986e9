using System.Net;
using System.Text.Json;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The way of a month over HTTP, on both databases: entered, submitted, returned, mended, approved by somebody else, reopened.</summary>
public sealed class ActivityEndpointsTests
{
    private const string Base = "inventories/pv-factory-2025/";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_month_goes_its_way_and_totals_follow(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var (owner, reviewer, approver, carbon) = (await server.SignedIn("owner-zj"), await server.SignedIn("reviewer"), await server.SignedIn("approver"), await server.SignedIn("carbon"));
        var cells = new { source = "zj-forklift-diesel", period = "2025-05" };
        await Set(approver, "reopen", cells, "wrong month");
        var before = await Total(carbon);
        var row = await Row(owner, cells.source, cells.period);
        var (status, answer) = await Enter(owner, row, "quantity", "-3..2");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("quantity", answer.GetProperty("results")[0].GetProperty("faults")[0].GetProperty("column").GetString());
        Assert.Equal(before, await Total(carbon));
        Assert.Equal(HttpStatusCode.OK, (await Enter(owner, row, "quantity", "14.5")).Status);
        Assert.NotEqual(before, await Total(carbon));
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Post, Base + "months", new { action = "approve", cells = new[] { cells } }));
        await Set(owner, "submit", cells);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Enter(owner, await Row(owner, cells.source, cells.period), "quantity", "1")).Status);
        await Set(reviewer, "return", cells, "see invoice");
        await Set(owner, "submit", cells, expected: 1);
        await Set(reviewer, "approve", cells);
        var detail = await reviewer.Json(Base + "cells/zj-forklift-diesel/2025-05");
        Assert.Equal("approved", detail.GetProperty("state").GetString());
        Assert.Contains(detail.GetProperty("trail").EnumerateArray(), step => step.GetProperty("reason").GetString() == "see invoice");
        await Set(approver, "reopen", cells, "late invoice");
        Assert.Equal(HttpStatusCode.OK, (await Enter(owner, await Row(owner, cells.source, cells.period), "quantity", "15.25")).Status);
        var reopened = await Row(owner, cells.source, cells.period);
        Assert.Equal("15.25", reopened.GetProperty("cells").GetProperty("quantity").GetString());
        Assert.Equal("14.5", reopened.GetProperty("approved").GetProperty("quantity").GetString());
    }

    [Fact]
    public async Task Foreign_facilities_are_neither_seen_nor_changed()
    {
        await using var server = await RunningServer.Start();
        var owner = await server.SignedIn("owner-yn");
        Assert.All((await owner.Json(Base + "matrix")).GetProperty("rows").EnumerateArray(), row => Assert.StartsWith("yn", row.GetProperty("facility").GetString(), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Get, Base + "activity?source=zj-forklift-diesel"));
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Get, Base + "cells/zj-forklift-diesel/2025-05"));
        var (_, answer) = await owner.Send(HttpMethod.Post, Base + "months", new { action = "submit", cells = new[] { new { source = "zj-forklift-diesel", period = "2025-05" } } });
        Assert.Single(answer.GetProperty("refused").EnumerateArray());
        var cells = new { source = "zj-forklift-diesel", period = "2025-05", record = "x", quantity = "1", unit = "t" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await owner.Status(HttpMethod.Post, Base + "activity", new { changes = new[] { new { cells } } }));
    }

    [Fact]
    public async Task Nobody_approves_what_a_token_of_theirs_entered()
    {
        await using var server = await RunningServer.Start();
        var admin = await server.SignedIn("admin");
        Assert.Equal(HttpStatusCode.OK, await admin.Status(HttpMethod.Put, "users/reviewer", new { name = "R", role = "carbonManager" }));
        var person = await server.SignedIn("reviewer");
        var (_, made) = await person.Send(HttpMethod.Post, "tokens", new { name = "t", scopes = new[] { "writeActivity", "submit", "readInventory" } });
        var token = server.WithToken(made.GetProperty("token").GetString()!);
        var cell = new { source = "zj-forklift-diesel", period = "2025-05" };
        await Set(await server.SignedIn("approver"), "reopen", cell, "again");
        Assert.Equal(HttpStatusCode.OK, (await Enter(token, await Row(token, cell.source, cell.period), "quantity", "9.5")).Status);
        await Set(await server.SignedIn("owner-zj"), "submit", cell);
        Assert.Equal(HttpStatusCode.OK, await admin.Status(HttpMethod.Put, "users/reviewer", new { name = "R", role = "reviewer" }));
        await Set(person, "approve", cell, expected: 0);
        await Set(await server.SignedIn("approver"), "approve", cell);
    }

    private static async Task<decimal> Total(HttpClient client) => (await client.Json(Base + "overview")).GetProperty("total").GetProperty("value").GetDecimal();

    private static async Task<JsonElement> Row(HttpClient client, string source, string period) =>
        (await client.Json(Base + "activity?source=" + source)).GetProperty("rows").EnumerateArray().First(row => row.GetProperty("cells").GetProperty("period").GetString() == period);

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Enter(HttpClient client, JsonElement row, string column, string text)
    {
        var cells = row.GetProperty("cells").EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.GetString()!, StringComparer.Ordinal);
        cells[column] = text;
        return await client.Send(HttpMethod.Post, Base + "activity", new { mode = "cells", changes = new[] { new { key = row.GetProperty("key").GetString(), revision = row.GetProperty("revision").GetInt64(), cells } } });
    }

    private static async Task Set(HttpClient client, string action, object cell, string? reason = null, int expected = 1)
    {
        var (status, answer) = await client.Send(HttpMethod.Post, Base + "months", new { action, cells = new[] { cell }, reason });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(answer.GetProperty("done").GetArrayLength() == expected, action + ": " + answer);
    }
}

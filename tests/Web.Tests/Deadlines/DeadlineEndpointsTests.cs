using System.Net;
using System.Text.Json;
using NodaTime;

namespace Lingtan.Web;

public sealed class DeadlineEndpointsTests
{
    private const string Base = "inventories/pv-factory-2025/";

    [Fact]
    public async Task The_carbon_manager_sets_the_rule_and_every_open_month_says_how_it_stands_to_it()
    {
        var clock = new SetClock(Instant.FromUtc(2026, 1, 12, 4, 0));
        await using var server = await RunningServer.Start(clock);
        var (carbon, owner) = (await server.SignedIn("carbon"), await server.SignedIn("owner-zj"));
        var rule = await carbon.Json(Base + "deadlines");
        Assert.Equal((10, "yn"), (rule.GetProperty("day").GetInt32(), rule.GetProperty("facilities")[0].GetProperty("facility").GetString()));
        Assert.Empty((await owner.Json(Base + "deadlines")).GetProperty("facilities").EnumerateArray());
        var overdue = await Open(owner, "2025-12");
        Assert.NotEmpty(overdue);
        Assert.All(overdue, one => Assert.Equal(("2026-01-10", "overdue", 2), one));

        var (status, set) = await carbon.Send(HttpMethod.Put, Base + "deadlines", new { day = 10, revision = rule.GetProperty("revision").GetInt64(), facilities = new { zj = 20 } });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.All(await Open(owner, "2025-12"), one => Assert.Equal(("2026-01-20", "due", 8), one));
        clock.Now = Instant.FromUtc(2025, 12, 31, 12, 0);
        Assert.All(await Open(owner, "2025-12"), one => Assert.Equal("later", one.Standing));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await carbon.Status(HttpMethod.Put, Base + "deadlines", new { day = 11, revision = rule.GetProperty("revision").GetInt64() }));
        Assert.Equal(HttpStatusCode.NoContent, await carbon.Status(HttpMethod.Delete, $"{Base}deadlines?revision={set.GetProperty("revision").GetInt64()}"));
        Assert.Equal(JsonValueKind.Null, (await carbon.Json(Base + "deadlines")).GetProperty("day").ValueKind);
        Assert.Empty(await Open(owner, "2025-12"));
    }

    [Fact]
    public async Task A_rule_that_makes_no_sense_is_refused_and_a_locked_year_has_no_due_dates()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await carbon.Status(HttpMethod.Put, Base + "deadlines", new { day = 0, revision = 1 }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await carbon.Status(HttpMethod.Put, Base + "deadlines", new { day = 5, revision = 1, facilities = new { nowhere = 5 } }));
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Put, "inventories/pv-factory-2023/deadlines", new { day = 5 }));
        Assert.All((await carbon.Json("inventories/pv-factory-2023/matrix")).GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("cells").EnumerateArray()), cell => Assert.Equal(JsonValueKind.Null, cell.GetProperty("deadline").ValueKind));
    }

    private static async Task<List<(string On, string Standing, int Days)>> Open(HttpClient client, string month) =>
    [
        .. (await client.Json(Base + "matrix")).GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("cells").EnumerateArray())
            .Where(cell => cell.GetProperty("period").GetString() == month && cell.GetProperty("state").GetString() is ("draft" or "missing" or "returned")).Select(cell => cell.GetProperty("deadline"))
            .Where(deadline => deadline.ValueKind == JsonValueKind.Object && deadline.GetProperty("standing").GetString() != "done")
            .Select(deadline => (deadline.GetProperty("on").GetString()!, deadline.GetProperty("standing").GetString()!, deadline.GetProperty("days").GetInt32())),
    ];
}

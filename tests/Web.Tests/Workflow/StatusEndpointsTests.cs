using System.Net;

namespace Lingtan.Web;

public sealed class StatusEndpointsTests
{
    [Fact]
    public async Task A_locked_year_is_changed_by_nobody_and_restated_with_a_cause()
    {
        await using var server = await RunningServer.Start();
        var (carbon, approver) = (await server.SignedIn("carbon"), await server.SignedIn("approver"));
        var status = await carbon.Json("inventories/pv-factory-2023/status");
        Assert.Equal("locked", status.GetProperty("status").GetString());
        Assert.Equal(["reviewed", "approved", "verified", "locked"], status.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("status").GetString()));
        Assert.Equal(HttpStatusCode.Conflict, await approver.Status(HttpMethod.Post, "inventories/pv-factory-2023/status", new { to = "draft", reason = "please" }));
        var cells = new { source = "zj-forklift-diesel", period = "2023-12", record = "x", quantity = "1", unit = "t" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await carbon.Status(HttpMethod.Post, "inventories/pv-factory-2023/activity", new { changes = new[] { new { cells } } }));
        Assert.Equal(HttpStatusCode.Conflict, await carbon.Status(HttpMethod.Post, "inventories/pv-factory-2023/restatement", new { id = "pv-factory-2023-r1", cause = "" }));
        var (made, _) = await carbon.Send(HttpMethod.Post, "inventories/pv-factory-2023/restatement", new { id = "pv-factory-2023-r1", cause = "a meter was read wrong" });
        Assert.Equal(HttpStatusCode.Created, made);
        var items = (await carbon.Json("inventories")).EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);
        Assert.Equal("pv-factory-2023", items["pv-factory-2023-r1"].GetProperty("restates").GetString());
        Assert.Equal("draft", items["pv-factory-2023-r1"].GetProperty("status").GetString());
        Assert.Equal(items["pv-factory-2023"].GetProperty("totals").GetProperty("tCO2e").GetDecimal(), items["pv-factory-2023-r1"].GetProperty("totals").GetProperty("tCO2e").GetDecimal());
        var compared = await carbon.Json("inventories/pv-factory-2023-r1/compare/pv-factory-2023");
        Assert.All(compared.GetProperty("causes").EnumerateArray(), cause => Assert.Equal(0, cause.GetProperty("value").GetDecimal()));
    }

    [Fact]
    public async Task A_draft_with_open_months_cannot_be_reviewed_and_says_how_many_are_open()
    {
        await using var server = await RunningServer.Start();
        var reviewer = await server.SignedIn("reviewer");
        var (status, problem) = await reviewer.Send(HttpMethod.Post, "inventories/pv-factory-2025/status", new { to = "reviewed" });
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("not approved", problem.GetProperty("reason").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await (await server.SignedIn("viewer")).Status(HttpMethod.Post, "inventories/pv-factory-2025/status", new { to = "reviewed" }));
    }
}

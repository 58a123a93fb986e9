using System.Net;

namespace Lingtan.Web;

/// <summary>Versions of a report: of another year, and of the same inventory as it was before a change.</summary>
public sealed class ReportCompareEndpointsTests
{
    private const string Base = "inventories/pv-factory-2025/";

    [Fact]
    public async Task A_change_is_told_figure_by_figure_with_its_cause()
    {
        await using var server = await RunningServer.Start();
        var (carbon, approver) = (await server.SignedIn("carbon"), await server.SignedIn("approver"));
        var before = (await carbon.Json("inventories")).EnumerateArray().Single(one => one.GetProperty("id").GetString() == "pv-factory-2025").GetProperty("recording").GetInt64();
        var same = await carbon.Json(Base + "reports/iso14064/compare?at=" + before);
        Assert.Empty(same.GetProperty("changed").EnumerateArray());
        Assert.True(same.GetProperty("unchanged").GetInt32() > 50);
        await approver.Status(HttpMethod.Post, Base + "months", new { action = "reopen", cells = new[] { new { source = "zj-forklift-diesel", period = "2025-05" } }, reason = "again" });
        var row = (await carbon.Json(Base + "activity?source=zj-forklift-diesel")).GetProperty("rows").EnumerateArray().First(one => one.GetProperty("cells").GetProperty("period").GetString() == "2025-05");
        var cells = row.GetProperty("cells").EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Name == "quantity" ? "999" : cell.Value.GetString());
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, Base + "activity", new { changes = new[] { new { key = row.GetProperty("key").GetString(), revision = row.GetProperty("revision").GetInt64(), cells } } }));
        var changed = await carbon.Json(Base + "reports/iso14064/compare?at=" + before);
        var total = changed.GetProperty("changed").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "totals/tCO2e");
        var difference = total.GetProperty("after").GetDecimal() - total.GetProperty("before").GetDecimal();
        Assert.Equal(difference, total.GetProperty("causes").EnumerateArray().Single(part => part.GetProperty("cause").GetString() == "activity").GetProperty("value").GetDecimal());
        Assert.NotEqual(0, difference);
        Assert.Equal(HttpStatusCode.BadRequest, await carbon.Status(HttpMethod.Get, Base + "reports/iso14064/compare"));
        Assert.Equal(HttpStatusCode.NotFound, await carbon.Status(HttpMethod.Get, Base + "reports/iso14064/compare?at=0"));
        Assert.NotEmpty((await carbon.Json(Base + "reports/iso14064/compare?with=pv-factory-2024")).GetProperty("changed").EnumerateArray());
    }
}

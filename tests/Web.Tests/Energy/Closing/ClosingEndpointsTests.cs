using System.Net;
using System.Text.Json;

namespace Lingtan.Web;

/// <summary>Months of meters on their way into activity data, and what late readings do to them.</summary>
public sealed class ClosingEndpointsTests
{
    [Fact]
    public async Task A_month_is_recorded_with_lineage_submitted_and_a_late_change_is_told_with_its_day()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var year = made.Made.PlusDays(-35).Year;
        var (begun, answer) = await carbon.Send(HttpMethod.Post, "inventories", new { id = $"pv-factory-{year}", from = "pv-factory-2025", period = $"{year}" });
        Assert.True(begun == HttpStatusCode.Created, answer.ToString());
        var (inventory, month) = ($"pv-factory-{year}", made.Day(35)[..7]);
        var address = $"energy/closing?inventory={inventory}&month={month}";
        var open = Row(await carbon.Json(address), "zj-steam");
        Assert.Equal(("open", 1m), (open.Text("state"), open.Number("measuredShare")!.Value));
        object Close(params string[] sources) => new { inventory, month, sources = sources.Select(source => new { source }) };
        var (status, closed) = await carbon.Send(HttpMethod.Post, "energy/closing", Close("zj-steam", "zj-water", "no-such"));
        Assert.True(status == HttpStatusCode.OK, closed.ToString());
        Assert.Equal([true, true, false], closed.List("results").Select(one => one.GetProperty("record").ValueKind == JsonValueKind.String));
        Assert.Equal("same", Row(await carbon.Json(address), "zj-steam").Text("state"));
        var record = (await carbon.Json($"inventories/{inventory}/activity?source=zj-steam")).List("rows").Single(row => row.GetProperty("cells").Text("period") == month);
        Assert.Equal(("automatic", open.Number("quantity")!.Value), (record.GetProperty("cells").Text("collection"), decimal.Parse(record.GetProperty("cells").Text("quantity"), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.StartsWith("readings:steam/volume/" + month + "@", record.GetProperty("cells").Text("evidence"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, $"inventories/{inventory}/months", new { action = "submit", cells = new[] { new { source = "zj-steam", period = month } } }));
        object addition = new { meter = "steam", from = month + "-05", to = month + "-06", amount = 4, reason = "bypass", note = "found later" };
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, "energy/additions", addition));
        var late = Row(await carbon.Json(address), "zj-steam");
        Assert.Equal("correction", late.Text("state"));
        Assert.Equal([month + "-05"], late.List("causes").Select(one => one.Text("day")));
        Assert.Equal(4, late.List("causes")[0].Number("new") - late.List("causes")[0].Number("old"));
        (_, closed) = await carbon.Send(HttpMethod.Post, "energy/closing", Close("zj-steam"));
        Assert.Equal("store-month-closed", closed.List("results")[0].List("faults")[0].Text("code"));
    }

    [Fact]
    public async Task The_gate_meter_is_held_against_the_invoice_and_the_meters_below()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var month = made.Made.PlusDays(-35).ToYearMonth();
        var text = NodaTime.Text.YearMonthPattern.Iso.Format(month);
        var rows = (await carbon.Json($"energy/reconciliation?month={text}&losses=0.05")).List("rows");
        var gate = rows.Single(row => row.Text("meter") == "gate");
        Assert.Equal(("meter", gate.Number("billed")), (gate.Text("counts"), gate.Number("counted")));
        Assert.Equal(gate.Number("gate") - gate.Number("below"), gate.Number("belowDifference"));
        Assert.Equal(gate.Number("billed") - gate.Number("invoice"), gate.Number("invoiceDifference"));
        Assert.True(gate.Number("billed") >= gate.Number("gate"), "what went back to the grid is billed by itself");

        // The supplier's meter differs from that of the plant by 0.08 %, which a meter of class 0.2S may; the water works bill 6 % more than flowed.
        Assert.Equal(["DL-" + text.Replace("-", "", StringComparison.Ordinal) + month.Calendar.GetDaysInMonth(month.Year, month.Month)], gate.List("invoices").Select(static one => one.GetString()));
        Assert.Equal("withinTolerance", gate.Text("toInvoice"));
        Assert.Equal("differs", rows.Single(row => row.Text("meter") == "water").Text("toInvoice"));
        Assert.Equal(JsonValueKind.Null, rows.Single(row => row.Text("meter") == "steam").GetProperty("invoice").ValueKind);
    }

    [Fact]
    public async Task An_invoice_stands_for_what_the_meter_does_not_know_and_amounts_side_by_side_have_one_unit()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var month = made.Made.ToYearMonth();
        var (text, year) = (NodaTime.Text.YearMonthPattern.Iso.Format(month), month.Year);
        var (begun, answer) = await carbon.Send(HttpMethod.Post, "inventories", new { id = $"pv-factory-{year}", from = "pv-factory-2025", period = $"{year}" });
        Assert.True(begun == HttpStatusCode.Created, answer.ToString());
        var (status, _) = await carbon.Send(HttpMethod.Post, "energy/tables", new { changes = new[] { new { table = "invoices", cells = new { meter = "steam", number = "ZQ-1", first_day = text + "-01", last_day = NodaTime.Text.LocalDatePattern.Iso.Format(month.PlusMonths(1).OnDayOfMonth(1).PlusDays(-1)), quantity = "9000", unit = "t" } } } });
        Assert.Equal(HttpStatusCode.OK, status);
        var address = $"energy/closing?inventory=pv-factory-{year}&month={text}";
        var open = Row(await carbon.Json(address), "zj-steam");
        Assert.Equal(("incomplete", 9000m), (open.Text("state"), open.Number("invoice")!.Value));
        Assert.Equal(["ZQ-1"], open.List("invoices").Select(static one => one.GetString()));
        var (_, closed) = await carbon.Send(HttpMethod.Post, "energy/closing", new { inventory = $"pv-factory-{year}", month = text, sources = new[] { new { source = "zj-steam", accrual = 9000 - open.Number("quantity"), note = "ZQ-1" } } });
        Assert.Equal(JsonValueKind.String, closed.List("results")[0].GetProperty("record").ValueKind);
        Assert.Equal(9000, Row(await carbon.Json(address), "zj-steam").Number("present"));

        // The inventory of 2025 has gas in units of 10^4 Nm3, and the meter counts Nm3.
        var gas = Row(await carbon.Json("energy/closing?inventory=pv-factory-2025&month=2025-12"), "zj-boiler-gas");
        var record = gas.List("records").Single();
        Assert.Equal(("1e4 Nm3", "Nm3", record.Number("amount") * 10_000), (record.Text("unit"), gas.Text("unit"), gas.Number("present")));
    }

    private static JsonElement Row(JsonElement view, string source) => view.List("rows").Single(row => row.Text("source") == source);
}

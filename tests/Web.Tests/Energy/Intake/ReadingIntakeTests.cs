using System.Globalization;
using System.Net;
using System.Text.Json;
using NodaTime;

namespace Lingtan.Web;

/// <summary>A register that sends amounts, from its set-up to the activity record.</summary>
public sealed class ReadingIntakeTests
{
    private const string Source = "yn-electricity";
    private const string Inventory = "line-2024";
    private const string Month = "2024-03";
    private const int Missing = (10 * 96) + 40;
    private const int Corrected = (5 * 96) + 20;

    /// <summary>
    /// The quarters of a day are 1.00, 1.01 … 1.95, in all 96 + 45.6 = 141.6; 31 days × 40 are 175 584 kWh. One quarter of 1.40 does not arrive (56 kWh); one of 1.20 is corrected to
    /// 1.30 (4 kWh more). The amounts of the days before and after are other ones, so that midnight shows.
    /// </summary>
    [Fact]
    public async Task Amounts_are_set_up_sent_corrected_added_to_and_closed_with_lineage()
    {
        await using var server = await RunningServer.Start();
        var carbon = await SetUp(server);
        await Push(carbon, [.. Enumerable.Range(-96, 33 * 96).Where(static i => i != Missing).Select(static i => (i, Value(i)))]);
        Assert.Equal(175_584m - 56, await Total(carbon));
        Assert.Equal([1, 0.9896m, 1], (await carbon.Json("energy/completeness?from=2024-03-10&to=2024-03-13")).List("rows").Single(static row => row.Text("meter") == "line").List("rates").Select(static one => one.GetDecimal()));
        var open = await Closing(carbon);
        Assert.Equal(("incomplete", 0.25m), (open.Text("state"), open.Number("missingHours")!.Value));
        Assert.Equal(("missing", 1), Assert.Single(await Ledger(carbon)) is var line ? (line.Text("state"), line.GetProperty("intervals").GetInt32()) : default);

        Assert.Equal(1, (await Push(carbon, [(Corrected, 1.3m)])).GetProperty("versions").GetInt32());
        var proposals = (await carbon.Json("energy/proposals?meter=line")).List("items");
        Assert.Equal([("keepValue", 1.2m), ("recordAddition", 56m)], proposals.Select(static one => (one.Text("kind"), one.Number("amount")!.Value)));
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, "energy/settlements", new { meter = "line", register = "import", at = Stamp(Corrected), value = 1.3m, rule = "corrected by the grid company" }));
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, "energy/proposals/" + proposals[1].Text("id"), new { accept = true, note = "as before and after" }));
        Assert.Equal(175_588m, await Total(carbon));
        Assert.Equal([("repaired", 52m, 0m), ("substituted", 0m, 56m)], (await Ledger(carbon)).OrderBy(static row => row.Text("state"), StringComparer.Ordinal).Select(static row => (row.Text("state"), row.Number("metered")!.Value, row.Number("added")!.Value)));

        var account = (await carbon.Json($"energy/conservation?meter=line&register=import&from={Month}&to=2024-04")).List("rows").Single();
        Assert.Equal((175_588m, 175_532m, 56m, 0m), (account.Number("intervals")!.Value, account.Number("differences")!.Value, account.Number("additions")!.Value, account.Number("excess")!.Value));
        Assert.Equal((2975, 40m), account.List("devices").Single() is var device ? (device.GetProperty("amounts").GetInt32(), device.Number("multiplier")!.Value) : default);

        await Close(carbon);
        var row = (await carbon.Json($"inventories/{Inventory}/activity?source={Source}")).List("rows").Single(static one => one.GetProperty("cells").Text("period") == Month).GetProperty("cells");
        Assert.Equal((175_588m, "99.9681 %"), (decimal.Parse(row.Text("quantity"), CultureInfo.InvariantCulture), row.Text("measured")));
        Assert.StartsWith($"readings:line/import/{Month}@", row.Text("evidence"), StringComparison.Ordinal);
        Assert.Equal("same", (await Closing(carbon)).Text("state"));

        // The amount comes after all: what was recorded for it is to be taken back, and then nothing has moved but the state.
        await Push(carbon, [(Missing, 1.4m)]);
        Assert.Equal(175_644m, await Total(carbon));
        Assert.Equal("changed", (await Closing(carbon)).Text("state"));
        var back = Assert.Single((await carbon.Json("energy/proposals?meter=line")).List("items"));
        Assert.Equal(("noAmount", -56m), (back.Text("reason"), back.Number("amount")!.Value));
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, "energy/proposals/" + back.Text("id"), new { accept = true, note = "it came" }));
        Assert.Equal(175_588m, await Total(carbon));
    }

    [Fact]
    public async Task What_a_counter_needs_is_a_fault_where_amounts_are_sent_and_amounts_are_typed_by_interval()
    {
        await using var server = await RunningServer.Start();
        var carbon = await SetUp(server);
        var (status, answer) = await carbon.Send(HttpMethod.Post, "energy/tables", new { changes = new[] { Change("fits", new { meter = "line", serial = "L1", register = "import", opening = "0" }) } });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (status, answer.ToString().Contains("meter-fit-of-amounts", StringComparison.Ordinal)));
        object Typed(decimal value, string at) => new { readings = new[] { new { meter = "line", register = "import", at, value } } };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await carbon.Status(HttpMethod.Post, "energy/manual", Typed(-1, Stamp(0))));
        (status, answer) = await carbon.Send(HttpMethod.Post, "energy/manual", Typed(2, Stamp(0)));
        Assert.Equal((HttpStatusCode.OK, 80m), (status, answer.List("results").Single().Number("difference")!.Value));
        Assert.Equal(80m, await Total(carbon));
        var meter = (await carbon.Json("energy/meters")).List("meters").Single(static one => one.Text("id") == "line");
        Assert.Equal("amounts", meter.List("registers").Single().Text("sends"));
    }

    // Before the month 100, after it 1000.
    private static decimal Value(int i) => i < 0 ? 100 : i >= 31 * 96 ? 1000 : 1 + (i % 96 / 100m);

    // The end of a quarter of March 2024 in Yunnan.
    private static string Stamp(int i) => EnergySpan.Text(Instant.FromUtc(2024, 2, 29, 16, 0) + (Duration.FromMinutes(15) * (i + 1)));

    private static object Change(string table, object cells) => new { table, cells };

    private static async Task<HttpClient> SetUp(RunningServer server)
    {
        var carbon = await server.SignedIn("carbon");
        var sites = (await carbon.Json("energy/tables/sites")).List("rows").Select(static row => row.GetProperty("cells").Text("facility"));
        object[] changes =
        [
            .. sites.Contains("yn") ? Array.Empty<object>() : [Change("sites", new Dictionary<string, string> { ["facility"] = "yn", ["name.zh"] = "云南基地", ["zone"] = "Asia/Shanghai" })],
            Change("meters", new Dictionary<string, string> { ["id"] = "line", ["name.zh"] = "专线", ["medium"] = "electricity", ["facility"] = "yn", ["interval"] = "15min", ["stamping"] = "end" }),
            Change("registers", new { meter = "line", id = "import", unit = "kWh", direction = "consumption", emission_source = Source, sends = "amounts" }),
            Change("installations", new { meter = "line", serial = "L1", from = "2024-02-29T00:00+08:00", current_ratio = "40", side = "secondary" }),
        ];
        var (status, answer) = await carbon.Send(HttpMethod.Post, "energy/tables", new { changes });
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        (status, answer) = await carbon.Send(HttpMethod.Post, "inventories", new { id = Inventory, from = "pv-factory-2025", period = "2024" });
        Assert.True(status == HttpStatusCode.Created, answer.ToString());
        return carbon;
    }

    private static async Task<JsonElement> Push(HttpClient carbon, IReadOnlyList<(int Index, decimal Value)> amounts)
    {
        var (status, answer) = await carbon.Send(HttpMethod.Post, "energy/readings", new { readings = amounts.Select(static one => new { meter = "line", point = "import", at = Stamp(one.Index), value = one.Value }) });
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    private static async Task<decimal> Total(HttpClient carbon) => (await carbon.Json($"energy/meters/line/curve?register=import&size=month&from={Month}&to=2024-04")).List("points").Single().Number("amount")!.Value;

    private static async Task<JsonElement> Closing(HttpClient carbon) => (await carbon.Json($"energy/closing?inventory={Inventory}&month={Month}")).List("rows").Single(static row => row.Text("source") == Source);

    private static async Task<List<JsonElement>> Ledger(HttpClient carbon) => (await carbon.Json($"energy/ledger?meter=line&from={Month}&to=2024-04")).List("rows");

    private static async Task Close(HttpClient carbon)
    {
        var (status, answer) = await carbon.Send(HttpMethod.Post, "energy/closing", new { inventory = Inventory, month = Month, sources = new[] { new { source = Source } } });
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
    }
}

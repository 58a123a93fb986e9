using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>
/// A year of the simulated plant, July to June, sent to a real server over its interface with all that went wrong in it, and what people did about it: in December the grid factor of another
/// year was published, in November a meter was unplugged for six hours, in February one was by-passed for two days, in March one was swapped, in May one showed spikes for a day.
/// </summary>
public sealed class FourFaultYear : IAsyncLifetime
{
    /// <summary>The inventory of the year.</summary>
    public const string Inventory = "pv-factory-2024-07";

    private const string Period = "2024-07-01/2025-06-30";
    private static readonly DateTimeZone Zone = DemonstrationPlant.Zone;
    private static readonly string[] Sources = ["zj-cell-electricity", "zj-module-electricity", "zj-boiler-gas", "zj-steam", "zj-water", "zj-pv", "zj-pv-export"];

    /// <summary>The first instant of the year, and the first after it.</summary>
    public static Interval Year { get; } = new(Local(2024, 7, 1), Local(2025, 7, 1));

    /// <summary>Midnight of the day on which the factors of 2022 were published, 20 December 2024.</summary>
    public static Instant Publication { get; } = Local(2024, 12, 20);

    /// <summary>The link of the module workshop was lost.</summary>
    public static PlantFault LostLink { get; } = new("module", PlantFaultKind.Unplugged, Local(2024, 11, 5, 8), Local(2024, 11, 5, 14));

    /// <summary>The flow went round the meter of the chillers.</summary>
    public static PlantFault Bypass { get; } = new("chiller", PlantFaultKind.Bypassed, Local(2025, 2, 10), Local(2025, 2, 12));

    /// <summary>The meter of the pure water was swapped; the new device began at 12.</summary>
    public static PlantFault Swap { get; } = new("pure-water", PlantFaultKind.Swap, Local(2025, 3, 18, 10), Local(2025, 3, 18, 10) + Duration.FromMinutes(30), 12);

    /// <summary>The meter of the offices showed ten times as much every hour of a day.</summary>
    public static PlantFault Spikes { get; } = new("office", PlantFaultKind.Spike, Local(2025, 5, 20), Local(2025, 5, 21));

    /// <summary>The plant.</summary>
    public SimulatedPlant Plant { get; } = Made();

    /// <summary>The server.</summary>
    public RunningServer Server { get; private set; } = null!;

    /// <summary>The carbon manager.</summary>
    public HttpClient Carbon { get; private set; } = null!;

    /// <summary>Every reading as it was sent, by meter and register, in the order of time.</summary>
    public Dictionary<(string Meter, string Register), List<(Instant At, decimal Value)>> Sent { get; } = [];

    /// <summary>The repairs that were accepted, each of one reading.</summary>
    public List<JsonElement> Repairs { get; } = [];

    /// <summary>What became of the closing of each source and month: the references to readings.</summary>
    public Dictionary<string, List<string>> Closed { get; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Server = await RunningServer.Start(DatabaseKind.PostgreSql);
        Carbon = await Server.SignedIn("carbon");
        await SetUp();
        await Send();
        foreach (var (fault, reason) in new[] { (Bypass, "bypass"), (Swap, "noDevice") }) await Add(fault, reason);
        await Repair();
        await Close();
        Compute();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>An instant as requests write it.</summary>
    public static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);

    /// <summary>What the devices of a register counted between two instants at which it was read, by hand: opening, closing and sent readings, drops past the width, multiplier.</summary>
    public async Task<decimal> Counted(string meter, string register, Instant from, Instant to)
    {
        var (devices, fits, sum) = (await Rows("installations"), await Rows("fits"), 0m);
        foreach (var device in devices.Where(row => row["meter"] == meter))
        {
            var fit = fits.Single(row => row["meter"] == meter && row["serial"] == device["serial"] && row["register"] == register);
            var (start, end) = (Instant.Max(from, Time(device["from"])), device.GetValueOrDefault("to") is { Length: > 0 } removed ? Instant.Min(to, Time(removed)) : to);
            if (end <= start) continue;
            var shown = Sent[(meter, register)].Where(one => start <= one.At && one.At <= end).ToList();
            var first = start == Time(device["from"]) ? Number(fit["opening"]) : shown[0].Value;
            var last = end != to ? Number(fit["closing"]) : shown[^1].Value;
            var width = fit.GetValueOrDefault("roll_over") is { Length: > 0 } stated ? Number(stated) : 0;
            var around = width == 0 ? 0 : shown.Zip(shown.Skip(1)).Count(static pair => pair.Second.Value < pair.First.Value);
            sum += (last - first + (around * width)) * (device["side"] == "secondary" ? Number(device["current_ratio"]) * Number(device["voltage_ratio"]) : 1);
        }

        return sum;
    }

    /// <summary>The rows of a table of the set-up.</summary>
    public async Task<List<Dictionary<string, string>>> Rows(string table) =>
        [.. (await Carbon.Json($"energy/tables/{table}")).List("rows").Select(static row => row.GetProperty("cells").EnumerateObject().ToDictionary(static cell => cell.Name, static cell => cell.Value.GetString()!))];

    private static SimulatedPlant Made()
    {
        var plant = new SimulatedPlant(new PlantSettings(new LocalDate(2024, 7, 1), Zone, DayTypes.Weekly));
        foreach (var fault in new[] { LostLink, Bypass, Swap, Spikes }) plant.Break(fault);
        return plant;
    }

    private async Task SetUp()
    {
        var faults = new FaultList();
        using var file = new ByteArrayContent(EnergyWorkbook.Write(DemonstrationSite.Of(Plant, [], [], [], new SimulationOptions()), faults)!);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await Carbon.PostAsync(new Uri("energy/imports?name=plant.xlsx&dryRun=false", UriKind.Relative), file);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    // Month by month as a gateway does: the readings of the counters, the one that ends the year included.
    private async Task Send()
    {
        var (_, made) = await Carbon.Send(HttpMethod.Post, "tokens", new { name = "gateway", scopes = new[] { "writeReadings" }, days = 1 });
        var gateway = Server.WithToken(made.Text("token"));
        for (var month = new YearMonth(2024, 7); month.CompareTo(new YearMonth(2025, 6)) <= 0; month = month.PlusMonths(1))
        {
            var (from, to) = (Zone.AtStartOfDay(month.OnDayOfMonth(1)).ToInstant(), Zone.AtStartOfDay(month.PlusMonths(1).OnDayOfMonth(1)).ToInstant());
            using var body = new StringContent(Lines(from, to == Year.End ? to + Duration.FromSeconds(1) : to), Encoding.UTF8, "text/plain");
            using var answer = await gateway.PostAsync(new Uri("energy/readings?precision=s&source=gateway", UriKind.Relative), body);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        }
    }

    private string Lines(Instant from, Instant to)
    {
        var text = new StringBuilder();
        foreach (var one in Plant.Readings(from, to).Where(static one => PlantMeters.Find(one.Meter)!.Point(one.Point) is PlantCounter))
        {
            if (!Sent.TryGetValue((one.Meter, one.Point), out var sent)) Sent.Add((one.Meter, one.Point), sent = []);
            sent.Add((one.At, one.Value));
            text.Append(CultureInfo.InvariantCulture, $"{one.Meter} {one.Point}={one.Value} {one.At.ToUnixTimeSeconds()}\n");
        }

        return text.ToString();
    }

    private async Task Add(PlantFault fault, string reason)
    {
        var meter = PlantMeters.Find(fault.Meter)!;
        var (flowed, counted) = Plant.Amounts(meter, meter.Counters[0], fault.From, fault.To!.Value);
        object body = new { meter = meter.Id, from = Text(fault.From), to = Text(fault.To.Value), amount = decimal.Round(flowed - counted, 2), reason, note = "from the meter above and its remainder" };
        Assert.Equal(HttpStatusCode.OK, await Carbon.Status(HttpMethod.Post, "energy/additions", body));
    }

    private async Task Repair()
    {
        foreach (var proposal in (await Carbon.Json($"energy/proposals?state=open&page=1&size=200&meter={Spikes.Meter}")).List("items"))
        {
            var (status, answer) = await Carbon.Send(HttpMethod.Post, $"energy/proposals/{proposal.Text("id")}", new { accept = true, note = "the meter above shows no such load" });
            Assert.True(status == HttpStatusCode.OK, answer.ToString());
            Repairs.Add(proposal);
        }
    }

    private async Task Close()
    {
        var (begun, answer) = await Carbon.Send(HttpMethod.Post, "inventories", new { id = Inventory, from = "pv-factory-2025", period = Period });
        Assert.True(begun == HttpStatusCode.Created, answer.ToString());
        await WithoutIntensities();
        for (var month = new YearMonth(2024, 7); month.CompareTo(new YearMonth(2025, 6)) <= 0; month = month.PlusMonths(1))
        {
            var text = YearMonthPattern.Iso.Format(month);
            foreach (var row in (await Carbon.Json($"energy/closing?inventory={Inventory}&month={text}")).List("rows"))
            {
                if (!Closed.TryGetValue(row.Text("source"), out var cited)) Closed.Add(row.Text("source"), cited = []);
                cited.AddRange(row.List("registers").Select(static register => register.Text("readings")));
            }

            (var status, answer) = await Carbon.Send(HttpMethod.Post, "energy/closing", new { inventory = Inventory, month = text, sources = Sources.Select(static source => new { source }) });
            Assert.True(status == HttpStatusCode.OK && answer.List("results").TrueForAll(static one => one.GetProperty("record").ValueKind == JsonValueKind.String), answer.ToString());
        }
    }

    // Intensities ask for production figures, which this year has none of.
    private async Task WithoutIntensities()
    {
        var rows = (await Carbon.Json($"inventories/{Inventory}/tables/intensities")).List("rows");
        object body = new { changes = rows.Select(static row => new { table = "intensities", key = row.Text("key"), revision = row.GetProperty("revision").GetInt64(), cells = (object?)null }) };
        Assert.Equal(HttpStatusCode.OK, await Carbon.Status(HttpMethod.Post, $"inventories/{Inventory}/tables", body));
    }

    private void Compute()
    {
        var live = Server.Part<LiveInventories>().Find(Inventory)!;
        Assert.True(live.Inventory is not null, string.Join("; ", live.Faults.Select(static fault => $"{fault.Place} {fault.Code.Id} {fault.Value}")));
    }

    private static Instant Local(int year, int month, int day, int hour = 0) => new LocalDateTime(year, month, day, hour, 0).InZoneStrictly(Zone).ToInstant();

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Instant Time(string text) => EnergySpan.At(text, Zone) ?? LocalDateTimePattern.GeneralIso.Parse(text).GetValueOrThrow().InZoneStrictly(Zone).ToInstant();
}

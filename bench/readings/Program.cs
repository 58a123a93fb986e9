using System.Diagnostics;
using System.Globalization;
using Lingtan.Bench;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

// ReadingsBench KIND FOLDER METERS YEARS PLAIN ADDRESS: KIND is sqlite, postgresql or clickhouse; ADDRESS that of PostgreSQL or ClickHouse.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (kind, folder, meters, years, plain) = (args[0], args[1], int.Parse(args[2]), int.Parse(args[3]), int.Parse(args[4]));
var address = args.Length > 5 ? args[5] : "";
var begin = Instant.FromUtc(2020, 1, 1, 0, 0);
var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
var quarters = years * 365 * 96;

// Sixteen different meters, used in turn: what a quarter counts goes up and down with the day and is random by a fifth, in hundredths of a kWh.
var shapes = Enumerable.Range(0, Math.Min(16, meters)).Select(seed =>
{
    var (random, shown, readings) = (new Random(seed), 0L, new BlockReading[quarters]);
    for (var q = 0; q < quarters; q++)
    {
        var load = 900 + (700 * Math.Sin(q % 96 * Math.PI / 48)) + random.Next(300);
        readings[q] = new BlockReading(begin + Duration.FromMinutes(15 * (q + 1)), (shown += (long)load) / 100m, ReadingMark.Measured);
    }

    return readings;
}).ToArray();
var keys = Enumerable.Range(0, meters).Select(i => new SeriesKey("meter" + i, "import")).ToArray();
var total = (long)meters * quarters;
var received = begin + Duration.FromDays((years * 365) + 1);

Measure("store", null);
var last = Measure("validate, hours, store", Setup);
Curves(last.Database, last.Store);
Live(last.Store);
last.Database.Dispose();
Plain();

SeriesSetup? Setup(SeriesKey key) => new(
    new Meter(key.Meter, LocalText.Same(key.Meter), Medium.Electricity, "plant", null, [new MeterRegister("import", Unit.Parse("kWh"), FlowDirection.Consumption)], [],
        [new MeterInstallation("A1", begin, null, Multiplier.None, [new RegisterFit("import", 0, null, 1_000_000_000)], null, [])], null, IntervalProfile.QuarterHour, new Place("bench")),
    "import", new CounterLimits(), SubstitutionPolicy.Usual(zone), [], []);

(Database Database, ReadingStore Store) Measure(string what, Func<SeriesKey, SeriesSetup?>? setup)
{
    var database = Database.Open(kind == "postgresql" ? address + (setup is null ? "bench_store" : "bench_hours") : Path.Combine(folder, kind + what.Length + ".db"));
    var store = ReadingStore.Open(database, kind == "clickhouse" ? address + (setup is null ? "bench_store" : "bench_hours") : null);
    var (faults, clock, before) = (new FaultList(), Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
    var loaded = store.Load(keys.Select((key, i) => new SeriesColumn(key, shapes[i % shapes.Length])), received, setup ?? (_ => null), faults);
    var wall = clock.Elapsed.TotalSeconds;
    var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    if (faults.Any || loaded.Readings != total || (setup is not null && loaded.Clean != meters)) throw new InvalidOperationException(string.Join('\n', faults) + loaded);
    Console.WriteLine($"{kind,-11} {what,-24} {total / 1e6,7:F1} M readings {wall,7:F2} s {total / 1e6 / wall,7:F2} M/s   {processor,6:F1} s of processor   {(double)Size(database, setup) / total,5:F2} B/reading");
    return (database, store);
}

long Size(Database database, Func<SeriesKey, SeriesSetup?>? setup)
{
    using var connection = PlainRows.Connect(database);
    using var command = connection.CreateCommand();
    if (kind == "clickhouse") return ClickHouseSize("reading_block", setup is null ? "bench_store" : "bench_hours") + SqliteSize(command);
    if (kind == "sqlite") return SqliteSize(command);
    command.CommandText = "SELECT pg_total_relation_size('reading_block') + pg_total_relation_size('roll_up') + pg_total_relation_size('reading_series')";
    return (long)command.ExecuteScalar()!;
}

static long SqliteSize(System.Data.Common.DbCommand command)
{
    command.CommandText = "PRAGMA page_count";
    var pages = (long)command.ExecuteScalar()!;
    command.CommandText = "PRAGMA page_size";
    return pages * (long)command.ExecuteScalar()!;
}

long ClickHouseSize(string table, string database)
{
    using var client = new HttpClient { BaseAddress = new Uri(address) };
    return long.Parse(PlainRows.Ask(client, $"SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND table = '{table}' AND database = '{database}'", null));
}

void Curves(Database database, ReadingStore store)
{
    var hours = new RollUpStore(database);
    var year = new Interval(begin, begin + Duration.FromDays(365));
    var month = new Interval(Instant.FromUtc(2020, 5, 31, 16, 0), Instant.FromUtc(2020, 6, 30, 16, 0));
    Time("month of all meters", () => hours.Read(keys, zone, month, BucketSize.Month).Count);
    Time("days of a month, all meters", () => hours.Read(keys, zone, month, BucketSize.Day).Sum(m => m.Value.Count));
    Time("hours of a meter and year", () => hours.Read(keys[meters / 2], zone, year, BucketSize.Hour).Count);
    Time("quarters of a meter and year", () => store.Read(keys[meters / 2], year).Count);
}

void Time(string what, Func<int> run)
{
    var (count, times) = (run(), new List<double>());
    for (var warm = 0; warm < 30; warm++) run();
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    for (var i = 0; i < 9; i++)
    {
        var clock = Stopwatch.StartNew();
        run();
        times.Add(clock.Elapsed.TotalMilliseconds);
    }

    var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / 9;
    times.Sort();
    Console.WriteLine($"{kind,-11} {what,-30} {count,7} values {times[4],8:F1} ms (median of 9; slowest {times[^1]:F1} ms; {processor:F1} ms of processor)");
}

// One reading of every meter in a batch, as a collector hands them over; each is on disk before the next is offered.
void Live(ReadingStore store)
{
    var (times, faults) = (new List<double>(), new FaultList());
    for (var q = 1; q <= 100; q++)
    {
        var at = begin + Duration.FromDays(years * 365) + Duration.FromMinutes(15 * q);
        var batch = new ReadingBatch(at + Duration.FromDays(2), [.. keys.Select((key, i) => new NewReading(key, at, shapes[i % shapes.Length][^1].Value + q, ReadingMark.Measured))], new BatchNumber("bench", q));
        var clock = Stopwatch.StartNew();
        if (store.Append(batch, faults) is null) throw new InvalidOperationException(string.Join('\n', faults));
        times.Add(clock.Elapsed.TotalMilliseconds);
    }

    var rate = meters / (times.Skip(5).Average() / 1000);
    times.Sort();
    Console.WriteLine($"{kind,-11} {"batches of one per meter",-24} {rate,11:F0} readings/s, p50 {times[50]:F1} ms, p99 {times[98]:F1} ms");
}

void Plain()
{
    if (plain == 0) return;
    var rows = Enumerable.Range(0, meters).SelectMany(meter => shapes[meter % shapes.Length].Select(r => (meter, r.At.ToUnixTimeSeconds(), (double)r.Value))).Take(plain);
    using var database = Database.Open(kind == "postgresql" ? address + "bench_plain" : Path.Combine(folder, kind + "plain.db"));
    using var connection = PlainRows.Connect(database);
    using var command = connection.CreateCommand();
    var (clock, size) = (Stopwatch.StartNew(), 0L);
    if (kind == "sqlite") PlainRows.IntoSqlite(connection, rows);
    else if (kind == "postgresql") PlainRows.IntoPostgres(connection, rows);
    else PlainRows.IntoClickHouse(new Uri(address), rows);
    var wall = clock.Elapsed.TotalSeconds;
    if (kind == "sqlite") size = SqliteSize(command);
    else if (kind == "clickhouse") size = ClickHouseSize("plain", "default");
    else
    {
        command.CommandText = "SELECT pg_total_relation_size('plain')";
        size = (long)command.ExecuteScalar()!;
    }

    Console.WriteLine($"{kind,-11} {"plain rows",-24} {plain / 1e6,7:F1} M readings {wall,7:F2} s {plain / 1e6 / wall,7:F2} M/s   {"",21}   {(double)size / plain,5:F2} B/reading");
}

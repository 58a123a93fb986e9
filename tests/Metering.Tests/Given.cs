using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Meters, times and files as tests need them.</summary>
internal static class Given
{
    public static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    public static readonly Unit Kwh = Unit.Parse("kWh");

    /// <summary>The Monday on which most tests begin, at midnight UTC.</summary>
    public static readonly Instant Monday = Instant.FromUtc(2025, 3, 3, 0, 0);

    public static Instant Quarter(int index) => Monday + Duration.FromMinutes(15 * index);

    public static MeterRegister Register(string id = "import", FlowDirection direction = FlowDirection.Consumption, string unit = "kWh") =>
        new(id, Unit.Parse(unit), direction);

    public static MeterInstallation Device(
        decimal opening = 0, Instant? from = null, Instant? to = null, decimal? closing = null, decimal? rollOver = null, Multiplier? multiplier = null, string serial = "A1") =>
        new(serial, from ?? Monday, to, multiplier ?? Multiplier.None, [new RegisterFit("import", opening, closing, rollOver)], null, []);

    public static Meter Meter(string id, string? parent = null, Medium medium = Medium.Electricity, params MeterRegister[] registers)
    {
        MeterRegister[] counters = registers.Length == 0 ? [Register()] : registers;
        var device = Device() with { Fits = [.. counters.Select(static r => new RegisterFit(r.Id, 0))] };
        return new Meter(id, LocalText.Same(id), medium, "plant", parent, counters, [], [device], null, IntervalProfile.QuarterHour, new Place("meters.yaml", 1));
    }

    /// <summary>A meter whose register sends amounts of quarters of an hour.</summary>
    public static Meter SendingAmounts(Stamping stamping) =>
        Meter("main", null, Medium.Electricity, Register() with { Sends = Sending.Amounts }) with { Installations = [Device() with { Fits = [] }], Profile = new IntervalProfile(Duration.FromMinutes(15), stamping) };

    /// <summary>All that is known of a register, from all of its readings.</summary>
    public static SeriesPast Past(SeriesSetup setup, IReadOnlyList<ReadingRecord> records)
    {
        var walk = setup.Walk(records);
        return new SeriesPast(setup, records, walk, IntervalSeries.Build(setup.Meter.Profile, walk.Steps, setup.Additions, setup.Policy));
    }

    public static Meter Virtual(string id, string formula)
    {
        Assert.True(MeterFormula.TryParse(formula, out var read, out _));
        return Meter(id) with { Installations = [], Formula = read };
    }

    public static ReadingLog Log(params (int Quarter, decimal Value)[] readings)
    {
        var log = new ReadingLog();
        foreach (var (quarter, value) in readings) log.Add(Quarter(quarter), value, ReadingMark.Measured, Quarter(quarter));
        return log;
    }

    public static IReadOnlyList<string> Faults(Action<FaultList> run)
    {
        var faults = new FaultList();
        run(faults);
        return [.. faults.Select(static f => f.Code.Id)];
    }

    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Lingtan.slnx"))) folder = folder.Parent;
            return folder.FullName;
        }
    }
}

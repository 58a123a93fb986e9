using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store.Tests.ClickHouse;
using NodaTime;

namespace Lingtan.Store.Tests.Readings;

/// <summary>Which store of readings a test runs on.</summary>
public enum ReadingsKind
{
    Sqlite,
    PostgreSql,

    /// <summary>Blocks on two shards of ClickHouse, the rest in SQLite.</summary>
    ClickHouse,
}

/// <summary>A fresh store of readings for a test.</summary>
public sealed class FreshReadings : IDisposable
{
    public static readonly Instant Monday = Instant.FromUtc(2025, 3, 3, 0, 0);
    public static readonly SeriesKey Main = new("main", "import");

    private readonly FreshDatabase _fresh;

    public FreshReadings(ReadingsKind kind, ClickHouseServers? servers = null)
    {
        _fresh = new FreshDatabase(kind == ReadingsKind.PostgreSql ? DatabaseKind.PostgreSql : DatabaseKind.Sqlite);
        if (kind == ReadingsKind.ClickHouse) ClickHouse = (servers ?? ClickHouseServers.Instance).Fresh();
        Store = ReadingStore.Open(_fresh.Database, ClickHouse);
    }

    /// <summary>The address of ClickHouse, where the blocks lie there.</summary>
    public string? ClickHouse { get; }

    public Database Database => _fresh.Database;

    public ReadingStore Store { get; private set; }

    public static TheoryData<ReadingsKind> Kinds => [.. Enum.GetValues<ReadingsKind>()];

    /// <summary>Another store on the same data, as after a restart.</summary>
    public void Restart() => Store = ReadingStore.Open(_fresh.Database, ClickHouse);

    public Appended Append(params NewReading[] readings) => Append(null, readings);

    public Appended Append(BatchNumber? number, params NewReading[] readings)
    {
        var faults = new FaultList();
        var appended = Store.Append(new ReadingBatch(Monday + Duration.FromDays(400), readings, number), faults);
        Assert.Empty(faults);
        return appended!;
    }

    public static NewReading Quarter(int index, decimal value, SeriesKey? series = null, ReadingMark? mark = null) =>
        new(series ?? Main, Monday + Duration.FromMinutes(15 * index), value, mark ?? ReadingMark.Measured);

    public List<(int Quarter, decimal Value)> Read(SeriesKey? series = null, Instant? recordedUpTo = null) =>
        [.. Store.Read(series ?? Main, new Interval(Monday, Monday + Duration.FromDays(1000)), recordedUpTo).Select(r => ((int)((r.At - Monday).TotalMinutes / 15), r.Value))];

    public void Dispose() => _fresh.Dispose();
}

using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Store.Tests.Readings.FreshReadings;

namespace Lingtan.Store.Tests.Readings;

/// <summary>A disk that fills up while readings arrive.</summary>
public sealed class DiskFullTests
{
    private const int OfBatch = 2000;

    [Fact]
    public void A_full_disk_is_a_fault_loses_nothing_and_work_goes_on_when_there_is_room_in_SQLite()
    {
        using var disk = new SmallDisk(3);
        using var database = Database.Open(Path.Combine(disk.Folder, "lingtan.db"));
        Fills(database, () => disk.Grow(64));
    }

    [Fact]
    public void A_full_disk_is_a_fault_loses_nothing_and_work_goes_on_when_there_is_room_in_PostgreSQL()
    {
        using var disk = new SmallDisk(3);
        using var server = new PostgresServer("on");
        var place = Path.Combine(disk.Folder, "space");
        Directory.CreateDirectory(place);
        SmallDisk.Run("chown", "postgres", place);
        using (var database = Database.Open(server.Fresh()))
        {
            using (var connection = database.Connect()) Sql.Run(connection, null, $"CREATE TABLESPACE small LOCATION '{place}'");
            using (var connection = database.Connect()) Sql.Run(connection, null, "ALTER TABLE reading_block SET TABLESPACE small");
            Fills(database, () => disk.Grow(64));
        }
    }

    private static void Fills(Database database, Action makeRoom)
    {
        var (store, faults, number) = (new ReadingStore(database), new FaultList(), 0L);
        while (store.Append(Batch(number + 1), faults) is not null) Assert.InRange(++number, 1, 1000);
        Assert.Equal(StoreFaults.DiskFull, Assert.Single(faults).Code);
        Assert.InRange(number, 2, 1000);
        Assert.Null(store.Append(Batch(number + 1), new FaultList()));
        Check(store, number);
        makeRoom();
        var appended = store.Append(Batch(number + 1), new FaultList());
        Assert.Equal(OfBatch, appended!.New);
        Check(store, number + 1);
        Check(new ReadingStore(database), number + 1);
    }

    // Values that do not go on from each other take room.
    private static ReadingBatch Batch(long number)
    {
        var random = new Random((int)number);
        return new ReadingBatch(
            Monday + Duration.FromDays(400), [.. Enumerable.Range(0, OfBatch).Select(i => Quarter((int)(number * OfBatch) + i, random.NextInt64(long.MaxValue)))], new BatchNumber("b", number));
    }

    private static void Check(ReadingStore store, long number)
    {
        Assert.Equal(number, store.Position("b"));
        var read = store.Read(Main, new Interval(Monday, Monday + Duration.FromDays(30_000)));
        Assert.Equal(Enumerable.Range(1, (int)number).SelectMany(n => Batch(n).Readings.Select(r => (r.At, r.Value))), read.Select(r => (r.At, r.Value)));
    }
}

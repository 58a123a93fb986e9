using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// Readings on their way from devices to the store: on disk first, handed over in order, each once, whenever the store is there. Where the disk takes nothing more, the last ones
/// are held in memory and put on disk when there is room.
/// </summary>
public sealed class SampleBuffer : IDisposable
{
    private const int MostOfBatch = 2000;
    private const int MostHeld = 200_000;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly DiskBuffer _disk;
    private readonly ReadingIntake _intake;
    private readonly IClock _clock;
    private readonly HandOver _hand;
    private readonly Queue<byte[]> _held = new();
    private readonly Lock _gate = new();
    private readonly Lock _writing = new();
    private long _added;
    private long _settled;

    /// <summary>A buffer.</summary>
    /// <param name="disk">Where it is kept.</param>
    /// <param name="intake">Where readings go.</param>
    /// <param name="time">The clock.</param>
    /// <param name="clock">The clock, as instants.</param>
    public SampleBuffer(DiskBuffer disk, ReadingIntake intake, TimeProvider time, IClock clock)
    {
        (_disk, _intake, _clock) = (disk, intake, clock);
        _hand = new HandOver(disk, Store, MostOfBatch, new BackOff(FirstWait, LongestWait, Random.Shared.NextDouble), time);
    }

    /// <summary>How many readings wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _disk.Waiting + _held.Count;
        }
    }

    /// <summary>Why the store takes nothing at present; null: it does.</summary>
    public Exception? StoreFailure => _hand.LastFailure;

    /// <summary>Why the disk takes nothing at present; null: it does.</summary>
    public IOException? DiskFailure { get; private set; }

    /// <summary>Readings that were given up since neither disk nor memory had room for them.</summary>
    public long Lost { get; private set; }

    /// <summary>Readings that the store will never take, such as ones of an impossible time.</summary>
    public long Refused { get; private set; }

    /// <summary>Hands over until it is cancelled.</summary>
    /// <param name="cancel">Ends the work.</param>
    public Task RunAsync(CancellationToken cancel) => _hand.RunAsync(cancel);

    /// <summary>Keeps readings. When it returns true they are on disk. What many threads add meanwhile is put there together, for a disk can be waited for a few hundred times a second only.</summary>
    /// <param name="samples">Readings as <see cref="SampleRoute"/> makes them.</param>
    /// <param name="comesAgain">Whether the sender sends them again until they are on disk: then they are not held each time, in the place of readings that come once.</param>
    public bool Add(IReadOnlyList<PointSample> samples, bool comesAgain = false)
    {
        if (comesAgain && DiskFailure is not null) return false;
        long own;
        lock (_gate)
        {
            foreach (var sample in samples) _held.Enqueue(SampleContent.Write(sample));
            own = _added += samples.Count;
        }

        lock (_writing)
        {
            // A disk that takes nothing is asked again once a second, not by everybody.
            return DiskFailure is null && (_settled >= own || Flush());
        }
    }

    /// <summary>Tries again to put on disk what is held in memory.</summary>
    public bool Flush()
    {
        lock (_writing)
        {
            List<ReadOnlyMemory<byte>> held;
            lock (_gate) held = [.. _held.Select(static one => (ReadOnlyMemory<byte>)one)];
            if (held.Count == 0) return true;
            try
            {
                _disk.Append(held);
                Settle(held.Count);
                DiskFailure = null;
                return true;
            }
            catch (IOException full)
            {
                Lost += Settle(held.Count - MostHeld);
                DiskFailure = full;
                return false;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _disk.Dispose();

    // The first ones of those that are held are on disk, or given up.
    private int Settle(int count)
    {
        lock (_gate)
            for (var i = 0; i < count; i++, _settled++) _held.Dequeue();
        return Math.Max(0, count);
    }

    // Runs beside the readers: a store that takes its time holds up nobody.
    private Task Store(BufferBatch batch, CancellationToken cancel) => Task.Run(() => Store(batch), cancel);

    private void Store(BufferBatch batch)
    {
        var readings = batch.Entries.Select(static entry => SampleContent.Read(entry.Content)).OfType<PointSample>().Where(static sample => sample.Value is not null).Select(Reading).ToList();
        var number = new BatchNumber("buffer:" + batch.Buffer.ToString("N"), batch.Entries[^1].Number);
        var faults = new FaultList();
        if (_intake.Take(new ReadingBatch(_clock.GetCurrentInstant(), readings, number), faults) is not null) return;

        // Readings that can never be kept must not stand in the way of those behind them for ever.
        var wrong = faults.Select(static fault => fault.Place.Row).OfType<int>().Select(static row => row - 1).ToHashSet();
        if (wrong.Count == 0) throw new IOException(string.Join("; ", faults.Select(static fault => fault.Code.Title.En + ": " + fault.Value)));
        var again = new FaultList();
        if (_intake.Take(new ReadingBatch(_clock.GetCurrentInstant(), [.. readings.Where((_, index) => !wrong.Contains(index))], number), again) is null)
            throw new IOException(string.Join("; ", again.Select(static fault => fault.Code.Title.En + ": " + fault.Value)));
        Refused += wrong.Count;
    }

    private static NewReading Reading(PointSample sample) =>
        new(new SeriesKey(sample.Device, sample.Point), Instant.FromDateTimeOffset(sample.At), sample.Value!.Value, SampleRoute.Mark(sample.State, "device") ?? ReadingMark.Measured);
}

using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using Prometheus;

namespace Lingtan.Web;

/// <summary>The one door through which readings come into the store, whoever sends them: it says which registers to compute again, and counts.</summary>
public sealed class ReadingIntake(IReadingStore store, ReadingChanges changes, IClock clock)
{
    private static readonly Counter Taken = Metrics.CreateCounter("lingtan_readings_total", "Readings taken into the store.", "kind");

    private readonly Queue<(Instant At, long Readings)> _recent = new();

    /// <summary>Told of every batch that changed something; may be called from several threads.</summary>
    public event Action<Appended>? Arrived;

    /// <summary>Readings of each second of the last minute.</summary>
    public decimal PerSecond
    {
        get
        {
            lock (_recent)
            {
                Forget();
                return decimal.Round(_recent.Sum(static one => one.Readings) / 60m, 2);
            }
        }
    }

    /// <summary>Takes a batch; when it returns without faults, all of it is on disk.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="faults">Where readings that cannot be kept are reported.</param>
    /// <returns>What became of it; null with faults, and then nothing was taken.</returns>
    public Appended? Take(ReadingBatch batch, FaultList faults)
    {
        if (changes.Through(() => store.Append(batch, faults)) is not { } done) return null;
        Taken.WithLabels("new").Inc(done.New);
        Taken.WithLabels("version").Inc(done.Versions);
        Taken.WithLabels("duplicate").Inc(done.Duplicates);
        lock (_recent)
        {
            _recent.Enqueue((clock.GetCurrentInstant(), done.New + done.Versions));
            Forget();
        }

        if (done.Touched.Count > 0) Arrived?.Invoke(done);
        return done;
    }

    private void Forget()
    {
        var since = clock.GetCurrentInstant() - Duration.FromMinutes(1);
        while (_recent.TryPeek(out var oldest) && oldest.At < since) _recent.Dequeue();
    }
}

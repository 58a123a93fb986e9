using System.Collections.Concurrent;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>
/// Loads years of readings of many series: columns are checked and encoded on all processors while one thread writes. A series is there wholly or not at all; what was
/// loaded before it stopped is known when it is loaded again.
/// </summary>
internal sealed class BulkLoad(ReadingStore store, Instant received, Func<SeriesKey, SeriesSetup?> setup, FaultList faults)
{
    private const long MostReadings = 4_000_000;
    private const int Waiting = 16;

    public Loaded Run(IEnumerable<SeriesColumn> columns)
    {
        using var encoded = new BlockingCollection<EncodedSeries>(Waiting);
        using var cancel = new CancellationTokenSource();
        var encoding = Task.Factory.StartNew(() => Encode(columns, encoded, cancel.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            var loaded = Write(encoded);
            encoding.GetAwaiter().GetResult();
            return loaded;
        }
        catch
        {
            cancel.Cancel();
            throw;
        }
    }

    private void Encode(IEnumerable<SeriesColumn> columns, BlockingCollection<EncodedSeries> encoded, CancellationToken cancel)
    {
        try
        {
            Parallel.ForEach(Partitioner.Create(columns, EnumerablePartitionerOptions.NoBuffering), column =>
            {
                cancel.ThrowIfCancellationRequested();
                var own = new FaultList();
                if (EncodedSeries.Of(column, received, setup(column.Series), own) is { } one) encoded.Add(one, cancel);
                else lock (faults) faults.AddRange(own);
            });
        }
        finally
        {
            encoded.CompleteAdding();
        }
    }

    private Loaded Write(BlockingCollection<EncodedSeries> encoded)
    {
        var (loaded, batch, waiting) = (new Loaded(0, 0, 0), new List<EncodedSeries>(), 0L);
        foreach (var one in encoded.GetConsumingEnumerable())
        {
            batch.Add(one);
            waiting += one.Column.Readings.Length;
            if (waiting < MostReadings) continue;
            loaded = Add(loaded, store.Write(batch, received));
            batch.Clear();
            waiting = 0;
        }

        return batch.Count == 0 ? loaded : Add(loaded, store.Write(batch, received));
    }

    private static Loaded Add(Loaded a, Loaded b) => new(a.Series + b.Series, a.Readings + b.Readings, a.Clean + b.Clean);
}

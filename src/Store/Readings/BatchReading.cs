using System.Data.Common;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Store;

/// <summary>What is new in the readings of a batch for one series and day.</summary>
internal sealed class BatchReading
{
    private readonly List<BlockReading> _kept = [];

    public IReadOnlyList<BlockReading> Kept => _kept;

    public long Times { get; private set; }

    public long Versions => _kept.Count - Times;

    public long Duplicates { get; private set; }

    /// <summary>Compares readings with what is known of their day.</summary>
    /// <param name="readings">The readings in the order of their times, those of one time in the order of arrival.</param>
    /// <param name="known">What is known; null where nothing can be.</param>
    public static BatchReading Of(ReadOnlySpan<BlockReading> readings, List<StoredReading>? known)
    {
        var result = new BatchReading();
        var values = new Dictionary<Instant, List<decimal>>();
        foreach (var reading in known ?? []) Values(values, reading.At).Add(reading.Value);
        for (var i = 0; i < readings.Length; i++)
        {
            var alone = known is null && (i == 0 || readings[i - 1].At != readings[i].At) && (i == readings.Length - 1 || readings[i + 1].At != readings[i].At);
            if (alone) result.Times++;
            else if (!result.Take(Values(values, readings[i].At), readings[i].Value)) continue;
            result._kept.Add(readings[i]);
        }

        return result;
    }

    /// <summary>The readings of a batch by series and day, in the order of their times.</summary>
    public static List<(SeriesKey Series, long Day, BlockReading[] Readings)> Days(IReadOnlyList<NewReading> readings)
    {
        var groups = new Dictionary<(SeriesKey, long), List<BlockReading>>();
        foreach (var reading in readings)
        {
            var key = (reading.Series, BlockKey.DayOf(reading.At));
            if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = []);
            group.Add(new BlockReading(reading.At, reading.Value, reading.Mark));
        }

        return [.. groups.OrderBy(static g => g.Key.Item2).Select(static g => (g.Key.Item1, g.Key.Item2, Sorted(g.Value)))];
    }

    private static BlockReading[] Sorted(List<BlockReading> readings)
    {
        for (var i = 1; i < readings.Count; i++)
            if (readings[i].At < readings[i - 1].At) return [.. readings.OrderBy(static r => r.At)];
        return [.. readings];
    }

    private static List<decimal> Values(Dictionary<Instant, List<decimal>> values, Instant at)
    {
        if (!values.TryGetValue(at, out var list)) values.Add(at, list = []);
        return list;
    }

    private bool Take(List<decimal> known, decimal value)
    {
        if (known.Contains(value))
        {
            Duplicates++;
            return false;
        }

        if (known.Count == 0) Times++;
        known.Add(value);
        return true;
    }
}

using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>One block as it stands in the database. It never changes; blocks of one day may be put together into one.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Received">When its readings arrived, in microseconds; the first of them, where there are several instants.</param>
/// <param name="Times">How many of its times had no reading in blocks that arrived before.</param>
/// <param name="Bytes">The readings, <see cref="DayBlock"/>.</param>
/// <param name="Arrivals">When each arrived, <see cref="BlockArrivals"/>; empty where all arrived at the same instant.</param>
internal sealed record BlockRow(long Id, long Received, long Times, byte[] Bytes, byte[] Arrivals)
{
    /// <summary>Makes a block of readings that arrived at once, in the order of their times.</summary>
    public static BlockRow Of(long id, long received, long times, ReadOnlySpan<BlockReading> readings) => new(id, received, times, DayBlock.Encode(readings), []);

    /// <summary>The readings with their arrival.</summary>
    /// <exception cref="InvalidDataException">The block is damaged.</exception>
    public void Decode(List<StoredReading> into)
    {
        var readings = DayBlock.Decode(Bytes, new Place("reading_block"), new FaultList());
        var arrivals = readings is null || Arrivals.Length == 0 ? null : BlockArrivals.Decode(Arrivals, readings.Length);
        if (readings is null || (Arrivals.Length > 0 && arrivals is null))
            throw new InvalidDataException(FormattableString.Invariant($"reading_block {BlockKey.Series(Id)} {BlockKey.Date(BlockKey.Day(Id))} {BlockKey.Part(Id)}"));
        var received = StoreTime.FromMicroseconds(Received);
        for (var i = 0; i < readings.Length; i++) into.Add(new StoredReading(readings[i].At, readings[i].Value, readings[i].Mark, arrivals is null ? received : arrivals[i]));
    }

    /// <summary>The readings of blocks in the order of their times, versions of one time in the order of arrival. A value that came twice for one time counts once.</summary>
    public static List<StoredReading> Together(IEnumerable<BlockRow> rows)
    {
        var all = new List<StoredReading>();
        var blocks = 0;
        foreach (var row in rows)
        {
            row.Decode(all);
            blocks++;
        }

        return blocks < 2 ? all : Distinct([.. all.OrderBy(static r => r.At).ThenBy(static r => r.Received)]);
    }

    private static List<StoredReading> Distinct(List<StoredReading> sorted)
    {
        var kept = new List<StoredReading>(sorted.Count);
        var first = 0;
        foreach (var reading in sorted)
        {
            if (kept.Count == 0 || kept[^1].At != reading.At) first = kept.Count;
            if (kept.FindIndex(first, k => k.Value == reading.Value) < 0) kept.Add(reading);
        }

        return kept;
    }
}

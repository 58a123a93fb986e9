using Lingtan.Metering;

namespace Lingtan.Store;

/// <summary>
/// Puts the blocks of a day together into one, so that a day takes two bytes a reading however it arrived. What each reading's arrival was is kept. It may stop at any
/// moment: the blocks before or the block after are there.
/// </summary>
internal static class TailMerge
{
    /// <summary>Puts together the days before one, some at a time.</summary>
    /// <returns>How many blocks there are less.</returns>
    public static int Run(Database database, IBlocks blocks, long beforeDay, int mostDays)
    {
        using var writing = ReadingWriting.Begin(database);
        var keys = SeriesTable.All(writing.Connection, writing.Transaction).ToDictionary(static s => s.Number);
        var days = TailTable.Read(writing.Connection, writing.Transaction).Where(t => t.Day < beforeDay).Take(mostDays).ToList();
        if (days.Count == 0) return 0;
        var replaced = new List<ReplacedBlocks>();
        foreach (var (series, day) in days)
        {
            var rows = blocks.Read(writing.Connection, writing.Transaction, keys[series], day, day);
            if (rows.Count > 1 && Merged(rows) is { } after) replaced.Add(new ReplacedBlocks(keys[series], rows, after));
            TailTable.Settle(writing.Connection, writing.Transaction, series, day);
        }

        // Whoever remembers blocks of these days learns from the instant that they have changed.
        var stamp = writing.Next(writing.Head);
        if (replaced.Count > 0) blocks.Replace(writing.Connection, writing.Transaction, replaced, stamp);
        writing.Commit();
        return replaced.Sum(static r => r.Before.Count - 1);
    }

    private static BlockRow? Merged(List<BlockRow> rows)
    {
        var readings = BlockRow.Together(rows);
        if (readings.Count > DayBlock.MostReadings) return null;
        var received = readings.ConvertAll(static r => r.Received).ToArray();
        var isOne = Array.TrueForAll(received, r => r == received[0]);
        return new BlockRow(
            rows[0].Id, received.Min(static r => StoreTime.Microseconds(r)), readings.Select(static r => r.At).Distinct().LongCount(),
            DayBlock.Encode([.. readings.Select(static r => new BlockReading(r.At, r.Value, r.Mark))]), isOne ? [] : BlockArrivals.Encode(received));
    }
}

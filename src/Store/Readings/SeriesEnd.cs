using System.Data.Common;
using NodaTime;

namespace Lingtan.Store;

/// <summary>Where a series ends: what lies behind it cannot be known already, and needs no looking up.</summary>
/// <param name="Latest">Time of its latest reading; before all times where it has none.</param>
/// <param name="Day">The day of that reading.</param>
/// <param name="Part">The last part on that day; −1 where it has none.</param>
internal readonly record struct SeriesEnd(Instant Latest, long Day, long Part)
{
    public static readonly SeriesEnd None = new(Instant.MinValue, -1, -1);

    public static SeriesEnd Read(IBlocks blocks, DbConnection connection, DbTransaction transaction, SeriesRef series)
    {
        if (blocks.Last(connection, transaction, series, BlockKey.MostDay) is not { } last) return None;
        var latest = BlockRow.Together(blocks.Read(connection, transaction, series, last.Day, last.Day))[^1].At;
        return new SeriesEnd(latest, last.Day, last.Part);
    }
}

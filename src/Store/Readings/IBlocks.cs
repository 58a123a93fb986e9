using System.Data.Common;
using Lingtan.Metering;

namespace Lingtan.Store;

/// <summary>A series with its number in the database.</summary>
/// <param name="Number">The number.</param>
/// <param name="Key">The series.</param>
internal readonly record struct SeriesRef(long Number, SeriesKey Key);

/// <summary>The blocks of a series and day, and the one that takes their place.</summary>
/// <param name="Series">The series.</param>
/// <param name="Before">The blocks.</param>
/// <param name="After">What takes their place; null: nothing.</param>
internal sealed record ReplacedBlocks(SeriesRef Series, IReadOnlyList<BlockRow> Before, BlockRow? After);

/// <summary>Where blocks lie: in the database itself, or in a store of their own beside it.</summary>
internal interface IBlocks
{
    /// <summary>Whether blocks become visible together with the rest of the transaction; else what was touched must be noted before they are written.</summary>
    bool AreInTransaction { get; }

    /// <summary>Writes blocks for good.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction that the blocks belong to.</param>
    /// <param name="rows">The blocks, by series; all of instants not before any that is there.</param>
    void Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<(SeriesRef Series, BlockRow Row)> rows);

    /// <summary>The blocks of a series and some days.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction; null where none is open.</param>
    /// <param name="series">The series.</param>
    /// <param name="firstDay">First day.</param>
    /// <param name="lastDay">Last day.</param>
    List<BlockRow> Read(DbConnection connection, DbTransaction? transaction, SeriesRef series, long firstDay, long lastDay);

    /// <summary>The last day that has a block, and the last part on it; null where there is none.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction; null where none is open.</param>
    /// <param name="series">The series.</param>
    /// <param name="upToDay">Later days do not count.</param>
    (long Day, long Part)? Last(DbConnection connection, DbTransaction? transaction, SeriesRef series, long upToDay);

    /// <summary>How many times of each day have a reading.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="series">The series.</param>
    /// <param name="firstDay">First day.</param>
    /// <param name="lastDay">Last day.</param>
    List<(long Day, long Times)> Counts(DbConnection connection, SeriesRef series, long firstDay, long lastDay);

    /// <summary>Puts blocks in place of others of their day: at no moment is a reading missing.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction that it belongs to.</param>
    /// <param name="replaced">The blocks of some days, with the one that stands for them; null: they are deleted.</param>
    /// <param name="stamp">The instant of the change, later than that of all blocks.</param>
    void Replace(DbConnection connection, DbTransaction transaction, IReadOnlyList<ReplacedBlocks> replaced, long stamp);

    /// <summary>Deletes all blocks of earlier days, where blocks do not lie in the transaction.</summary>
    /// <param name="day">The first day that is kept.</param>
    void DeleteBefore(long day);
}

using System.Data.Common;

namespace Lingtan.Store;

/// <summary>Days with several blocks, by series and day.</summary>
internal static class TailTable
{
    private const int DayBits = 18;

    public static void Put(DbConnection connection, DbTransaction transaction, IEnumerable<(long Series, long Day)> days)
    {
        foreach (var (series, day) in days)
            Sql.Run(connection, transaction, "INSERT INTO reading_tail (id) VALUES (@id) ON CONFLICT (id) DO NOTHING", ("id", (series << DayBits) | day));
    }

    public static List<(long Series, long Day)> Read(DbConnection connection, DbTransaction? transaction) =>
        Sql.Rows(connection, transaction, "SELECT id FROM reading_tail ORDER BY id", row => (row.GetInt64(0) >> DayBits, row.GetInt64(0) & BlockKey.MostDay));

    public static void Settle(DbConnection connection, DbTransaction transaction, long series, long day) =>
        Sql.Run(connection, transaction, "DELETE FROM reading_tail WHERE id = @id", ("id", (series << DayBits) | day));
}

using System.Data.Common;

namespace Lingtan.Store;

/// <summary>Up to which number each source has been taken.</summary>
internal static class SourceTable
{
    public static long Read(DbConnection connection, DbTransaction? transaction, string source) =>
        Sql.Number(connection, transaction, "SELECT number FROM reading_source WHERE source = @source", ("source", source)) ?? 0;

    public static void Put(DbConnection connection, DbTransaction transaction, BatchNumber number) =>
        Sql.Run(
            connection, transaction, "INSERT INTO reading_source (source, number) VALUES (@source, @number) ON CONFLICT (source) DO UPDATE SET number = excluded.number",
            ("source", number.Source), ("number", number.Number));
}

using Lingtan.Quantities;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Lingtan.Store;

/// <summary>Tells a full disk from other failures of a database.</summary>
internal static class DiskFull
{
    private const int SqliteFull = 13;

    private static readonly LocalText Room = new("有剩余空间的磁盘", "a disk with room left");

    public static bool Is(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: SqliteFull } or PostgresException { SqlState: PostgresErrorCodes.DiskFull } or ClickHouseException { IsDiskFull: true };

    public static void Report(Exception failure, FaultList faults) => faults.Add(StoreFaults.DiskFull, new Place("readings"), failure.Message, Room);
}

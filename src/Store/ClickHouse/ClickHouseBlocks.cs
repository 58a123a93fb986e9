using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Lingtan.Store;

/// <summary>
/// Blocks in ClickHouse. Everything else stays in the database: what changed and what is to be put together is noted there before blocks are written, and up to where a
/// source was taken after. Whatever was written without being acknowledged is known when it comes again, and counts once.
/// </summary>
internal sealed class ClickHouseBlocks : IBlocks
{
    private const string Columns = "meter, point, day, part, received, stamp, times, bytes, arrivals";
    private const string Types = "meter String, point String, day Int64, part Int64, received Int64, stamp Int64, times Int64, bytes String, arrivals String";
    private const int MostBytes = 32 << 20;
    private const int FsyncSince = 21;

    private readonly List<ClickHouseHttp> _shards;
    private readonly string _own;

    private ClickHouseBlocks(List<ClickHouseHttp> shards, string own) => (_shards, _own) = (shards, own);

    public bool AreInTransaction => false;

    /// <summary>Connects, and makes the tables that are not there: on every shard its own, and one that stands for all.</summary>
    public static ClickHouseBlocks Open(ClickHouseAddress address)
    {
        List<ClickHouseHttp> shards = [.. address.Shards.Select(shard => new ClickHouseHttp(shard, address.Database))];
        var blocks = new ClickHouseBlocks(shards, address.Cluster.Length == 0 ? "reading_block" : "reading_block_shard");
        foreach (var shard in shards)
        {
            // Written through to the disk before it is acknowledged, where the version can.
            var fsync = shard.Version >= FsyncSince ? ", fsync_after_insert = 1, fsync_part_directory = 1" : "";
            shard.Run($"CREATE TABLE IF NOT EXISTS {blocks._own} ({Types}) ENGINE = MergeTree() PARTITION BY intDiv(day, 365) ORDER BY (meter, point, day, stamp) SETTINGS index_granularity = 256{fsync}");
            if (address.Cluster.Length > 0)
                shard.Run($"CREATE TABLE IF NOT EXISTS reading_block ({Types}) ENGINE = Distributed({address.Cluster}, {address.Database}, {blocks._own}, cityHash64(meter, point))");
        }

        return blocks;
    }

    public void Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<(SeriesRef Series, BlockRow Row)> rows) =>
        Insert(rows.Select(static r => (r.Series, r.Row, r.Row.Received)));

    public List<BlockRow> Read(DbConnection connection, DbTransaction? transaction, SeriesRef series, long firstDay, long lastDay)
    {
        var answer = new RowBinary.Reader(_shards[0].Run(string.Create(
            CultureInfo.InvariantCulture, $"SELECT day, part, received, times, bytes, arrivals FROM reading_block WHERE {Of(series)} AND day BETWEEN {firstDay} AND {lastDay} ORDER BY day, stamp, part FORMAT RowBinary")));
        var rows = new List<BlockRow>();
        while (!answer.IsAtEnd)
        {
            var (day, part) = (answer.Number(), answer.Number());
            rows.Add(new BlockRow(BlockKey.Of(series.Number, day, part), answer.Number(), answer.Number(), answer.Bytes(), answer.Bytes()));
        }

        return rows;
    }

    public (long Day, long Part)? Last(DbConnection connection, DbTransaction? transaction, SeriesRef series, long upToDay)
    {
        var answer = new RowBinary.Reader(_shards[0].Run(string.Create(
            CultureInfo.InvariantCulture, $"SELECT day, max(part) FROM reading_block WHERE {Of(series)} AND day <= {upToDay} GROUP BY day ORDER BY day DESC LIMIT 1 FORMAT RowBinary")));
        return answer.IsAtEnd ? null : (answer.Number(), answer.Number());
    }

    public List<(long Day, long Times)> Counts(DbConnection connection, SeriesRef series, long firstDay, long lastDay)
    {
        var answer = new RowBinary.Reader(_shards[0].Run(string.Create(
            CultureInfo.InvariantCulture, $"SELECT day, toInt64(count()), toInt64(sum(times)) FROM reading_block WHERE {Of(series)} AND day BETWEEN {firstDay} AND {lastDay} GROUP BY day ORDER BY day FORMAT RowBinary")));
        var counts = new List<(long, long)>();
        while (!answer.IsAtEnd)
        {
            var (day, blocks, times) = (answer.Number(), answer.Number(), answer.Number());

            // While blocks are put together, the same readings may stand in two of them.
            counts.Add((day, blocks == 1 ? times : BlockRow.Together(Read(connection, null, series, day, day)).Select(static r => r.At).Distinct().LongCount()));
        }

        return counts;
    }

    public void Replace(DbConnection connection, DbTransaction transaction, IReadOnlyList<ReplacedBlocks> replaced, long stamp)
    {
        Insert(replaced.Where(static r => r.After is not null).Select(r => (r.Series, r.After!, stamp)));
        var days = replaced.Select(static r => string.Create(
            CultureInfo.InvariantCulture, $"({ClickHouseHttp.Quoted(r.Series.Key.Meter)},{ClickHouseHttp.Quoted(r.Series.Key.Point)},{BlockKey.Day(r.Before[0].Id)})"));
        Delete(string.Create(CultureInfo.InvariantCulture, $"stamp < {stamp} AND (meter, point, day) IN ({string.Join(',', days)})"));
    }

    public void DeleteBefore(long day) => Delete(string.Create(CultureInfo.InvariantCulture, $"day < {day}"));

    private static string Of(SeriesRef series) => $"meter = {ClickHouseHttp.Quoted(series.Key.Meter)} AND point = {ClickHouseHttp.Quoted(series.Key.Point)}";

    private void Insert(IEnumerable<(SeriesRef Series, BlockRow Row, long Stamp)> rows)
    {
        var binary = new RowBinary();
        foreach (var (series, row, stamp) in rows)
        {
            binary.Bytes(Encoding.UTF8.GetBytes(series.Key.Meter));
            binary.Bytes(Encoding.UTF8.GetBytes(series.Key.Point));
            binary.Number(BlockKey.Day(row.Id));
            binary.Number(BlockKey.Part(row.Id));
            binary.Number(row.Received);
            binary.Number(stamp);
            binary.Number(row.Times);
            binary.Bytes(row.Bytes);
            binary.Bytes(row.Arrivals);
            if (binary.Length > MostBytes) Send(binary);
        }

        if (binary.Length > 0) Send(binary);
    }

    private void Send(RowBinary binary)
    {
        _shards[0].Insert($"INSERT INTO reading_block ({Columns}) FORMAT RowBinary", binary.Written);
        binary.Clear();
    }

    // Deleting is a rewriting of parts in the background; what is deleted no longer counts in either state.
    private void Delete(string condition)
    {
        foreach (var shard in _shards) shard.Run($"ALTER TABLE {_own} DELETE WHERE {condition}");
        foreach (var shard in _shards)
        {
            var waits = 0;
            while (shard.Text($"SELECT count() FROM system.mutations WHERE database = currentDatabase() AND table = '{_own}' AND NOT is_done").Trim() != "0" && waits++ < 600)
                Thread.Sleep(100);
        }
    }
}

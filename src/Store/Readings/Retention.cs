using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace Lingtan.Store;

/// <summary>Deletes readings that are older than the policy says, and records it in the audit trail in the same transaction.</summary>
public static class Retention
{
    /// <summary>What the audit trail calls the subject; no inventory can have this name.</summary>
    public const string Subject = "/readings";

    private const string Kind = "deletions";

    /// <summary>All deletions as they stand in the audit trail, latest first.</summary>
    /// <param name="facts">The audit trail.</param>
    public static IReadOnlyList<(Recording By, Deletion Deletion)> Deletions(FactStore facts)
    {
        var recordings = facts.Recordings(Subject).ToDictionary(static one => one.Seq);
        var all = facts.State(Subject).Where(static one => one.Kind == Kind).SelectMany(one => facts.History(Subject, Kind, one.Key));
        return [.. all.Select(one => (recordings[one.Recording], Read(FactContent.Cells(one.Content)))).OrderByDescending(static one => one.Item1.Seq)];
    }

    private static Deletion Read(Dictionary<string, string> cells) => new(
        NodaTime.Text.LocalDatePattern.Iso.Parse(cells["before"]).GetValueOrThrow(), Whole(cells["series"]), Whole(cells["blocks"]), Whole(cells["readings"]), cells["sha256"]);

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    internal static Deletion Run(Database database, IBlocks blocks, LocalDate before, Act act)
    {
        using var connection = database.Connect();
        using var transaction = Database.BeginWrite(connection);
        if (database.Kind == DatabaseKind.PostgreSql) Sql.Run(connection, transaction, "SELECT received FROM reading_head FOR UPDATE");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (series, count, times, last) = (0L, 0L, 0L, BlockKey.DayOf(before) - 1);
        foreach (var one in SeriesTable.All(connection, transaction))
        {
            var rows = blocks.Read(connection, transaction, one, 0, last);
            if (rows.Count == 0) continue;
            foreach (var row in rows) Add(hash, one, row);
            (series, count, times) = (series + 1, count + rows.Count, times + rows.Sum(static r => r.Times));
            if (blocks.AreInTransaction) blocks.Replace(connection, transaction, [new ReplacedBlocks(one, rows, null)], 0);
        }

        var deletion = new Deletion(before, series, count, times, Convert.ToHexStringLower(hash.GetHashAndReset()));
        Sql.Run(connection, transaction, "UPDATE reading_head SET kept_from = @day WHERE kept_from < @day", ("day", last + 1));
        FactStore.Add(connection, transaction, Subject, act, [FactChange.Always(Kind, before.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Content(deletion), 0)]);
        transaction.Commit();
        if (!blocks.AreInTransaction) blocks.DeleteBefore(last + 1);
        return deletion;
    }

    /// <summary>What would be deleted.</summary>
    internal static Deletable Look(Database database, IBlocks blocks, LocalDate before)
    {
        using var connection = database.Connect();
        using var transaction = connection.BeginTransaction();
        var (series, times, oldest, last) = (0L, 0L, long.MaxValue, BlockKey.DayOf(before) - 1);
        foreach (var one in SeriesTable.All(connection, transaction))
        {
            var rows = blocks.Read(connection, transaction, one, 0, last);
            if (rows.Count == 0) continue;
            (series, times, oldest) = (series + 1, times + rows.Sum(static row => row.Times), Math.Min(oldest, rows.Min(static row => BlockKey.Day(row.Id))));
        }

        return new Deletable(before, series, times, series == 0 ? null : BlockKey.Date(oldest));
    }

    private static void Add(IncrementalHash hash, SeriesRef series, BlockRow row)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{series.Key}\n{BlockKey.Date(BlockKey.Day(row.Id))}\n{row.Bytes.Length}\n")));
        hash.AppendData(row.Bytes);
    }

    private static string Content(Deletion deletion) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["before"] = deletion.Before.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        ["series"] = deletion.Series.ToString(CultureInfo.InvariantCulture),
        ["blocks"] = deletion.Blocks.ToString(CultureInfo.InvariantCulture),
        ["readings"] = deletion.Readings.ToString(CultureInfo.InvariantCulture),
        ["sha256"] = deletion.Sha256,
    });
}

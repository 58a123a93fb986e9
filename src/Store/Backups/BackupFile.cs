using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>
/// Writes and reads backups: a zip with every table as lines of JSON and a manifest with their SHA-256, the same for both databases, so that a backup of one
/// can be restored into the other. Written while others work, from one state of the database.
/// </summary>
public static class BackupFile
{
    private const string ManifestEntry = "manifest.json";
    private const string FormatName = "lingtan-backup";
    private const int Version = 1;
    private const int MostEntries = 1000;

    private static readonly LocalText Expected = new("完整的零碳备份", "a complete backup of Lingtan");
    private static readonly LocalText EmptyExpected = new("空数据库", "an empty database");

    /// <summary>Writes a backup.</summary>
    /// <param name="database">The database.</param>
    /// <param name="stream">Where it is written.</param>
    public static void Write(Database database, Stream stream)
    {
        using var connection = database.Connect();
        using var transaction = Database.BeginRead(connection);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var hashes = new List<(string Table, long Rows, string Sha256)>();
        foreach (var table in BackupTable.All) hashes.Add(WriteTable(connection, transaction, zip, table));
        using var manifest = zip.CreateEntry(ManifestEntry).Open();
        using var json = new Utf8JsonWriter(manifest, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("format", FormatName);
        json.WriteNumber("version", Version);
        json.WriteStartArray("tables");
        foreach (var (table, rows, sha256) in hashes)
        {
            json.WriteStartObject();
            json.WriteString("name", table);
            json.WriteNumber("rows", rows);
            json.WriteString("sha256", sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Restores a backup into an empty database, all of it or nothing, and verifies the audit trail.</summary>
    /// <param name="database">The database.</param>
    /// <param name="stream">The backup, seekable.</param>
    /// <param name="faults">Where damage is reported.</param>
    /// <returns>Whether it was restored.</returns>
    public static bool Restore(Database database, Stream stream, FaultList faults)
    {
        try
        {
            return TryRestore(database, stream, faults);
        }
        catch (Exception damage) when (damage is InvalidDataException or JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            faults.Add(StoreFaults.BackupDamaged, new Place("backup"), damage.Message, Expected);
            return false;
        }
    }

    private static bool TryRestore(Database database, Stream stream, FaultList faults)
    {
        using var connection = database.Connect();
        using var transaction = Database.BeginWrite(connection);
        if (Sql.Number(connection, transaction, "SELECT COUNT(*) FROM recording") > 0 || Sql.Number(connection, transaction, "SELECT COUNT(*) FROM reading_series") > 0)
        {
            faults.Add(StoreFaults.NotEmpty, new Place("recording"), "", EmptyExpected);
            return false;
        }

        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostEntries) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{zip.Entries.Count} entries"));
        using var manifest = JsonDocument.Parse(Text(zip, ManifestEntry));
        if (manifest.RootElement.GetProperty("format").GetString() != FormatName || manifest.RootElement.GetProperty("version").GetInt32() != Version)
            throw new InvalidDataException(ManifestEntry);
        var stated = manifest.RootElement.GetProperty("tables").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!, one => one.GetProperty("sha256").GetString()!);
        foreach (var table in BackupTable.All)
        {
            // A backup of an earlier version lacks the tables that came later; one that states a table holds it.
            if (table.Since > 1 && !stated.ContainsKey(table.Name)) continue;
            if (table.IsSeeded) Sql.Run(connection, transaction, "DELETE FROM " + table.Name);
            var sha256 = ReadTable(connection, transaction, zip, table);
            if (stated[table.Name] != sha256) throw new InvalidDataException(table.Name);
        }

        if (AuditTrail.Verify(connection, transaction).Broken is { } broken) throw new InvalidDataException("recording " + DecimalText.Format(broken.Seq) + ": " + broken.Problem.En);
        transaction.Commit();
        return true;
    }

    private static (string Table, long Rows, string Sha256) WriteTable(
        DbConnection connection, DbTransaction transaction, ZipArchive zip, BackupTable table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var entry = zip.CreateEntry(table.Name + ".jsonl", CompressionLevel.Fastest).Open();
        long rows = 0;
        foreach (var row in table.Read(connection, transaction))
        {
            var line = Encoding.UTF8.GetBytes(BackupTable.ToJson(row) + "\n");
            hash.AppendData(line);
            entry.Write(line);
            rows++;
        }

        return (table.Name, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static string ReadTable(DbConnection connection, DbTransaction transaction, ZipArchive zip, BackupTable table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = new StreamReader(new BackupLines(Entry(zip, table.Name + ".jsonl").Open()), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            table.Insert(connection, transaction, line);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name) =>
        zip.GetEntry(name) ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{name} is missing"));

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(new BackupLines(Entry(zip, name).Open(), most: BackupLines.Longest), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

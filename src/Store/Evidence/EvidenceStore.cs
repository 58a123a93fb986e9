using System.Data.Common;
using System.Security.Cryptography;

namespace Lingtan.Store;

/// <summary>A document that proves something.</summary>
/// <param name="Bytes">Its content.</param>
public sealed record EvidenceDocument(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>SHA-256 of the content, lower-case hexadecimal: its only name in the database.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>The documents of a book that lie in its folder; a workbook holds their hashes only.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="book">The book.</param>
    public static IReadOnlyList<EvidenceDocument> In(string folder, Inventories.InventoryBook book) =>
        [.. Formats.EvidenceBytes.In(folder, book).Select(one => new EvidenceDocument(one.Bytes))];
}

/// <summary>Keeps documents by their SHA-256, each once, in parts, within the same transactions and backups as the facts that refer to them.</summary>
public sealed class EvidenceStore
{
    private const int PartSize = 1 << 20;
    private readonly Database _database;

    /// <summary>The documents of a database.</summary>
    /// <param name="database">The database.</param>
    public EvidenceStore(Database database) => _database = database;

    /// <summary>The document with a hash; null where there is none.</summary>
    /// <param name="sha256">Its SHA-256.</param>
    /// <exception cref="InvalidDataException">The database no longer holds it as it was recorded.</exception>
    public EvidenceDocument? Find(string sha256)
    {
        using var connection = _database.Connect();
        var parts = Sql.Rows(connection, null, "SELECT bytes FROM evidence WHERE sha256 = @sha256 ORDER BY part", row => row.GetFieldValue<byte[]>(0), ("sha256", sha256));
        if (parts.Count == 0) return null;
        var document = new EvidenceDocument(parts.SelectMany(part => part).ToArray());
        return document.Sha256 == sha256 ? document : throw new InvalidDataException("The document " + sha256 + " is damaged in the database.");
    }

    /// <summary>The hashes of all documents with their sizes.</summary>
    public IReadOnlyList<(string Sha256, long Size)> All()
    {
        using var connection = _database.Connect();
        return Sql.Rows(connection, null, "SELECT sha256, MAX(size) FROM evidence GROUP BY sha256 ORDER BY sha256", row => (row.GetString(0), row.GetInt64(1)));
    }

    /// <summary>Adds a document in a transaction; one that is there already stays as it is.</summary>
    internal static void Add(DbConnection connection, DbTransaction transaction, long recording, EvidenceDocument document)
    {
        if (Sql.Number(connection, transaction, "SELECT COUNT(*) FROM evidence WHERE sha256 = @sha256", ("sha256", document.Sha256)) > 0) return;
        for (int at = 0, part = 0; at < document.Bytes.Length || part == 0; at += PartSize, part++)
        {
            Sql.Run(
                connection, transaction, "INSERT INTO evidence (sha256, part, size, recording, bytes) VALUES (@sha256, @part, @size, @recording, @bytes)",
                ("sha256", document.Sha256), ("part", (long)part), ("size", (long)document.Bytes.Length), ("recording", recording),
                ("bytes", document.Bytes[at..Math.Min(document.Bytes.Length, at + PartSize)].ToArray()));
        }
    }
}

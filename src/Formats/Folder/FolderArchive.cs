using System.IO.Compression;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A document as it came in a file.</summary>
/// <param name="Path">Its path in the inventory.</param>
/// <param name="Bytes">Its content.</param>
public sealed record EvidenceBytes(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The documents of a book that lie in its folder; a workbook holds their hashes only.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="book">The book.</param>
    public static IReadOnlyList<EvidenceBytes> In(string folder, InventoryBook book) =>
        [.. book.Evidence.Keys.Where(path => File.Exists(System.IO.Path.Combine(folder, path))).Select(path => new EvidenceBytes(path, File.ReadAllBytes(System.IO.Path.Combine(folder, path))))];
}

/// <summary>An inventory folder in a ZIP archive, evidence documents included.</summary>
public static class FolderArchive
{
    private static readonly LocalText Expected = new("含 inventory.yaml 的 .zip，至多 5000 个文件", "a .zip with inventory.yaml and at most 5,000 files");
    private static readonly LocalText PathExpected = new("压缩包内的相对路径", "a relative path within the archive");
    private static readonly LocalText SizeExpected = new("至多 200 MB、展开后至多 2 GB 的压缩包", "an archive of at most 200 MB that unpacks to at most 2 GB");

    /// <summary>Writes a book and its documents as an archive; the same content gives the same bytes.</summary>
    /// <param name="book">The book.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="to">Where to.</param>
    public static void Write(InventoryBook book, IEnumerable<EvidenceBytes> documents, Stream to)
    {
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var files = FolderWriter.Files(book).Select(file => (file.Key, Bytes: (ReadOnlyMemory<byte>)file.Value)).Concat(documents.Select(one => (Key: one.Path, one.Bytes)));
        foreach (var (path, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var stream = entry.Open();
            stream.Write(bytes.Span);
        }
    }

    /// <summary>Whether a ZIP archive is none of a workbook.</summary>
    internal static bool IsOne(byte[] bytes)
    {
        if (!WorkbookGuard.HasFewParts(bytes)) return false;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return archive.GetEntry("xl/workbook.xml") is null && archive.Entries.Any(entry => Path.GetFileName(entry.FullName) == FolderReader.BookFile);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Reads an archive by way of a folder of its own, which is gone afterwards.</summary>
    internal static BookFile? Read(byte[] bytes, string name, FaultList faults, Func<string, InventoryBook, IReadOnlyList<EvidenceBytes>, BookFile> make)
    {
        var folder = Directory.CreateTempSubdirectory("lingtan-");
        try
        {
            if (!Unpack(bytes, name, folder.FullName, faults)) return null;
            var book = FolderReader.Read(folder.FullName, faults);
            return book is null || faults.Any ? null : make(name, book, EvidenceBytes.In(folder.FullName, book));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Unpack(byte[] bytes, string name, string folder, FaultList faults)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            // People zip the folder as often as what is in it.
            var start = archive.Entries.Select(entry => entry.FullName).Where(path => Path.GetFileName(path) == FolderReader.BookFile).MinBy(path => path.Length)![..^FolderReader.BookFile.Length];
            var left = WorkbookGuard.MostUnpacked(bytes.LongLength);
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith(start, StringComparison.Ordinal) && !entry.FullName.EndsWith('/')))
            {
                if (!RelativePath.TryNormalize(entry.FullName[start.Length..], out var path)) return Refuse(FolderFaults.PathEscapes, name, entry.FullName, PathExpected, faults);
                if (!Unpack(entry, Path.Combine(folder, path), ref left)) return Refuse(WorkbookFaults.TooLarge, name, entry.FullName, SizeExpected, faults);
            }

            return true;
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentException or IOException)
        {
            return Refuse(WorkbookFaults.NotAWorkbook, name, e.GetType().Name, Expected, faults);
        }
    }

    private static bool Unpack(ZipArchiveEntry entry, string path, ref long left)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var from = entry.Open();
        using var to = File.Create(path);
        var buffer = new byte[81920];
        for (var read = from.Read(buffer); read > 0; read = from.Read(buffer))
        {
            if ((left -= read) < 0) return false;
            to.Write(buffer, 0, read);
        }

        return true;
    }

    private static bool Refuse(FaultCode code, string name, string value, LocalText expected, FaultList faults)
    {
        faults.Add(code, new Place(name), value, expected);
        return false;
    }
}

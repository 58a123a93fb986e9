using System.Text;
using Lingtan.Inventories;

namespace Lingtan.Formats;

/// <summary>
/// Writes a book as an inventory folder in canonical form: the same book gives the same bytes. Evidence documents are not part of a book;
/// their hashes go into <c>evidence/SHA256SUMS</c>, and documents that already lie in the folder stay.
/// </summary>
public static class FolderWriter
{
    /// <summary>The files of a book by relative path, ordered by path.</summary>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Files(InventoryBook book)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [FolderReader.BookFile] = Encoding.UTF8.GetBytes(InventoryYaml.Write(book)),
        };
        foreach (var (layout, rows) in TableRows.All(book))
            if (CsvText.Write(layout, rows) is { } bytes) files.Add(layout.File, bytes);
        foreach (var method in book.OwnMethods) files.Add(method.File, method.Yaml.ToArray());
        if (book.Lock is { } locked) files.Add(InventoryBuild.LockFile, locked.ToBytes());
        foreach (var (path, bytes) in book.Narrative) files.Add(path, bytes.ToArray());
        if (book.Evidence.Count > 0) files.Add(EvidenceHashes.ListFile, EvidenceHashes.WriteList(book.Evidence));
        return [.. files];
    }

    /// <summary>Writes a book into a folder, which is created where it is not there. Files are replaced one by one, each as a whole.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(InventoryBook book, string folder)
    {
        foreach (var (path, bytes) in Files(book))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var fresh = full + ".new";
            File.WriteAllBytes(fresh, bytes);
            File.Move(fresh, full, overwrite: true);
        }
    }
}

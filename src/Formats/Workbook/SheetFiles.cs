using System.Text;
using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Puts files together again that a workbook keeps line by line: methods, narrative, hashes of evidence.</summary>
internal static class SheetFiles
{
    private static readonly LocalText PathExpected = new("清单文件夹内的相对路径", "a relative path inside the inventory folder");
    private static readonly LocalText HashExpected = new("64 位十六进制 SHA-256，每个文件一次", "a SHA-256 of 64 hexadecimal digits, each file once");
    private static readonly LocalText Base64Expected = new("base64 文本", "base64 text");

    /// <summary>Own method files, and the frozen factor rows where there are any.</summary>
    public static (IReadOnlyList<MethodFile> Methods, FactorLock? Lock) Methods(WorkbookSheets sheets, FaultList faults)
    {
        var files = Files(sheets, SheetLayouts.Methods, path => path == InventoryBuild.LockFile || path.StartsWith("methods/", StringComparison.Ordinal), faults);
        var locked = files.Remove(InventoryBuild.LockFile, out var lines) ? FactorLock.Read(Utf8(lines), InventoryBuild.LockFile, faults) : null;
        return ([.. files.Select(file => MethodFile.At(file.Key, Utf8(file.Value)))], locked);
    }

    /// <summary>Narrative texts.</summary>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Narrative(WorkbookSheets sheets, FaultList faults)
    {
        var texts = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, lines) in Files(sheets, SheetLayouts.Narrative, path => path.StartsWith("narrative/", StringComparison.Ordinal), faults))
            texts.Add(path, lines[0].Text("form") == "base64" ? Bytes(lines, faults) : Utf8(lines));
        return texts;
    }

    /// <summary>Hashes of evidence documents.</summary>
    public static EvidenceHashes Evidence(WorkbookSheets sheets, FaultList faults)
    {
        var evidence = new EvidenceHashes(null, faults);
        foreach (var entry in sheets.Entries(SheetLayouts.Evidence, faults))
        {
            var (path, hash) = (entry.Required("file"), entry.Required("sha256"));
            if (path.Length == 0 || hash.Length == 0) continue;
            if (!RelativePath.TryNormalize(path, out _)) FolderFiles.Escapes(path, entry.At("file"), faults);
            else if (!evidence.Record(path, hash, 0)) entry.Refuse("sha256", FolderFaults.HashLineUnreadable, hash, HashExpected);
        }

        return evidence;
    }

    private static SortedDictionary<string, List<Entry>> Files(WorkbookSheets sheets, TableLayout layout, Func<string, bool> belongs, FaultList faults)
    {
        var files = new SortedDictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var entry in sheets.Entries(layout, faults))
        {
            var text = entry.Required("file");
            if (text.Length == 0) continue;
            if (!RelativePath.TryNormalize(text, out var path) || !belongs(path))
            {
                entry.Refuse("file", FolderFaults.PathEscapes, text, PathExpected);
                continue;
            }

            if (!files.TryGetValue(path, out var lines)) files.Add(path, lines = []);
            lines.Add(entry);
        }

        return files;
    }

    private static byte[] Utf8(List<Entry> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(Text)));

    private static string Text(Entry entry) => entry.Text("text") ?? "";

    private static byte[] Bytes(List<Entry> lines, FaultList faults)
    {
        var joined = string.Concat(lines.Select(Text));
        var bytes = new byte[joined.Length];
        if (Convert.TryFromBase64String(joined, bytes, out var length)) return bytes[..length];
        faults.Add(FormatsFaults.ValueUnknown, lines[0].At("text"), "", Base64Expected);
        return [];
    }
}

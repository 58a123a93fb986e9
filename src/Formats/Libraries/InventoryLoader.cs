using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A book as loaded from disk, with the earlier inventories it names.</summary>
/// <param name="Path">Path of the folder or workbook.</param>
/// <param name="Book">The book; null where it could not be begun.</param>
/// <param name="History">Earlier inventories in the order named, those that could be loaded.</param>
public sealed record LoadedInventory(string Path, InventoryBook? Book, IReadOnlyList<LoadedInventory> History);

/// <summary>Loads inventories from folders and workbooks.</summary>
public static class InventoryLoader
{
    private const int DeepestHistory = 30;

    private static readonly LocalText PathExpected = new("清单文件夹或 .xlsx 工作簿", "an inventory folder or an .xlsx workbook");
    private static readonly LocalText HistoryExpected = new("早期清单文件夹或工作簿的相对路径", "a relative path to the folder or workbook of an earlier inventory");

    /// <summary>Loads a folder or a workbook; which of them it is shows in the file system and in the first bytes, not in the name.</summary>
    /// <param name="path">Path of the folder or workbook.</param>
    /// <param name="faults">Where mistakes are reported; those of earlier inventories are named with the path to them.</param>
    /// <param name="history">Whether earlier inventories are loaded too.</param>
    public static LoadedInventory Load(string path, FaultList faults, bool history = true) =>
        Load(path, faults, history ? DeepestHistory : 0, new HashSet<string>(StringComparer.Ordinal));

    private static LoadedInventory Load(string path, FaultList faults, int depth, HashSet<string> visited)
    {
        var full = Path.GetFullPath(path);
        visited.Add(Path.TrimEndingDirectorySeparator(full));
        var book = Read(path, faults);
        if (book is null || depth == 0) return new LoadedInventory(path, book, []);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full) ?? full;
        var earlier = new List<LoadedInventory>();
        foreach (var text in book.History)
            if (Earlier(book, text, folder, faults, depth, visited) is { } loaded) earlier.Add(loaded);
        return new LoadedInventory(path, book, earlier);
    }

    private static InventoryBook? Read(string path, FaultList faults)
    {
        if (Directory.Exists(path)) return FolderReader.Read(path, faults);
        if (File.Exists(path)) return WorkbookReader.Read(path, faults);
        faults.Add(FolderFaults.PathMissing, new Place(path), path, PathExpected);
        return null;
    }

    private static LoadedInventory? Earlier(InventoryBook book, string text, string folder, FaultList faults, int depth, HashSet<string> visited)
    {
        var place = book.HistoryPlace ?? new Place(book.File, null, "history");
        var usable = text.Length > 0 && !Path.IsPathRooted(text) && !text.Any(char.IsControl);
        var path = usable ? Path.GetFullPath(Path.Combine(folder, text)) : "";
        if (!usable || (!Directory.Exists(path) && !File.Exists(path)))
        {
            faults.Add(FolderFaults.HistoryUnusable, place, text, HistoryExpected);
            return null;
        }

        if (visited.Contains(Path.TrimEndingDirectorySeparator(path))) return null;
        var found = new FaultList();
        var loaded = Load(path, found, depth - 1, visited);
        foreach (var fault in found) faults.Add(fault with { Place = fault.Place with { File = text.TrimEnd('/', '\\') + "/" + fault.Place.File } });
        return found.Any ? null : loaded;
    }
}

using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A book as loaded from disk, with the earlier inventories it names.</summary>
/// <param name="Path">Path of the folder or workbook.</param>
/// <param name="Book">The book; null where it could not be begun.</param>
/// <param name="History">Earlier inventories, each once: those the book names, then those that they name; only what could be loaded.</param>
public sealed record LoadedInventory(string Path, InventoryBook? Book, IReadOnlyList<LoadedInventory> History);

/// <summary>Loads inventories from folders and workbooks.</summary>
public static class InventoryLoader
{
    private const int MostHistory = 100;

    private static readonly LocalText PathExpected = new("清单文件夹或 .xlsx 工作簿", "an inventory folder or an .xlsx workbook");
    private static readonly LocalText HistoryExpected = new("早期清单文件夹或工作簿的相对路径", "a relative path to the folder or workbook of an earlier inventory");

    /// <summary>Loads a folder or a workbook; which of them it is shows in the file system and in the first bytes, not in the name.</summary>
    /// <param name="path">Path of the folder or workbook.</param>
    /// <param name="faults">Where mistakes are reported; those of earlier inventories are named with the path to them.</param>
    /// <param name="history">Whether earlier inventories are loaded too.</param>
    public static LoadedInventory Load(string path, FaultList faults, bool history = true)
    {
        var book = Read(path, faults);
        return new LoadedInventory(path, book, book is null || !history ? [] : Earlier(path, book, faults));
    }

    private static List<LoadedInventory> Earlier(string path, InventoryBook book, FaultList faults)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal) { Normal(path) };
        var found = new List<LoadedInventory>();
        var open = new Queue<(string Path, InventoryBook Book)>([(path, book)]);
        while (open.TryDequeue(out var next) && found.Count < MostHistory)
        {
            // Seen from the folder or workbook itself, so that a workbook beside the folders finds the same ones.
            var start = Normal(next.Path);
            foreach (var text in next.Book.History)
            {
                if (Earlier(next.Book, text, start, visited, faults) is not { Book: { } earlier } loaded) continue;
                found.Add(loaded);
                open.Enqueue((loaded.Path, earlier));
            }
        }

        return found;
    }

    private static string Normal(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static InventoryBook? Read(string path, FaultList faults)
    {
        if (Directory.Exists(path)) return FolderReader.Read(path, faults);
        if (File.Exists(path)) return WorkbookReader.Read(path, faults);
        faults.Add(FolderFaults.PathMissing, new Place(path), path, PathExpected);
        return null;
    }

    private static LoadedInventory? Earlier(InventoryBook book, string text, string start, HashSet<string> visited, FaultList faults)
    {
        var place = book.HistoryPlace ?? new Place(book.File, null, "history");
        var usable = text.Length > 0 && !Path.IsPathRooted(text) && !text.Any(char.IsControl);
        var path = usable ? Normal(Path.Combine(start, text)) : "";
        if (!usable || (!Directory.Exists(path) && !File.Exists(path)))
        {
            faults.Add(FolderFaults.HistoryUnusable, place, text, HistoryExpected);
            return null;
        }

        if (!visited.Add(path)) return null;
        var found = new FaultList();
        var earlier = Read(path, found);
        foreach (var fault in found) faults.Add(fault with { Place = fault.Place with { File = text.TrimEnd('/', '\\') + "/" + fault.Place.File } });
        return found.Any ? null : new LoadedInventory(path, earlier, []);
    }
}

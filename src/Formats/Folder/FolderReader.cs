using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// Reads an inventory folder: <c>inventory.yaml</c>, the tables, methods, evidence and narrative (see docs/concepts/folder-format.md).
/// Every mistake is one fault; what is sound is read all the same, so that all faults come in one list.
/// </summary>
public static class FolderReader
{
    /// <summary>The file every inventory folder has.</summary>
    public const string BookFile = "inventory.yaml";

    private const string MethodsFolder = "methods";
    private const string NarrativeFolder = "narrative";

    private static readonly LocalText FolderExpected = new("含 inventory.yaml 的文件夹", "a folder with inventory.yaml");

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <returns>The book, which with faults holds only what was sound; null where there is no <c>inventory.yaml</c> to begin with.</returns>
    public static InventoryBook? Read(string folder, FaultList faults) => Read(folder, Environment.ProcessorCount, faults);

    /// <summary>Reads a folder with a given number of threads, which never changes the outcome.</summary>
    internal static InventoryBook? Read(string folder, int threads, FaultList faults)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(FolderFaults.PathMissing, new Place(folder), folder, FolderExpected);
            return null;
        }

        var files = new FolderFiles(folder);
        if (!files.Exists(BookFile))
        {
            faults.Add(FolderFaults.FileMissing, new Place(BookFile), "", FolderExpected);
            return null;
        }

        CheckNames(files, faults);
        var activityFaults = new FaultList();
        var activity = Task.Run(() => ScanActivity(files, threads, activityFaults));
        var book = files.Read(BookFile, FolderFiles.LargestText, faults) is { } bytes && YamlMap.Parse(bytes, BookFile, faults) is { } map
            ? BookReading.Read(new YamlEntry(map, faults))
            : null;
        var scan = activity.GetAwaiter().GetResult();
        faults.AddRange(activityFaults);
        return book is null ? null : Content(files, scan, faults).Complete(book, faults);
    }

    private static ActivityScan? ScanActivity(FolderFiles files, int threads, FaultList faults) =>
        files.Read(TableLayouts.Activity.File, FolderFiles.LargestTable, faults) is { } bytes
            ? ActivityScan.Read(bytes, new RowPlaces(TableLayouts.Activity.File), threads, faults)
            : null;

    private static BookContent Content(FolderFiles files, ActivityScan? activity, FaultList faults)
    {
        var evidence = new EvidenceHashes(files, faults);
        if (files.Read(EvidenceHashes.ListFile, FolderFiles.LargestText, faults) is { } list) evidence.RecordList(list);
        return new BookContent
        {
            Entries = layout => Table(files, layout, faults) is { } bytes ? TableReading.Entries(bytes, layout, layout.File, faults) : [],
            Factors = Table(files, TableLayouts.Factors, faults) is { } factors ? new TableText(factors, new RowPlaces(TableLayouts.Factors.File)) : null,
            Activity = activity,
            Methods = Methods(files, faults),
            Lock = files.Read(InventoryBuild.LockFile, FolderFiles.LargestText, faults) is { } locked ? FactorLock.Read(locked, InventoryBuild.LockFile, faults) : null,
            Narrative = Narrative(files, faults),
            Evidence = evidence,
        };
    }

    private static byte[]? Table(FolderFiles files, TableLayout layout, FaultList faults) => files.Read(layout.File, FolderFiles.LargestTable, faults);

    private static List<MethodFile> Methods(FolderFiles files, FaultList faults)
    {
        var methods = new List<MethodFile>();
        foreach (var path in files.Below(MethodsFolder).Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)))
            if (files.Read(path, FolderFiles.LargestText, faults) is { } bytes)
                methods.Add(MethodFile.At(path, bytes));
        return methods;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Narrative(FolderFiles files, FaultList faults)
    {
        var texts = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in files.Below(NarrativeFolder))
            if (files.Read(path, FolderFiles.LargestText, faults) is { } bytes) texts.Add(path, bytes);
        return texts;
    }

    // A misspelt activty.csv would otherwise be a complete, plausible and empty inventory.
    private static void CheckNames(FolderFiles files, FaultList faults)
    {
        string[] known = [BookFile, .. TableLayouts.All.Select(layout => layout.File)];
        foreach (var name in files.Top())
        {
            if (known.Contains(name) || Path.GetExtension(name).ToLowerInvariant() is not (".csv" or ".yaml" or ".yml" or ".tsv")) continue;
            faults.Add(FolderFaults.FileUnknown, new Place(name), name, Listing.Near(new LocalText("以下文件之一", "one of the files"), name, known));
        }
    }
}

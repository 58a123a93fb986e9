using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The set-up of the energy side as a folder of CSV files named after the tables (see docs/concepts/energy-folder.md).</summary>
public static class EnergyFolder
{
    private static readonly LocalText FolderExpected = new("含 meters.csv 等表的文件夹", "a folder with tables such as meters.csv");

    /// <summary>Reads a folder. Every mistake is one fault; what is sound is read all the same.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="faults">Where mistakes are reported: file, line, column.</param>
    /// <returns>The site, which with faults holds only what was sound; null where there is no folder.</returns>
    public static EnergySite? Read(string folder, FaultList faults)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(FolderFaults.PathMissing, new Place(folder), folder, FolderExpected);
            return null;
        }

        var files = new FolderFiles(folder);
        CheckNames(files, faults);
        return SiteReading.Read(
            layout => files.Read(layout.File, FolderFiles.LargestTable, faults) is { } bytes ? TableReading.Entries(bytes, layout, layout.File, faults) : [], faults);
    }

    /// <summary>The files of a site by name, in the order of their names. The same site gives the same bytes; a table without rows has no file.</summary>
    /// <param name="site">The site.</param>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Files(EnergySite site)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (layout, rows) in EnergyTableRows.All(site))
            if (CsvText.Write(layout, rows) is { } bytes) files.Add(layout.File, bytes);
        return [.. files];
    }

    /// <summary>Writes a site into a folder, which is created where it is not there. Files are replaced one by one, each as a whole; tables that became empty are removed.</summary>
    /// <param name="site">The site.</param>
    /// <param name="folder">Path of the folder.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(EnergySite site, string folder)
    {
        Directory.CreateDirectory(folder);
        var files = Files(site);
        foreach (var (name, bytes) in files)
        {
            var full = Path.Combine(folder, name);
            File.WriteAllBytes(full + ".new", bytes);
            File.Move(full + ".new", full, overwrite: true);
        }

        foreach (var layout in EnergyTables.All.Where(layout => files.All(file => file.Key != layout.File))) File.Delete(Path.Combine(folder, layout.File));
    }

    // A misspelt meter.csv would otherwise be a plausible site without meters.
    private static void CheckNames(FolderFiles files, FaultList faults)
    {
        string[] known = [.. EnergyTables.All.Select(layout => layout.File)];
        foreach (var name in files.Top())
        {
            if (known.Contains(name) || Path.GetExtension(name).ToLowerInvariant() is not (".csv" or ".yaml" or ".yml" or ".tsv")) continue;
            faults.Add(FolderFaults.FileUnknown, new Place(name), name, Listing.Near(new LocalText("以下文件之一", "one of the files"), name, known));
        }
    }
}

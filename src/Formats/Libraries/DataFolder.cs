using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Finds the folder <c>data</c> with factors, methods and schemes: the one named, else <c>LINGTAN_DATA</c>, else the nearest beside or above the program.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names another folder.</summary>
    public const string Variable = "LINGTAN_DATA";

    /// <summary>What such a folder must hold.</summary>
    private const string Mark = "factors/kinds.yaml";

    private static readonly LocalText Expected = new("含 factors 与 methods 的数据文件夹（可用 LINGTAN_DATA 指定）", "a data folder with factors and methods (LINGTAN_DATA can name one)");

    /// <summary>The folder; null with a fault where there is none.</summary>
    /// <param name="named">Path given by the user; null to look for it.</param>
    /// <param name="faults">Where a missing folder is reported.</param>
    public static string? Find(string? named, FaultList faults)
    {
        named ??= Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable : null;
        if (named is null && Above(AppContext.BaseDirectory) is { } found) return found;
        if (named is not null && IsData(named)) return named;
        faults.Add(LibrariesFaults.DataMissing, new Place(named ?? "data"), named ?? "", Expected);
        return null;
    }

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (IsData(Path.Combine(folder.FullName, "data"))) return Path.Combine(folder.FullName, "data");
        return null;
    }

    private static bool IsData(string folder) => File.Exists(Path.Combine(folder, Mark));
}

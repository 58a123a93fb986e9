namespace Lingtan.Architecture;

/// <summary>The repository on disk: its root, its rooms and the files that belong to it.</summary>
internal static class Repository
{
    /// <summary>The rooms from left to right; a room may use rooms to its left. The last two stand side by side.</summary>
    public static readonly IReadOnlyList<string> Line =
    [
        "Quantities", "Organizations", "Factors", "Methods", "Instruments", "Inventory", "Quality", "Planning", "Assessments",
        "Footprints", "Verification", "Metering", "Drivers", "Formats", "Reporting", "Store", "Web", "Cli",
    ];

    /// <summary>The rooms without clock, disk, network and culture.</summary>
    public static readonly IReadOnlyList<string> Pure = [.. Line.TakeWhile(room => room != "Drivers")];

    private static readonly HashSet<string> NotOurs =
        ["bin", "obj", ".git", ".vs", ".idea", "node_modules", "TestResults", "artifacts", "out", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Rooms =>
        Directory.GetDirectories(Path.Combine(Root, "src")).Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>Files below the given folder, as paths relative to the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, string ending = "")
    {
        var start = Path.Combine(Root, folder);
        return !Directory.Exists(start)
            ? []
            : Walk(start).Where(file => file.EndsWith(ending, StringComparison.Ordinal)).Select(Relative).Order(StringComparer.Ordinal);
    }

    /// <summary>All C# files that people write.</summary>
    public static IEnumerable<string> Code => new[] { "src", "tests", "bench" }.SelectMany(folder => Files(folder, ".cs"));

    public static string Read(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    private static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) =>
        Directory.GetFiles(folder).Concat(Directory.GetDirectories(folder)
            .Where(child => !NotOurs.Contains(Path.GetFileName(child)!)).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lingtan.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests read the repository they were built in.");
    }
}

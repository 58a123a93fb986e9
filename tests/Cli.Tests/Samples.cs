namespace Lingtan.Cli;

/// <summary>Paths of the example inventories, found from where the tests were built.</summary>
internal static class Samples
{
    public static string Root { get; } = Find();

    public static string Qingmin => Path.Combine(Root, "examples", "qingmin-2025");

    public static string QingminAsPublished => Path.Combine(Root, "examples", "qingmin-2025-as-published");

    public static string Kaijin => Path.Combine(Root, "examples", "kaijin-2023");

    public static string JaSolar2023 => Path.Combine(Root, "examples", "ja-solar-2023");

    /// <summary>A copy of an example into which a test may write mistakes.</summary>
    public static string Copy(string example, string target)
    {
        foreach (var file in Directory.EnumerateFiles(example, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(example, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lingtan.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests read the repository they were built in.");
    }
}

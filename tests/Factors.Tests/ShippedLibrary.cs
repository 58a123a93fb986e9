using System.Reflection;
using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>The library of the repository, read once.</summary>
internal static class ShippedLibrary
{
    private static readonly Lazy<(FactorLibrary Library, FaultList Faults)> Loaded = new(static () =>
    {
        var faults = new FaultList();
        return (FactorLibrary.Load(Sources(), faults), faults);
    });

    public static FactorLibrary Library => Loaded.Value.Library;

    public static FaultList Faults => Loaded.Value.Faults;

    public static string Root { get; } = FindRoot();

    public static FactorSources Sources()
    {
        var folder = Path.Combine(Root, "data", "factors");
        return new FactorSources([.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new FactorFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)))]);
    }

    private static string FindRoot()
    {
        var at = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!;
        while (!File.Exists(Path.Combine(at, "Lingtan.slnx"))) at = Path.GetDirectoryName(at)!;
        return at;
    }
}

using System.Reflection;
using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Factors and methods of the repository, read once.</summary>
internal static class Shipped
{
    private static readonly Lazy<(FactorLibrary Factors, MethodLibrary Methods)> Loaded = new(Load);

    public static FactorLibrary Factors => Loaded.Value.Factors;

    public static MethodLibrary Methods => Loaded.Value.Methods;

    /// <summary>The methods of the repository together with own ones.</summary>
    public static MethodLibrary MethodsWith(IEnumerable<MethodFile> own) => MethodLibrary.Create(MethodFiles().Concat(own), Factors.Kind);

    private static IEnumerable<MethodFile> MethodFiles() =>
        Files(Path.Combine(Root(), "data", "methods")).Select(file => MethodFile.At("methods/" + file.Path, file.Bytes));

    private static (FactorLibrary, MethodLibrary) Load()
    {
        var data = Path.Combine(Root(), "data");
        var faults = new FaultList();
        var factors = FactorLibrary.Load(new FactorSources([.. Files(Path.Combine(data, "factors")).Select(file => new FactorFile(file.Path, file.Bytes))]), faults);
        var methods = MethodLibrary.Create(MethodFiles(), factors.Kind);
        Assert.Empty(faults);
        return (factors, methods);
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)));

    private static string Root()
    {
        var at = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!;
        while (!File.Exists(Path.Combine(at, "Lingtan.slnx"))) at = Path.GetDirectoryName(at)!;
        return at;
    }
}

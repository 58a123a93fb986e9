using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>The libraries shipped next to the program in <c>data</c>; <c>LINGTAN_DATA</c> names another folder.</summary>
internal static class Libraries
{
    /// <summary>The folder of the data files.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("LINGTAN_DATA") is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The factor library.</summary>
    public static FactorLibrary Factors()
    {
        var faults = new FaultList();
        var library = FactorLibrary.Load(new FactorSources([.. Files("factors").Select(file => new FactorFile(file.Path, file.Bytes))]), faults);
        FaultsFound.ThrowIfAny(faults);
        return library;
    }

    /// <summary>The method library.</summary>
    /// <param name="factors">The factor library, whose kinds the methods name.</param>
    /// <param name="own">Methods of the inventory's own.</param>
    public static MethodLibrary Methods(FactorLibrary factors, IEnumerable<MethodFile>? own = null) => MethodLibrary.Create(
        Files("methods").Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => MethodFile.At(file.Path, file.Bytes)).Concat(own ?? []),
        factors.Kind);

    private static IEnumerable<(string Path, byte[] Bytes)> Files(string part)
    {
        var root = Path.Combine(Folder, part);
        if (!Directory.Exists(root))
            throw new CommandFailure(new LocalText($"找不到数据文件夹 {root}；可用 LINGTAN_DATA 指定。", $"The data folder {root} is missing; LINGTAN_DATA can name another."));
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)));
    }
}

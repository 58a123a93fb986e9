using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Lingtan.Factors;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Examples;

/// <summary>The inventory folders of the repository's <c>examples/</c>, each read and built once.</summary>
internal static class Example
{
    private static readonly ConcurrentDictionary<string, Lazy<Inventory>> Built = new(StringComparer.Ordinal);

    private static readonly Lazy<FactorLibrary> Shipped = new(static () =>
    {
        var faults = new FaultList();
        var library = FactorLibrary.Load(new FactorSources(Files(Path.Combine("data", "factors")).Select(file => new FactorFile(file.Path, file.Bytes)).ToList()), faults);
        Assert.Empty(faults);
        return library;
    });

    private static readonly Lazy<IReadOnlyList<MethodFile>> ShippedMethods = new(static () =>
        [.. Files(Path.Combine("data", "methods")).Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => MethodFile.At(file.Path, file.Bytes))]);

    private static readonly Lazy<FactorLibrary> Later = new(static () =>
    {
        var files = Files(Path.Combine("data", "factors")).ToList();
        foreach (var (path, bytes) in files.Where(file => file.Path.Contains('/', StringComparison.Ordinal)).ToArray())
        {
            var text = Encoding.UTF8.GetString(bytes);
            var dataset = path.Split('/')[0];
            text = path.EndsWith("dataset.yaml", StringComparison.Ordinal)
                ? Regex.Replace(Regex.Replace(text, "(?m)^id: .*$", "id: later-" + dataset), "(?m)^published: .*$", "published: 2030-01-01")
                : Regex.Replace(text, "(?m)^(?!id,)", "later-").Replace("\nlater-\n", "\n", StringComparison.Ordinal);
            files.Add(("later-" + path, Encoding.UTF8.GetBytes(text.EndsWith("later-", StringComparison.Ordinal) ? text[..^6] : text)));
        }

        var faults = new FaultList();
        var library = FactorLibrary.Load(new FactorSources(files.ConvertAll(file => new FactorFile(file.Path, file.Bytes))), faults);
        Assert.Empty(faults);
        return library;
    });

    /// <summary>Root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Names of all example folders.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "examples")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    /// <summary>The shipped factor library.</summary>
    public static FactorLibrary Library => Shipped.Value;

    /// <summary>The shipped library with every dataset published once more, later than any as_of,.</summary>
    public static FactorLibrary LibraryWithLaterEdition => Later.Value;

    /// <summary>The inventory of an example; its faults, if any, fail the test.</summary>
    public static Inventory Of(string name) => Built.GetOrAdd(name, static key => new Lazy<Inventory>(() => Build(Read(key)))).Value;

    /// <summary>The book of an example.</summary>
    public static InventoryBook Read(string name)
    {
        var faults = new FaultList();
        var book = FolderReader.Read(Path.Combine(Root, "examples", name), faults);
        Assert.True(!faults.Any, string.Join("\n", faults.Select(Text)));
        return book!;
    }

    /// <summary>Builds a book; its faults, if any, fail the test.</summary>
    public static Inventory Build(InventoryBook book, BuildOptions? options = null, FactorLibrary? library = null)
    {
        var faults = new FaultList();
        var methods = MethodLibrary.Create([.. ShippedMethods.Value, .. book.OwnMethods], Library.Kind);
        var inventory = InventoryBuild.Run(book, library ?? Library, methods, faults, options);
        Assert.True(!faults.Any, string.Join("\n", faults.Select(Text)));
        return inventory!;
    }

    /// <summary>The tCO2e of a source.</summary>
    public static decimal Of(Inventory inventory, string source) => inventory.Sources.Single(result => result.Definition.Id == source).Tco2e;

    /// <summary>A value rounded half away from zero, as reports print it.</summary>
    public static decimal Shown(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    private static string Text(Fault fault) => $"{fault.Place.File}:{fault.Place.Row} {fault.Place.Column} {fault.Code.Id} “{fault.Value}” — {fault.Expected.En}";

    private static IEnumerable<(string Path, byte[] Bytes)> Files(string folder)
    {
        var start = Path.Combine(Root, folder);
        return Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(start, path).Replace('\\', '/'), File.ReadAllBytes(path)));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lingtan.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests read the repository they were built in.");
    }
}

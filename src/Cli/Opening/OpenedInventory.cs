using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>An inventory computed from a folder or workbook, with what it was computed from.</summary>
/// <param name="Inventory">The inventory.</param>
/// <param name="Loaded">The book and its history.</param>
/// <param name="Libraries">The libraries.</param>
/// <param name="Earlier">Earlier inventories of the organisation that could be computed, earliest first.</param>
internal sealed record OpenedInventory(Inventory Inventory, LoadedInventory Loaded, LibrarySet Libraries, IReadOnlyList<Inventory> Earlier)
{
    /// <summary>Its data quality by the default scheme.</summary>
    public QualityScore Quality => field ??= InventoryScoring.Of(Inventory, DataQualityScheme.Default);

    /// <summary>Remarks of the build and of the scoring.</summary>
    public IReadOnlyList<Warning> Warnings => [.. Inventory.Warnings, .. InventoryScoring.Warnings(Inventory)];

    /// <summary>Reads and computes an inventory; faults of reading, resolving and calculating come in one list.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="path">Folder or workbook.</param>
    /// <param name="gwp">GWP set instead of the book's.</param>
    public static OpenedInventory Open(Terminal terminal, string path, string? gwp = null) => Progress.During(terminal, progress =>
    {
        var faults = new FaultList();
        progress.Step(terminal.Say($"读取 {path}", $"Reading {path}"));
        var libraries = LibrarySet.Open();
        libraries.Begin();
        var loaded = InventoryLoader.Load(Existing(terminal, path), faults);
        if (loaded.Book is not { } book) throw new FaultsFound(faults);
        InventoryScoring.Check(book, DataQualityScheme.Default, faults);
        var earlier = Computed(terminal, loaded, libraries, progress);
        var options = new BuildOptions(gwp, earlier.LastOrDefault(), Progress: progress.Shares(terminal.Say("计算", "Computing")));
        var inventory = libraries.Build(book, faults, options, terminal.Cancellation);
        return inventory is null || faults.Any ? throw new FaultsFound(faults) : new OpenedInventory(inventory, loaded, libraries, earlier);
    });

    /// <summary>The path as the system sees it; a path that leads nowhere is the caller's mistake, not the input's.</summary>
    public static string Existing(Terminal terminal, string path)
    {
        var full = terminal.Resolve(path);
        return Directory.Exists(full) || File.Exists(full) ? full
            : throw new CommandFailure(new LocalText($"找不到 {path}：应为清册文件夹或 .xlsx 工作簿。", $"{path} is not there: expected an inventory folder or an .xlsx workbook."));
    }

    /// <summary>The inventories of earlier periods, for remarks on changes and for the years side by side.</summary>
    private static List<Inventory> Computed(Terminal terminal, LoadedInventory loaded, LibrarySet libraries, Progress progress)
    {
        var before = All(loaded).Where(earlier => earlier.Book is { } book && book.Period.To < loaded.Book!.Period.From)
            .DistinctBy(earlier => earlier.Book!.Period).OrderBy(earlier => earlier.Book!.Period.To);
        var computed = new List<Inventory>();
        foreach (var earlier in before)
        {
            progress.Step(terminal.Say($"计算 {earlier.Path}", $"Computing {earlier.Path}"));
            if (libraries.Build(earlier.Book!, new FaultList(), cancellation: terminal.Cancellation) is { } inventory) computed.Add(inventory);
        }

        return computed;
    }

    private static IEnumerable<LoadedInventory> All(LoadedInventory loaded) => loaded.History.SelectMany(earlier => All(earlier).Prepend(earlier));
}

using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>An inventory computed from a folder or workbook, with what it was computed from.</summary>
/// <param name="Inventory">The inventory.</param>
/// <param name="Loaded">The book and its history.</param>
/// <param name="Libraries">The libraries.</param>
internal sealed record OpenedInventory(Inventory Inventory, LoadedInventory Loaded, LibrarySet Libraries)
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
        var loaded = InventoryLoader.Load(Existing(terminal, path), faults);
        if (loaded.Book is not { } book) throw new FaultsFound(faults);
        InventoryScoring.Check(book, DataQualityScheme.Default, faults);
        var previous = Previous(terminal, loaded, libraries, progress);
        var options = new BuildOptions(gwp, previous, Progress: progress.Shares(terminal.Say("计算", "Computing")));
        var inventory = libraries.Build(book, faults, options, terminal.Cancellation);
        return inventory is null || faults.Any ? throw new FaultsFound(faults) : new OpenedInventory(inventory, loaded, libraries);
    });

    /// <summary>The path as the system sees it; a path that leads nowhere is the caller's mistake, not the input's.</summary>
    public static string Existing(Terminal terminal, string path)
    {
        var full = terminal.Resolve(path);
        return Directory.Exists(full) || File.Exists(full) ? full
            : throw new CommandFailure(new LocalText($"找不到 {path}：应为清册文件夹或 .xlsx 工作簿。", $"{path} is not there: expected an inventory folder or an .xlsx workbook."));
    }

    /// <summary>The inventory of the period right before, for remarks on changes; null where there is none or it has faults of its own.</summary>
    private static Inventory? Previous(Terminal terminal, LoadedInventory loaded, LibrarySet libraries, Progress progress)
    {
        var before = loaded.History.Where(earlier => earlier.Book is { } book && book.Period.To < loaded.Book!.Period.From)
            .OrderByDescending(earlier => earlier.Book!.Period.To).FirstOrDefault();
        if (before?.Book is not { } earlierBook) return null;
        progress.Step(terminal.Say("计算上一期", "Computing the period before"));
        return libraries.Build(earlierBook, new FaultList(), cancellation: terminal.Cancellation);
    }
}

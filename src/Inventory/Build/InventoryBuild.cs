using Lingtan.Factors;
using Lingtan.Instruments;
using Lingtan.Methods;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Builds an inventory: a pure function of the book, the factor library, the method library and the GWP set. The order of records,
/// the number of processors, the culture and the time zone of the machine make no difference to a single digit.
/// </summary>
public static class InventoryBuild
{
    /// <summary>Name of the file that freezes factor rows.</summary>
    public const string LockFile = "lingtan.lock";

    /// <summary>Builds the inventory of a book.</summary>
    /// <param name="book">What the company wrote down.</param>
    /// <param name="library">The shipped factor library; the book's own rows are added here.</param>
    /// <param name="methods">The shipped methods together with the book's own.</param>
    /// <param name="faults">Faults met so far; those of this build are added, so that all come in one list.</param>
    /// <param name="options">GWP set, earlier inventory, workers, progress.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <returns>The inventory, or null when there are faults.</returns>
    public static Inventory? Run(
        InventoryBook book, FactorLibrary library, MethodLibrary methods, FaultList faults, BuildOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= BuildOptions.Default;
        var tree = FacilityTree.Build(book.Facilities, faults);
        var known = GwpSet.Find(options.Gwp ?? book.Gwp);
        if (known is null && (options.Gwp is not null || !book.Damaged.Contains("gwp")))
            faults.Add(InventoryFaults.GwpSetUnknown, new Place(book.File, null, "gwp"), options.Gwp ?? book.Gwp, PlanBuilder.OneOf(GwpSet.All.Select(set => set.Id)));
        // Any set will do to find the other mistakes; there is no result.
        var gwp = known ?? GwpSet.All[^1];
        book.Lock?.Verify(library.With(book.OwnFactors), LockFile, faults);
        var open = book.Lock is { } locked ? library.Only(locked.Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal)) : library;
        var factors = FactorLookup.Of(open, book);
        var context = new BuildContext(book, tree, factors, gwp) { GwpIsKnown = known is not null && (options.Gwp is not null || !book.Damaged.Contains("gwp")) };
        var plans = PlanBuilder.Of(book, tree, new PeriodSlicer(book.Period, tree, book.Consolidation), methods, faults);
        var superseded = Corrections.Superseded(book, context.Activity, faults);
        var groups = RecordGroups.Of(
            context.Activity, Array.ConvertAll(plans, plan => plan is not null), superseded,
            Array.ConvertAll(plans, plan => plan?.Method.Window == MethodWindow.Period),
            Array.ConvertAll(plans, plan => plan?.MainInput is { Aggregate: Aggregate.Sum } input ? input.Name : null));
        context.RowOrder = groups.RowOrder;
        RecordTimes.Check(context, plans, superseded, faults);
        SlipCheck.Run(context, plans, groups, faults);
        SoldCertificateCheck.Run(context, plans, faults);
        CreditCheck.Check(book.Credits, faults);
        cancellation.ThrowIfCancellationRequested();
        var allocation = ScopeTwoAllocation.Run(context, plans, groups, faults);
        var workers = Workers.Run(context, plans, groups, allocation, options, cancellation);
        foreach (var worker in workers) faults.AddRange(worker.Faults);
        IntensityCheck.Run(book, faults);
        if (faults.Any) return null;
        var inventory = new Inventory(book, gwp, library, factors.Library, methods, LedgerAssembly.Of(context, tree, plans, groups, allocation, workers));
        inventory.Ledger.Warnings = BookChecks.Of(context, inventory, plans, options.Previous);
        return inventory;
    }
}

/// <summary>How to build.</summary>
/// <param name="Gwp">GWP set instead of the book's; null: the book's.</param>
/// <param name="Previous">The inventory of the period before, for year-on-year remarks.</param>
/// <param name="Workers">Number of threads; 0: one per processor. It makes no difference to the result.</param>
/// <param name="Progress">Told the share of groups done, 0-1.</param>
public sealed record BuildOptions(string? Gwp = null, Inventory? Previous = null, int Workers = 0, IProgress<double>? Progress = null)
{
    /// <summary>The book's own GWP set, no earlier inventory, one worker per processor.</summary>
    public static readonly BuildOptions Default = new();
}

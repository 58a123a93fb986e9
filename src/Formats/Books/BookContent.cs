using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>What an inventory holds besides <c>inventory.yaml</c>, still as bytes: tables as CSV, method files, texts, evidence.</summary>
internal sealed record BookContent
{
    /// <summary>The rows of a table other than activity and factors.</summary>
    public required Func<TableLayout, IEnumerable<Entry>> Entries { get; init; }

    /// <summary>The table of own factors; null where there is none.</summary>
    public TableText? Factors { get; init; }

    /// <summary>The activity rows as scanned; null where there is no activity table.</summary>
    public ActivityScan? Activity { get; init; }

    /// <summary>Frozen factor rows; null where the inventory is open.</summary>
    public FactorLock? Lock { get; init; }

    /// <summary>Own method files.</summary>
    public IReadOnlyList<MethodFile> Methods { get; init; } = [];

    /// <summary>Narrative texts by path.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Narrative { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    /// <summary>Hashes of evidence.</summary>
    public required EvidenceHashes Evidence { get; init; }

    /// <summary>Completes a book with the content. What is sound is kept whatever else is wrong.</summary>
    public InventoryBook Complete(InventoryBook book, FaultList faults)
    {
        var damaged = new HashSet<string>(book.Damaged, StringComparer.Ordinal);
        var incomplete = new Incompletion(book.Incomplete);
        var activity = Activity is null ? [] : ActivityResolution.Resolve(Activity, book, incomplete, faults);
        foreach (var part in Activity?.Parts ?? [])
            foreach (var (texts, row) in part.Evidence)
                foreach (var text in texts) Evidence.Refer(text, new Place(Activity!.File, row, "evidence"));
        var factors = OwnFactorReading.Read(Factors, book.Sources, incomplete, faults);
        var before = faults.Count;
        var production = TableReading.Production(Entries(TableLayouts.Production), book);
        if (faults.Count > before) damaged.Add(TableLayouts.Production.Name);
        return book with
        {
            Activity = activity,
            ActivityFile = Activity?.File ?? TableLayouts.Activity.File,
            OwnFactors = factors,
            Instruments = TableReading.Instruments(Entries(TableLayouts.Instruments)),
            Credits = TableReading.Credits(Entries(TableLayouts.Credits)),
            Production = production,
            OwnMethods = Methods,
            Lock = Lock,
            Narrative = Narrative,
            Evidence = new Dictionary<string, string>(Evidence.All, StringComparer.Ordinal),
            Damaged = damaged,
            Incomplete = incomplete.Sources,
        };
    }
}

/// <summary>A table as CSV.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Places">Where its rows stand.</param>
internal sealed record TableText(ReadOnlyMemory<byte> Bytes, RowPlaces Places);

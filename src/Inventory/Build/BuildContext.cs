using System.Collections.Concurrent;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>What all workers of a build read.</summary>
internal sealed class BuildContext(InventoryBook book, FacilityTree tree, FactorLookup factors, GwpSet gwp)
{
    private readonly ConcurrentDictionary<DateTimeZone, Period> _whole = new();
    private readonly ConcurrentDictionary<(Facility, LocalDate), decimal> _shares = new();

    /// <summary>The book.</summary>
    public InventoryBook Book => book;

    /// <summary>The activity records, as an array, so that a million of them are read without copies.</summary>
    public ActivityRecord[] Activity { get; } = book.Activity as ActivityRecord[] ?? [.. book.Activity];

    /// <summary>The facility tree.</summary>
    public FacilityTree Tree => tree;

    /// <summary>The factor selections.</summary>
    public FactorLookup Factors => factors;

    /// <summary>The GWP set.</summary>
    public GwpSet Gwp => gwp;

    /// <summary>False where the set named does not exist and another stands in for it while the other mistakes are looked for.</summary>
    public bool GwpIsKnown { get; init; } = true;

    /// <summary>Activity records in canonical order.</summary>
    public int[] RowOrder { get; set; } = [];

    /// <summary>The reporting period in a zone.</summary>
    public Period WholePeriod(DateTimeZone zone) => _whole.GetOrAdd(zone, at => Period.Of(book.Period.From, book.Period.To, at));

    /// <summary>The share of a facility that counts on a day; 0 when not owned.</summary>
    public decimal ShareOf(Facility facility, LocalDate day) =>
        _shares.GetOrAdd((facility, day), key => tree.Share(key.Item1, key.Item2, book.Consolidation) ?? 0);
}

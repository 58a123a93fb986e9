using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>An inventory of the database as it stands: read, and computed where it can be.</summary>
/// <param name="Id">Its name in the database.</param>
/// <param name="Recording">The last recording that counts.</param>
/// <param name="Book">What was read; null where too little is stated.</param>
/// <param name="Inventory">The result; null with faults.</param>
/// <param name="Faults">Mistakes of reading and computing.</param>
/// <param name="Earlier">Inventories of earlier periods, earliest first, each in its latest statement.</param>
public sealed record LiveInventory(
    string Id, long Recording, InventoryBook? Book, Inventory? Inventory, IReadOnlyList<Fault> Faults, IReadOnlyList<LiveInventory> Earlier)
{
    private readonly Lazy<Comparison?> _since = new(() =>
        Inventory is { } after && Earlier is [.., { Inventory: { } before }] ? InventoryComparison.Compare(before, after) : null);

    /// <summary>The statements it was read from, states of months and of the whole included.</summary>
    public required Store.BookState State { get; init; }

    /// <summary>The libraries it is computed with: those kept with it once it is approved.</summary>
    public required Formats.LibrarySet Libraries { get; init; }

    /// <summary>Where every month of every source stands; null where the book cannot be read.</summary>
    public Store.CellMatrix? Matrix => field ??= Book is null ? null : Store.CellMatrix.Of(State, Book);

    /// <summary>Names this state and that of the earlier inventories it rests on.</summary>
    public string Stamp => field ??= string.Join('.', Earlier.Select(one => one.Recording).Append(Recording).Select(one => one.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The facilities.</summary>
    public FacilityTree Tree => field ??= FacilityTree.Build(Book?.Facilities ?? [], new FaultList());

    /// <summary>Data quality by the default scheme; null where nothing was computed.</summary>
    public QualityScore? Quality => field ??= Inventory is null ? null : InventoryScoring.Of(Inventory, DataQualityScheme.Default);

    /// <summary>Figures, those of data quality included.</summary>
    public FigureBook? Figures => field ??= Inventory is null ? null : QualityFigures.Book(Inventory, DataQualityScheme.Default);

    /// <summary>The inventory of the year before: the last earlier one, where its period ends on the day before this one begins.</summary>
    public LiveInventory? YearBefore => Earlier is [.., { Book: { } before } last] && Book is { } book && before.Period.To.PlusDays(1) == book.Period.From ? last : null;

    /// <summary>The change since the year before by cause; null where there is none to compare with.</summary>
    public Comparison? SinceYearBefore => _since.Value;

    /// <summary>Scope 2 basis of the headline total.</summary>
    public string BasisText => Book?.Scope2 == Scope2Basis.Market ? "market" : "location";

    /// <summary>Headline tonnes of sources and gases by month.</summary>
    internal SourceMonths Months => field ??= SourceMonths.Of(Inventory!);

    /// <summary>The same inventory with the other scope 2 basis in its headline total; computed when first asked for.</summary>
    internal Lazy<LiveInventory>? OtherBasis { get; init; }

    /// <summary>The inventory with a scope 2 basis in its headline total.</summary>
    /// <param name="basis"><c>location</c> or <c>market</c>; null: the one it states.</param>
    internal LiveInventory On(string? basis) => basis is null || basis == BasisText ? this : OtherBasis?.Value ?? this;

    /// <summary>Answers prepared for this state, by what was asked: computed once, sent many times.</summary>
    internal System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<PreparedAnswer>> Prepared { get; } = new(StringComparer.Ordinal);
}

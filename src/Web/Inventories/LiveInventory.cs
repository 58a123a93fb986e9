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
    /// <summary>Names this state and that of the earlier inventories it rests on.</summary>
    public string Stamp => field ??= string.Join('.', Earlier.Select(one => one.Recording).Append(Recording).Select(one => one.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The facilities.</summary>
    public FacilityTree Tree => field ??= FacilityTree.Build(Book?.Facilities ?? [], new FaultList());

    /// <summary>Data quality by the default scheme; null where nothing was computed.</summary>
    public QualityScore? Quality => field ??= Inventory is null ? null : InventoryScoring.Of(Inventory, DataQualityScheme.Default);

    /// <summary>Figures, those of data quality included.</summary>
    public FigureBook? Figures => field ??= Inventory is null ? null : QualityFigures.Book(Inventory, DataQualityScheme.Default);

    /// <summary>Answers prepared for this state, by what was asked: computed once, sent many times.</summary>
    internal System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<byte[]>> Prepared { get; } = new(StringComparer.Ordinal);
}

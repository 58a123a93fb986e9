using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A row of the summary table: one gas of one kind of source at one GWP.</summary>
/// <param name="Kind">Kind of source.</param>
/// <param name="Gas">The gas.</param>
/// <param name="Gwp">Its GWP.</param>
/// <param name="Amount">Mass and equivalent; negative for deductions.</param>
internal sealed record EntityRow(EntityKind Kind, Gas Gas, decimal Gwp, GasAmount Amount);

/// <summary>
/// The ledger by the rules of GB/T 32150: scope 1 and purchased energy on the location basis, internal deliveries not eliminated, exports and
/// recoveries deducted. It adds up to the total of <see cref="Programmes"/>, exactly.
/// </summary>
internal sealed class EntityLedger
{
    private EntityLedger(IReadOnlyList<EntityRow> rows, IReadOnlyDictionary<string, (decimal Direct, decimal Purchased)> byEntity, decimal[] bySource) =>
        (Rows, ByEntity, BySource) = (rows, byEntity, bySource);

    /// <summary>The rows in the order of the table; kinds that stand in every report have one at least.</summary>
    public IReadOnlyList<EntityRow> Rows { get; }

    /// <summary>By root facility: without purchased energy, and purchased energy.</summary>
    public IReadOnlyDictionary<string, (decimal Direct, decimal Purchased)> ByEntity { get; }

    /// <summary>What each source adds to the total, by its index in the book.</summary>
    public IReadOnlyList<decimal> BySource { get; }

    /// <summary>Without purchased energy.</summary>
    public decimal Direct => Rows.Where(row => !row.Kind.IsPurchased()).Sum(row => row.Amount.Co2e);

    /// <summary>Purchased energy, net.</summary>
    public decimal Purchased => Rows.Where(row => row.Kind.IsPurchased()).Sum(row => row.Amount.Co2e);

    /// <summary>The ledger of an inventory, made once for a report.</summary>
    /// <param name="page">The report.</param>
    public static EntityLedger Of(ReportBuilder page) => page.Once(() => Of(page.Inventory));

    /// <summary>The ledger of an inventory.</summary>
    /// <param name="inventory">The inventory.</param>
    public static EntityLedger Of(Inventory inventory)
    {
        var signs = new int[inventory.Lines.Count];
        for (var i = 0; i < signs.Length; i++) signs[i] = Sign(inventory, inventory.Lines[i]);
        var rows = new SortedDictionary<(EntityKind, string, decimal), GasAmount>();
        var roots = Roots(inventory);
        var bySource = new decimal[inventory.Book.Sources.Count];
        foreach (ref readonly var entry in inventory.Entries)
        {
            if (entry.Elimination || signs[entry.Line] is not (not 0 and var sign)) continue;
            var line = inventory.Lines[entry.Line];
            var key = (EntityKinds.Of(inventory.Book.Sources[line.Source])!.Value, line.Gas.Id, line.Gwp ?? 0);
            rows[key] = rows.GetValueOrDefault(key) + new GasAmount(sign * entry.Tonnes, sign * entry.Co2e);
            bySource[line.Source] += sign * entry.Co2e;
        }

        var found = rows.Select(pair => new EntityRow(pair.Key.Item1, new Gas(pair.Key.Item2), pair.Key.Item3, pair.Value)).ToList();
        foreach (var (kind, gas) in EntityKinds.Always)
            if (!found.Exists(row => row.Kind == kind)) found.Add(new EntityRow(kind, gas, inventory.Gwp.TryFind(gas, MethaneOrigin.Unspecified, out var gwp) ? gwp : 1, default));
        return new EntityLedger([.. found.OrderBy(row => row.Kind).ThenBy(row => row.Gas.Id, StringComparer.Ordinal).ThenBy(row => row.Gwp)], Entities(inventory, bySource, roots), bySource);
    }

    /// <summary>The facility without a parent above each facility: the legal entity.</summary>
    /// <param name="inventory">The inventory.</param>
    public static IReadOnlyDictionary<string, string> Roots(Inventory inventory)
    {
        var byId = inventory.Book.Facilities.ToDictionary(facility => facility.Id, StringComparer.Ordinal);
        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in byId.Keys)
        {
            var root = id;
            while (byId[root].Parent is { } parent && byId.ContainsKey(parent)) root = parent;
            roots.Add(id, root);
        }

        return roots;
    }

    private static Dictionary<string, (decimal Direct, decimal Purchased)> Entities(Inventory inventory, decimal[] bySource, IReadOnlyDictionary<string, string> roots)
    {
        var entities = new Dictionary<string, (decimal Direct, decimal Purchased)>(StringComparer.Ordinal);
        for (var i = 0; i < bySource.Length; i++)
        {
            var source = inventory.Book.Sources[i];
            if (EntityKinds.Of(source) is not { } kind) continue;
            var (direct, purchased) = entities.GetValueOrDefault(roots[source.Facility]);
            entities[roots[source.Facility]] = kind.IsPurchased() ? (direct, purchased + bySource[i]) : (direct + bySource[i], purchased);
        }

        return entities;
    }

    /// <summary>1 for what is added, −1 for what is deducted, 0 for what is no part of the total.</summary>
    private static int Sign(Inventory inventory, LedgerLine line)
    {
        if (!line.InScopes || line.Basis == Basis.Market || !CategoryList.All.TryGetValue(inventory.Book.Sources[line.Source].Category, out var category)) return 0;
        var total = line.Account == Account.Total;
        return category.Gbt32150 switch { EntityTreatment.Include => total ? 1 : 0, EntityTreatment.Deduct => total ? 0 : -1, _ => 0 };
    }
}

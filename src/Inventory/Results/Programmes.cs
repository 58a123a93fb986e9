using Lingtan.Methods;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Totals by other programmes' rules, shown beside the ISO/GHG Protocol total and reconciled to it line by line.
/// GB/T 32150: per legal entity, whole, whatever share the consolidation counts: scope 1 and purchased energy (location-based, internal deliveries not eliminated), minus exported
/// electricity and heat, minus recovered CH4 and CO2; no scope 3, no reporting on a market basis.
/// </summary>
public static class Programmes
{
    /// <summary>Name of the national programme.</summary>
    public const string Gbt32150 = "GB/T 32150";

    internal const string IsoTotal = "iso-ghg-protocol-total", Scope3 = "scope3", ToLocation = "scope2-to-location-based", Deliveries = "internal-deliveries",
        Deducted = "exported-and-recovered", OtherCategories = "categories-outside-the-programme", Gbt32150Total = "gb-t-32150-total", Consolidation = "consolidation-shares";

    /// <summary>What a line of a reconciliation is, in words.</summary>
    /// <param name="line">Its identifier.</param>
    public static LocalText TitleOf(string line) => line switch
    {
        IsoTotal => new LocalText("ISO 14064-1/GHG Protocol 总量", "total by ISO 14064-1 and the GHG Protocol"),
        Scope3 => new LocalText("扣除范围三", "less scope 3"),
        ToLocation => new LocalText("范围二改为基于位置", "scope 2 to location-based"),
        Deliveries => new LocalText("恢复内部交付", "internal deliveries put back"),
        Deducted => new LocalText("扣除输出的电力热力和回收的 CH4、CO2", "less exported electricity and heat, recovered CH4 and CO2"),
        Consolidation => new LocalText("合并口径未计入的份额（按法人全额）", "shares that consolidation leaves out (legal entities in full)"),
        OtherCategories => new LocalText("不在该标准内的类别", "categories outside the programme"),
        Gbt32150Total => new LocalText("GB/T 32150 排放总量", "total by GB/T 32150"),
        _ => LocalText.Same(line),
    };

    /// <summary>Identifiers of the sources of a legal entity.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="entity">Its facility.</param>
    internal static IEnumerable<string> SourcesOf(Inventory inventory, string entity)
    {
        var entities = Entities(inventory);
        return inventory.Book.Sources.Where(source => entities[source.Facility] == entity).Select(source => source.Id);
    }

    /// <summary>The totals of an inventory by programme.</summary>
    /// <param name="inventory">The inventory.</param>
    public static IReadOnlyList<ProgrammeTotal> Of(Inventory inventory)
    {
        var entities = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        decimal deducted = 0, eliminated = 0, unshared = 0;
        var entityOf = Entities(inventory);
        var cancelled = Eliminated(inventory);
        for (var i = 0; i < inventory.Lines.Count; i++)
        {
            var line = inventory.Lines[i];
            var source = inventory.Book.Sources[line.Source];
            var sign = Sign(line, source);
            if (sign == 0) continue;
            var counted = inventory.Sums.ByLine[i].Co2e - cancelled[i];
            var left = inventory.Ledger.Unshared.GetValueOrDefault(i);
            if (sign > 0) eliminated -= cancelled[i];
            else deducted += counted;
            unshared += sign * left;
            var entity = entityOf[source.Facility];
            entities[entity] = entities.GetValueOrDefault(entity) + (sign * (counted + left));
        }

        var total = entities.Values.Sum();
        return [new ProgrammeTotal(Gbt32150, total, entities, Bridge(inventory, total, [
            new(Deliveries, eliminated), new(Deducted, -deducted), .. unshared == 0 ? [] : new[] { new ReconciliationLine(Consolidation, unshared) }]))];
    }

    /// <summary>Whether a line is added (1), subtracted (−1) or no part of the total (0).</summary>
    private static int Sign(LedgerLine line, SourceDefinition source)
    {
        if (!line.InScopes || !LedgerSums.OnBasis(line, Scope2Basis.Location) || !CategoryList.All.TryGetValue(source.Category, out var category)) return 0;
        return category.Gbt32150 switch
        {
            EntityTreatment.Include when line.Account == Account.Total => 1,
            EntityTreatment.Deduct when line.Account != Account.Total => -1,
            _ => 0,
        };
    }

    /// <summary>What internal deliveries take out of each line.</summary>
    private static decimal[] Eliminated(Inventory inventory)
    {
        var byLine = new decimal[inventory.Lines.Count];
        foreach (ref readonly var entry in inventory.Entries)
            if (entry.Elimination) byLine[entry.Line] += entry.Co2e;
        return byLine;
    }

    private static List<ReconciliationLine> Bridge(Inventory inventory, decimal total, IEnumerable<ReconciliationLine> adjustments)
    {
        var totals = inventory.Totals;
        var lines = new List<ReconciliationLine>
        {
            new(IsoTotal, totals.Tco2e), new(Scope3, -totals.Scope3), new(ToLocation, totals.Scope2Location - totals.Scope2),
        };
        lines.AddRange(adjustments);
        var rest = total - lines.Sum(line => line.Tco2e);
        if (rest != 0) lines.Add(new ReconciliationLine(OtherCategories, rest));
        lines.Add(new ReconciliationLine(Gbt32150Total, total));
        return lines;
    }

    /// <summary>
    /// The legal entity of each facility: itself where it is a root or where others hold a part of it, else that of its parent. A site of which
    /// nothing is held (leased) belongs to the entity that runs it.
    /// </summary>
    private static Dictionary<string, string> Entities(Inventory inventory)
    {
        var byId = inventory.Book.Facilities.ToDictionary(facility => facility.Id, StringComparer.Ordinal);
        return byId.Keys.ToDictionary(id => id, Entity, StringComparer.Ordinal);

        string Entity(string id)
        {
            while (!byId[id].Ownership.Any(entry => entry.Equity is > 0 and < 1) && byId[id].Parent is { } parent && byId.ContainsKey(parent)) id = parent;
            return id;
        }
    }
}

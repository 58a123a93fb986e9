using Lingtan.Methods;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Totals by other programmes' rules, shown beside the ISO/GHG Protocol total and reconciled to it line by line.
/// GB/T 32150: per legal entity, scope 1 and purchased energy (location-based, internal deliveries not eliminated), minus exported
/// electricity and heat, minus recovered CH4 and CO2; no scope 3, no reporting on a market basis.
/// </summary>
public static class Programmes
{
    /// <summary>Name of the national programme.</summary>
    public const string Gbt32150 = "GB/T 32150";

    internal const string IsoTotal = "iso-ghg-protocol-total", Scope3 = "scope3", ToLocation = "scope2-to-location-based", Deliveries = "internal-deliveries",
        Deducted = "exported-and-recovered", OtherCategories = "categories-outside-the-programme", Gbt32150Total = "gb-t-32150-total";

    /// <summary>What a line of a reconciliation is, in words.</summary>
    /// <param name="line">Its identifier.</param>
    public static LocalText TitleOf(string line) => line switch
    {
        IsoTotal => new LocalText("ISO 14064-1/GHG Protocol 总量", "total by ISO 14064-1 and the GHG Protocol"),
        Scope3 => new LocalText("扣除范围三", "less scope 3"),
        ToLocation => new LocalText("范围二改为基于位置", "scope 2 to location-based"),
        Deliveries => new LocalText("恢复内部交付", "internal deliveries put back"),
        Deducted => new LocalText("扣除输出的电力热力和回收的 CH4、CO2", "less exported electricity and heat, recovered CH4 and CO2"),
        OtherCategories => new LocalText("不在该标准内的类别", "categories outside the programme"),
        Gbt32150Total => new LocalText("GB/T 32150 排放总量", "total by GB/T 32150"),
        _ => LocalText.Same(line),
    };

    /// <summary>Identifiers of the sources of a legal entity.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="entity">Its root facility.</param>
    internal static IEnumerable<string> SourcesOf(Inventory inventory, string entity)
    {
        var roots = Roots(inventory);
        return inventory.Book.Sources.Where(source => roots[source.Facility] == entity).Select(source => source.Id);
    }

    /// <summary>The totals of an inventory by programme.</summary>
    /// <param name="inventory">The inventory.</param>
    public static IReadOnlyList<ProgrammeTotal> Of(Inventory inventory)
    {
        var entities = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        decimal deducted = 0, eliminated = 0;
        var roots = Roots(inventory);
        var cancelled = Eliminated(inventory);
        for (var i = 0; i < inventory.Lines.Count; i++)
        {
            var line = inventory.Lines[i];
            var source = inventory.Book.Sources[line.Source];
            var treatment = CategoryList.All.TryGetValue(source.Category, out var category) ? category.Gbt32150 : EntityTreatment.Outside;
            if (!line.InScopes || !LedgerSums.OnBasis(line, Scope2Basis.Location) || treatment == EntityTreatment.Outside) continue;
            var gross = inventory.Sums.ByLine[i].Co2e - cancelled[i];
            if (line.Account == Account.Total && treatment == EntityTreatment.Include) eliminated -= cancelled[i];
            var amount = treatment == EntityTreatment.Include ? (line.Account == Account.Total ? gross : 0) : (line.Account == Account.Total ? 0 : -gross);
            if (treatment == EntityTreatment.Deduct && line.Account != Account.Total) deducted += gross;
            var root = roots[source.Facility];
            entities[root] = entities.GetValueOrDefault(root) + amount;
        }

        var total = entities.Values.Sum();
        return [new ProgrammeTotal(Gbt32150, total, entities, Bridge(inventory, total, deducted, eliminated))];
    }

    /// <summary>What internal deliveries take out of each line.</summary>
    private static decimal[] Eliminated(Inventory inventory)
    {
        var byLine = new decimal[inventory.Lines.Count];
        foreach (ref readonly var entry in inventory.Entries)
            if (entry.Elimination) byLine[entry.Line] += entry.Co2e;
        return byLine;
    }

    private static List<ReconciliationLine> Bridge(Inventory inventory, decimal total, decimal deducted, decimal eliminated)
    {
        var totals = inventory.Totals;
        var lines = new List<ReconciliationLine>
        {
            new(IsoTotal, totals.Tco2e),
            new(Scope3, -totals.Scope3),
            new(ToLocation, totals.Scope2Location - totals.Scope2),
            new(Deliveries, eliminated),
            new(Deducted, -deducted),
        };
        var rest = total - lines.Sum(line => line.Tco2e);
        if (rest != 0) lines.Add(new ReconciliationLine(OtherCategories, rest));
        lines.Add(new ReconciliationLine(Gbt32150Total, total));
        return lines;
    }

    private static Dictionary<string, string> Roots(Inventory inventory)
    {
        var byId = inventory.Book.Facilities.ToDictionary(facility => facility.Id, StringComparer.Ordinal);
        return byId.Keys.ToDictionary(id => id, Root, StringComparer.Ordinal);

        string Root(string id)
        {
            while (byId[id].Parent is { } parent && byId.ContainsKey(parent)) id = parent;
            return id;
        }
    }
}

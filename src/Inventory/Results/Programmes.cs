using Lingtan.Methods;
using Lingtan.Organizations;

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

    /// <summary>The totals of an inventory by programme.</summary>
    /// <param name="inventory">The inventory.</param>
    public static IReadOnlyList<ProgrammeTotal> Of(Inventory inventory)
    {
        var entities = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        decimal deducted = 0, eliminated = 0;
        var roots = Roots(inventory);
        foreach (ref readonly var entry in inventory.Entries)
        {
            var line = inventory.Lines[entry.Line];
            var source = inventory.Book.Sources[line.Source];
            var treatment = CategoryList.All.TryGetValue(source.Category, out var category) ? category.Gbt32150 : EntityTreatment.Outside;
            if (!line.InScopes || !LedgerSums.OnBasis(line, Scope2Basis.Location) || treatment == EntityTreatment.Outside) continue;
            if (entry.Elimination)
            {
                if (line.Account == Account.Total && treatment == EntityTreatment.Include) eliminated -= entry.Co2e;
                continue;
            }

            var amount = treatment == EntityTreatment.Include ? (line.Account == Account.Total ? entry.Co2e : 0) : (line.Account == Account.Total ? 0 : -entry.Co2e);
            if (treatment == EntityTreatment.Deduct && line.Account != Account.Total) deducted += entry.Co2e;
            var root = roots[source.Facility];
            entities[root] = entities.GetValueOrDefault(root) + amount;
        }

        var total = entities.Values.Sum();
        return [new ProgrammeTotal(Gbt32150, total, entities, Bridge(inventory, total, deducted, eliminated))];
    }

    private static List<ReconciliationLine> Bridge(Inventory inventory, decimal total, decimal deducted, decimal eliminated)
    {
        var totals = inventory.Totals;
        var lines = new List<ReconciliationLine>
        {
            new("iso-ghg-protocol-total", totals.Tco2e),
            new("scope3", -totals.Scope3),
            new("scope2-to-location-based", totals.Scope2Location - totals.Scope2),
            new("internal-deliveries", eliminated),
            new("exported-and-recovered", -deducted),
        };
        var rest = total - lines.Sum(line => line.Tco2e);
        if (rest != 0) lines.Add(new ReconciliationLine("categories-outside-the-programme", rest));
        lines.Add(new ReconciliationLine("gb-t-32150-total", total));
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

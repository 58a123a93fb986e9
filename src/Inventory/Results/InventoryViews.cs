using System.Globalization;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>The views of an inventory in tCO2e: every one of them adds up to the headline total, exactly.</summary>
public static class InventoryViews
{
    /// <summary>Headline total by GHG Protocol scope: <c>1</c>, <c>2</c>, <c>3</c>.</summary>
    public static SortedDictionary<string, decimal> ByScope(Inventory inventory) =>
        Headline(inventory, source => source.Scope.ToString(CultureInfo.InvariantCulture));

    /// <summary>Headline total by ISO 14064-1:2018 category: <c>1</c> to <c>6</c>.</summary>
    public static SortedDictionary<string, decimal> ByIsoCategory(Inventory inventory) =>
        Headline(inventory, source => CategoryList.IsoCategory(source).ToString(CultureInfo.InvariantCulture));

    /// <summary>Scope 3 by GHG Protocol category <c>1</c> to <c>15</c>, or <c>undivided</c>.</summary>
    public static SortedDictionary<string, decimal> ByScope3Category(Inventory inventory) =>
        Headline(inventory, source => source.Scope != 3 ? null
            : source.Scope3 is > 0 and var category ? category.ToString(CultureInfo.InvariantCulture) : "undivided");

    /// <summary>Headline total by category identifier.</summary>
    public static SortedDictionary<string, decimal> ByCategory(Inventory inventory) => Headline(inventory, source => source.Category);

    /// <summary>Headline total by facility, internal deliveries taken out where they were received.</summary>
    public static SortedDictionary<string, decimal> ByFacility(Inventory inventory) => Headline(inventory, source => source.Facility);

    /// <summary>Headline total by source.</summary>
    public static SortedDictionary<string, decimal> BySource(Inventory inventory) => Headline(inventory, source => source.Id);

    /// <summary>Headline total by gas; <c>CO2e</c> where a source states no gas.</summary>
    public static SortedDictionary<string, GasAmount> ByGas(Inventory inventory) =>
        Gases(inventory, line => LedgerSums.InHeadline(line, inventory.Book.Scope2));

    /// <summary>Gases reported outside the scopes (HCFCs, CFCs, halons), beside the total.</summary>
    public static SortedDictionary<string, GasAmount> OutsideScopes(Inventory inventory) =>
        Gases(inventory, line => !line.InScopes && LedgerSums.OnBasis(line, inventory.Book.Scope2));

    /// <summary>Headline total by month, <c>2025-01</c> and so on, months without emissions included.</summary>
    public static IReadOnlyList<(string Month, decimal Tco2e)> ByMonth(Inventory inventory) =>
        [.. inventory.Sums.ByMonth.Select((value, index) => (MonthText(inventory, index), value))];

    /// <summary>A month of the reporting period as <c>2025-03</c>.</summary>
    internal static string MonthText(Inventory inventory, int index)
    {
        var month = inventory.Book.Period.MonthAt(index);
        return string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}");
    }

    /// <summary>The headline figures.</summary>
    /// <param name="inventory">The inventory.</param>
    internal static Totals Totals(Inventory inventory)
    {
        var location = InScope(inventory, 2, Scope2Basis.Location);
        var market = InScope(inventory, 2, Scope2Basis.Market);
        var scope1 = InScope(inventory, 1, inventory.Book.Scope2);
        var scope2 = inventory.Book.Scope2 == Scope2Basis.Market ? market : location;
        var scope3 = InScope(inventory, 3, inventory.Book.Scope2);
        return new Totals(
            scope1 + scope2 + scope3, scope1, scope2, location, market, scope3,
            Beside(inventory, Account.Biogenic), Beside(inventory, Account.Removals), Beside(inventory, Account.Avoided));
    }

    private static decimal InScope(Inventory inventory, int scope, Scope2Basis basis) =>
        Lines(inventory, line => LedgerSums.InHeadline(line, basis) && inventory.Book.Sources[line.Source].Scope == scope).Sum(pair => pair.Amount.Co2e);

    private static decimal Beside(Inventory inventory, Account account) =>
        Lines(inventory, line => line.Account == account && line.InScopes && LedgerSums.OnBasis(line, inventory.Book.Scope2)).Sum(pair => pair.Amount.Co2e);

    private static SortedDictionary<string, decimal> Headline(Inventory inventory, Func<SourceDefinition, string?> key)
    {
        var sums = new SortedDictionary<string, decimal>(NaturalOrder.Instance);
        foreach (var (line, amount) in Lines(inventory, line => LedgerSums.InHeadline(line, inventory.Book.Scope2)))
        {
            if (key(inventory.Book.Sources[line.Source]) is not { } group) continue;
            sums[group] = sums.GetValueOrDefault(group) + amount.Co2e;
        }

        return sums;
    }

    private static SortedDictionary<string, GasAmount> Gases(Inventory inventory, Func<LedgerLine, bool> included)
    {
        var sums = new SortedDictionary<string, GasAmount>(StringComparer.Ordinal);
        foreach (var (line, amount) in Lines(inventory, included))
            sums[line.Gas.Id] = sums.GetValueOrDefault(line.Gas.Id) + amount;
        return sums;
    }

    private static IEnumerable<(LedgerLine Line, GasAmount Amount)> Lines(Inventory inventory, Func<LedgerLine, bool> included)
    {
        for (var i = 0; i < inventory.Lines.Count; i++)
            if (included(inventory.Lines[i])) yield return (inventory.Lines[i], inventory.Sums.ByLine[i]);
    }

    /// <summary>Numbers by value, then text by code point: 1, 2, 10, undivided.</summary>
    private sealed class NaturalOrder : IComparer<string>
    {
        public static readonly NaturalOrder Instance = new();

        public int Compare(string? x, string? y)
        {
            var left = int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var a);
            var right = int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var b);
            return left && right ? a.CompareTo(b) : left != right ? (left ? -1 : 1) : string.CompareOrdinal(x, y);
        }
    }
}

using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>Divides an inventory by scope, category, gas, facility, month or source.</summary>
internal sealed class Results
{
    /// <summary>The ways of dividing.</summary>
    public static readonly IReadOnlyList<string> Ways = ["scope", "category", "iso", "gas", "facility", "month", "source"];

    /// <summary>How many sources a group shows unless all are asked for: the largest.</summary>
    private const int MostBelow = 100;

    /// <summary>How many rows a list without groups shows unless all are asked for.</summary>
    private const int MostRows = 500;

    private const int PercentDecimals = 4;
    private const decimal Hundred = 100;
    private readonly LiveInventory _live;
    private readonly Inventory _inventory;
    private readonly Inventory? _before;
    private readonly SourceMonths _months;
    private readonly Dictionary<string, int> _levels;
    private readonly List<ResultRow> _rows = [];
    private readonly bool _all;
    private int _left;

    private Results(LiveInventory live, bool all)
    {
        _all = all;
        (_live, _inventory, _before) = (live, live.Inventory!, live.YearBefore?.Inventory);
        _months = live.Months;
        _levels = live.Quality!.Sources.ToDictionary(source => source.Source, source => source.Level, StringComparer.Ordinal);
    }

    /// <summary>A view.</summary>
    /// <param name="live">The inventory.</param>
    /// <param name="by">By what it is divided.</param>
    /// <param name="all">Whether every source is shown, however many there are.</param>
    public static ResultsView Of(LiveInventory live, string by, bool all)
    {
        var results = new Results(live, all);
        results.Add(by);
        var inventory = live.Inventory!;
        return new ResultsView(
            live.Recording, by, live.BasisText, new FigureView(inventory.Totals.Tco2e, "tCO2e", "totals/tCO2e"), [.. InventoryViews.ByMonth(inventory).Select(month => month.Month)], results._rows,
            [.. BesideOf(live)], results._left);
    }

    private IEnumerable<T> Largest<T>(IEnumerable<T> rows, int most)
    {
        var every = rows.ToList();
        if (_all || every.Count <= most) return every;
        _left += every.Count - most;
        return every.Take(most);
    }

    /// <summary>The change in percent; null where there is nothing to compare with.</summary>
    public static decimal? Change(decimal value, decimal? before) => before is null or 0 ? null : Math.Round((value - before.Value) / Math.Abs(before.Value) * Hundred, PercentDecimals);

    private void Add(string by)
    {
        // Sources that only have avoided emissions or removals stand beside the total, not in it.
        var every = Enumerable.Range(0, _inventory.Book.Sources.Count).Where(index => by == "source" || _inventory.Sources[index].Gases.Count > 0 || _inventory.Sources[index].Beside.Count == 0).ToArray();
        switch (by)
        {
            case "scope": AddTree(every, "totals/scope", source => Text(source.Scope), source => source.Category, (_, category) => "byCategory/" + category); break;
            case "iso": AddTree(every, "byIsoCategory/", source => Text(CategoryList.IsoCategory(source)), source => source.Category, (iso, category) => $"byIsoCategory/{iso}/{category}"); break;
            case "facility": AddTree(every, "byFacility/", source => source.Facility, source => Text(source.Scope), (facility, scope) => $"byFacility/{facility}/scope{scope}"); break;
            case "category": AddGroups(every, "byCategory/", source => source.Category); break;
            case "source": AddGroups(every, "sources/", source => source.Id); break;
            case "month": AddMonths(); break;
            default: AddGases(); break;
        }
    }

    private void AddTree(int[] every, string prefix, Func<SourceDefinition, string> key, Func<SourceDefinition, string> below, Func<string, string, string> figure)
    {
        foreach (var group in every.GroupBy(index => key(_inventory.Book.Sources[index]), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var children = group.GroupBy(index => below(_inventory.Book.Sources[index]), StringComparer.Ordinal).OrderByDescending(Sum).ToList();
            AddRow(group.Key, prefix + group.Key, [.. group], null, children.Count);
            foreach (var child in children)
            {
                var within = group.Key + "/" + child.Key;
                AddRow(within, figure(group.Key, child.Key), [.. child], group.Key, child.Count());
                foreach (var index in Largest(child.OrderByDescending(index => _inventory.Sources[index].Tco2e), MostBelow)) AddRow(_inventory.Book.Sources[index].Id, "sources/" + _inventory.Book.Sources[index].Id, [index], within, 0);
            }
        }
    }

    private void AddGroups(int[] every, string prefix, Func<SourceDefinition, string> key)
    {
        foreach (var group in Largest(every.GroupBy(index => key(_inventory.Book.Sources[index]), StringComparer.Ordinal).OrderByDescending(Sum), MostRows)) AddRow(group.Key, prefix + group.Key, [.. group], null, 0);
    }

    private decimal Sum(IEnumerable<int> sources) => sources.Sum(index => _inventory.Sources[index].Tco2e);

    private void AddRow(string key, string figure, int[] sources, string? parent, int children)
    {
        var scopes = sources.Select(index => _inventory.Book.Sources[index].Scope).Distinct().ToArray();
        AddRow(key, figure, parent, scopes.Length == 1 ? scopes[0] : null, Sum(sources), _months.Of(sources), children);
    }

    private void AddRow(string key, string figure, string? parent, int? scope, decimal value, decimal[] months, int children)
    {
        var found = _live.Figures!.Find(figure);
        var before = _before?.Figures.Find(figure)?.Value;
        var level = figure.StartsWith("sources/", StringComparison.Ordinal) && _levels.TryGetValue(key, out var of) ? of : (int?)null;
        _rows.Add(new ResultRow(
            key, found?.Title ?? LocalText.Same(key), parent, scope, value, _inventory.Totals.Tco2e == 0 ? 0 : value / _inventory.Totals.Tco2e, figure, before, Change(value, before), months, level, children));
    }

    private void AddMonths()
    {
        var index = 0;
        foreach (var (month, value) in InventoryViews.ByMonth(_inventory))
        {
            var months = new decimal[_inventory.Book.Period.MonthCount];
            months[index++] = value;
            AddRow(month, "byMonth/" + month, null, null, value, months, 3);
            for (var scope = 1; scope <= 3; scope++)
            {
                var figure = $"byMonth/{month}/scope{scope}";
                if (_live.Figures!.Find(figure) is { } part) AddRow($"{month}/{Text(scope)}", figure, month, scope, part.Value, [], 0);
            }
        }
    }

    private void AddGases()
    {
        foreach (var (gas, amount) in InventoryViews.ByGas(_inventory).OrderByDescending(pair => pair.Value.Co2e))
            AddRow(gas, "byGas/" + gas, null, null, amount.Co2e, _months.ByGas.GetValueOrDefault(gas) ?? [], 0);
    }

    private static IEnumerable<BesideView> BesideOf(LiveInventory live)
    {
        var other = live.Inventory!.Book.Scope2 == Scope2Basis.Market ? "totals/scope2Location" : "totals/scope2Market";
        foreach (var (key, figure) in ((string, string)[])[("otherBasis", other), ("biogenic", "totals/biogenicCO2"), ("removals", "totals/removals"), ("avoided", "totals/avoided")])
            if (live.Figures!.Find(figure) is { } found && (found.Value != 0 || key == "otherBasis")) yield return new BesideView(key, found.Title, found.Value, found.Unit, figure);
        foreach (var (gas, _) in InventoryViews.OutsideScopes(live.Inventory))
            if (live.Figures!.Find("outsideScopes/" + gas) is { } found) yield return new BesideView("outside", found.Title, found.Value, found.Unit, found.Id);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

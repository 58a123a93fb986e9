using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// The total divided by category, facility, gas and month, and combinations of them: <c>byIsoCategory/1/CH4</c>, <c>byIsoCategory/1/HFCs</c>,
/// <c>byFacility/leqing/scope1</c>, <c>scope1/CO2/t</c>, <c>byMonth/2025-03/scope2</c>.
/// </summary>
internal sealed class ViewFigures(Inventory inventory, SourceFigures sources)
{
    private readonly IReadOnlyList<SourceDefinition> _book = inventory.Book.Sources;
    private readonly List<FigureDefinition> _all = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<FigureDefinition> All()
    {
        var every = Enumerable.Range(0, _book.Count).ToArray();
        foreach (var scope in every.GroupBy(index => _book[index].Scope).OrderBy(group => group.Key)) AddGases($"scope{scope.Key}", FigureTitles.Scope(scope.Key), [.. scope]);
        AddView("byIsoCategory", every, index => CategoryList.IsoCategory(_book[index]).ToString(CultureInfo.InvariantCulture), key => FigureTitles.IsoCategory(int.Parse(key, CultureInfo.InvariantCulture)), AddCategories);
        AddView("byScope3Category", every, index => Scope3(_book[index]), FigureTitles.Scope3);
        AddView("byCategory", every, index => _book[index].Category, FigureTitles.Category);
        AddView("byFacility", every, index => _book[index].Facility, Facility, AddScopes);
        AddGases("byGas", FigureTitles.Total, every, "byGasGroup");
        AddBeside("outsideScopes", FigureQualifier.Outside, FigureTitles.Qualifier(FigureQualifier.Outside)!, every);
        AddMonths();
        return _all;
    }

    private static string? Scope3(SourceDefinition source) =>
        source.Scope != 3 ? null : source.Scope3 is > 0 and var category ? category.ToString(CultureInfo.InvariantCulture) : "undivided";

    private LocalText Facility(string id) => inventory.Book.Facilities.FirstOrDefault(facility => facility.Id == id)?.Name ?? LocalText.Same(id);

    private void AddView(string view, int[] every, Func<int, string?> key, Func<string, LocalText> title, Action<string, LocalText, int[]>? more = null)
    {
        foreach (var group in every.GroupBy(key, StringComparer.Ordinal))
        {
            if (group.Key is not { } name) continue;
            var (id, members, named) = ($"{view}/{name}", group.ToArray(), title(name));
            AddSum(id, named, members);
            AddGases(id, named, members);
            foreach (var qualifier in (string[])["biogenic", "removals", "avoided"])
                if (Array.Exists(members, index => sources.Has(index, qualifier))) Add(id + "/" + qualifier, FigureTitles.Of(named, FigureTitles.Qualifier(qualifier)), Named(members.Where(index => sources.Has(index, qualifier)), "/" + qualifier));
            more?.Invoke(id, named, members);
        }
    }

    private void AddCategories(string id, LocalText title, int[] members)
    {
        foreach (var group in members.GroupBy(index => _book[index].Category, StringComparer.Ordinal))
            AddSum($"{id}/{group.Key}", FigureTitles.Of(title, FigureTitles.Category(group.Key)), [.. group]);
    }

    private void AddScopes(string id, LocalText title, int[] members)
    {
        foreach (var group in members.GroupBy(index => _book[index].Scope).OrderBy(group => group.Key))
        {
            var named = FigureTitles.Of(title, FigureTitles.Scope(group.Key));
            AddSum($"{id}/scope{group.Key}", named, [.. group]);
            if (group.Key != 2) continue;
            Add(id + "/scope2Location", FigureTitles.Of(named, FigureTitles.Basis(market: false)), Named(group, "/" + FigureQualifier.Location));
            Add(id + "/scope2Market", FigureTitles.Of(named, FigureTitles.Basis(market: true)), Named(group, "/" + FigureQualifier.Market));
        }

        foreach (var group in members.GroupBy(index => CategoryList.IsoCategory(_book[index])).OrderBy(group => group.Key))
            AddSum($"{id}/iso{group.Key}", FigureTitles.Of(title, FigureTitles.IsoCategory(group.Key)), [.. group]);
    }

    private void AddSum(string id, LocalText title, int[] members)
    {
        var value = () => members.Sum(sources.Headline);
        _all.Add(FigureDefinition.Sum(id, () => title, Named(members, ""), value));
        _all.Add(TotalFigures.Share(inventory, id, () => title, value));
    }

    private void Add(string id, LocalText title, IEnumerable<string> parts, string unit = FigureDefinition.Co2e) => _all.Add(FigureDefinition.Sum(id, () => title, parts, unit: unit));

    private IEnumerable<string> Named(IEnumerable<int> members, string below) => members.Select(index => $"sources/{_book[index].Id}{below}");

    /// <summary>Each gas of some sources in CO2e and tonnes, and the families that hold several gases.</summary>
    private void AddGases(string id, LocalText title, int[] members, string? families = null)
    {
        var gases = ByGas(members, null);
        foreach (var (gas, of) in gases)
        {
            var named = FigureTitles.Of(title, LocalText.Same(gas));
            Add($"{id}/{gas}", named, Named(of, "/" + gas));
            Add($"{id}/{gas}{SourceFigures.Mass}", FigureTitles.Mass(named), Named(of, $"/{gas}{SourceFigures.Mass}"), FigureDefinition.Tonnes);
            if (families is not null) _all.Add(ShareOf($"{id}/{gas}", named));
        }

        foreach (var family in gases.Keys.GroupBy(gas => Gases.Entry(new Gas(gas)).Family).OrderBy(group => group.Key))
            if (families is not null || family.Key is GasFamily.HFCs or GasFamily.PFCs or GasFamily.Other)
                Add($"{families ?? id}/{family.Key}", FigureTitles.Of(title, FigureTitles.Family(family.Key)), family.Select(gas => $"{id}/{gas}"));
    }

    private FigureDefinition ShareOf(string id, LocalText title) => TotalFigures.Share(inventory, id, () => title, () => inventory.Figures.Find(id)!.Value);

    private void AddBeside(string id, string qualifier, LocalText title, int[] members)
    {
        foreach (var (gas, of) in ByGas(members, qualifier))
        {
            var named = FigureTitles.Of(title, LocalText.Same(gas));
            Add($"{id}/{gas}", named, Named(of, $"/{qualifier}/{gas}"));
            Add($"{id}/{gas}{SourceFigures.Mass}", FigureTitles.Mass(named), Named(of, $"/{qualifier}/{gas}{SourceFigures.Mass}"), FigureDefinition.Tonnes);
        }
    }

    private SortedDictionary<string, List<int>> ByGas(int[] members, string? qualifier)
    {
        var gases = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var index in members)
            foreach (var gas in sources.Gases(index, qualifier))
            {
                if (!gases.TryGetValue(gas, out var of)) gases.Add(gas, of = []);
                of.Add(index);
            }

        return gases;
    }

    private void AddMonths()
    {
        var sums = new Lazy<decimal[,]>(ByMonthAndScope);
        for (var month = 0; month < inventory.Book.Period.MonthCount; month++)
        {
            var (index, text) = (month, InventoryViews.MonthText(inventory, month));
            var title = FigureTitles.Of(FigureTitles.Total, LocalText.Same(text));
            _all.Add(FigureDefinition.Sum("byMonth/" + text, () => title, Named(Enumerable.Range(0, _book.Count), "/" + text), () => inventory.Sums.ByMonth[index]));
            _all.Add(TotalFigures.Share(inventory, "byMonth/" + text, () => title, () => inventory.Sums.ByMonth[index]));
            for (var scope = 1; scope <= 3; scope++)
            {
                var one = scope;
                _all.Add(FigureDefinition.Sum(
                    $"byMonth/{text}/scope{one}", () => FigureTitles.Of(FigureTitles.Scope(one), LocalText.Same(text)),
                    Named(Enumerable.Range(0, _book.Count).Where(source => _book[source].Scope == one), "/" + text), () => sums.Value[index, one]));
            }
        }
    }

    private decimal[,] ByMonthAndScope()
    {
        var sums = new decimal[inventory.Book.Period.MonthCount, 4];
        foreach (ref readonly var entry in inventory.Entries)
        {
            var line = inventory.Lines[entry.Line];
            if (LedgerSums.InHeadline(line, inventory.Book.Scope2)) sums[entry.Month, _book[line.Source].Scope] += entry.Co2e;
        }

        return sums;
    }
}

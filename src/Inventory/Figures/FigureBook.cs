using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// The figures of an inventory by identifier, each with its lineage. Sums are made of other figures down to one gas of one source in
/// one month, which is derived from activity records, method, factors and GWP. Computed when asked for: a million records have lineage
/// without a million hashes.
/// </summary>
public sealed class FigureBook
{
    private readonly Inventory _inventory;
    private readonly LeafFigures _leaves;
    private readonly Dictionary<string, Figure?> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _sums = new(StringComparer.Ordinal);

    /// <summary>The figures of an inventory.</summary>
    /// <param name="inventory">The inventory.</param>
    public FigureBook(Inventory inventory)
    {
        _inventory = inventory;
        _leaves = new LeafFigures(inventory);
        AddTotals();
        AddGroup("byIsoCategory", source => CategoryList.IsoCategory(source).ToString(CultureInfo.InvariantCulture));
        AddGroup("byScope3Category", source => source.Scope != 3 ? null : source.Scope3 is > 0 and var category ? category.ToString(CultureInfo.InvariantCulture) : "undivided");
        AddGroup("byCategory", source => source.Category);
        AddGroup("byFacility", source => source.Facility);
        for (var month = 0; month < inventory.Book.Period.MonthCount; month++) AddSlices("byMonth", InventoryViews.MonthText(inventory, month), null);
        foreach (var gas in InventoryViews.ByGas(inventory).Keys) AddSlices("byGas", gas, gas);
        foreach (var gas in InventoryViews.OutsideScopes(inventory).Keys) AddSlices("outsideScopes", gas, gas + "/" + FigureQualifier.Outside);
    }

    /// <summary>Identifiers of the sums: totals and views. Sources and their months and gases follow from <see cref="Figure.Parts"/>.</summary>
    public IEnumerable<string> Ids => _sums.Keys.Order(StringComparer.Ordinal);

    /// <summary>The figure with an identifier, or null when the inventory has none such.</summary>
    public Figure? Find(string id)
    {
        if (_found.TryGetValue(id, out var known)) return known;
        var figure = Parts(id) is { } parts ? Sum(id, parts) : _leaves.Find(id);
        _found[id] = figure;
        return figure;
    }

    /// <summary>Indexes of the ledger entries of a figure computed from records; null for a sum.</summary>
    internal IReadOnlyList<int>? EntriesOf(string id) => _leaves.Entries(id);

    private Figure? Sum(string id, IReadOnlyList<string> parts)
    {
        var figures = parts.Select(Find).OfType<Figure>().ToArray();
        if (figures.Length == 0 && !_sums.ContainsKey(id) && !_leaves.IsSource(id)) return null;
        var json = new CanonicalJson();
        var value = figures.Sum(figure => figure.Value);
        json.BeginObject().Property("figure", id).Property("tCO2e", value).Name("parts").BeginArray();
        foreach (var figure in figures) json.BeginObject().Property("figure", figure.Id).Property("sha256", figure.Sha256).EndObject();
        json.EndArray().EndObject();
        return new Figure(id, value, [.. figures.Select(figure => figure.Id)], json.Sha256());
    }

    private IReadOnlyList<string>? Parts(string id) =>
        _sums.TryGetValue(id, out var parts) ? parts : id.StartsWith("sources/", StringComparison.Ordinal) ? _leaves.Parts(id) : null;

    private void AddTotals()
    {
        var sources = _inventory.Book.Sources;
        _sums["totals/scope1"] = Sources(source => source.Scope == 1);
        _sums["totals/scope2"] = Sources(source => source.Scope == 2);
        _sums["totals/scope3"] = Sources(source => source.Scope == 3);
        _sums["totals/tCO2e"] = ["totals/scope1", "totals/scope2", "totals/scope3"];
        var market = _inventory.Book.Scope2 == Scope2Basis.Market;
        _sums["totals/scope2Location"] = [.. sources.Where(source => source.Scope == 2).Select(source => Basis(source, market ? "location" : null))];
        _sums["totals/scope2Market"] = [.. sources.Where(source => source.Scope == 2).Select(source => Basis(source, market ? null : "market"))];
        _sums["totals/biogenicCO2"] = [.. sources.Select(source => "sources/" + source.Id + "/biogenic")];
        _sums["totals/removals"] = [.. sources.Select(source => "sources/" + source.Id + "/removals")];
        _sums["totals/avoided"] = [.. sources.Select(source => "sources/" + source.Id + "/avoided")];

        // A source without the other basis counts the same on both.
        string Basis(SourceDefinition source, string? other) =>
            other is not null && _leaves.HasQualifier(source.Id, other) ? "sources/" + source.Id + "/" + other : "sources/" + source.Id;
    }

    private IReadOnlyList<string> Sources(Func<SourceDefinition, bool> included) =>
        [.. _inventory.Book.Sources.Where(included).Select(source => "sources/" + source.Id)];

    private void AddGroup(string view, Func<SourceDefinition, string?> key)
    {
        foreach (var group in _inventory.Book.Sources.GroupBy(key, StringComparer.Ordinal))
            if (group.Key is { } name) _sums[view + "/" + name] = [.. group.Select(source => "sources/" + source.Id)];
    }

    /// <summary>Sums across sources of one month or one gas.</summary>
    private void AddSlices(string view, string name, string? gas)
    {
        var parts = new List<string>();
        foreach (var source in _inventory.Book.Sources)
            parts.AddRange(gas is null ? [$"sources/{source.Id}/{name}"] : _leaves.OfGas(source.Id, gas));
        _sums[view + "/" + name] = parts;
    }
}

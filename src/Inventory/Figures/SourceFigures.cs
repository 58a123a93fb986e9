using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Figures of sources: <c>sources/x</c>, its share, its two bases, its gases in CO2e and tonnes, its months, one gas in one month, and what stands
/// beside the headline (<c>sources/x/biogenic</c>, <c>sources/x/2025-03/CO2/market</c>).
/// </summary>
internal sealed class SourceFigures
{
    /// <summary>Ending of the identifier of a mass: <c>byGas/CH4/t</c>.</summary>
    public const string Mass = "/t";

    /// <summary>Ending of the identifier of a share of the headline total.</summary>
    public const string Share = "/share";

    private static readonly string[] Accounts = [.. new[] { Account.Biogenic, Account.Removals, Account.Avoided }.Select(account => account.ToString().ToLowerInvariant()), FigureQualifier.Outside];
    private readonly Inventory _inventory;
    private readonly Dictionary<string, int> _index;
    private readonly SourceCells _cells;

    public SourceFigures(Inventory inventory)
    {
        _inventory = inventory;
        _index = inventory.Book.Sources.Select((source, index) => (source.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        _cells = new SourceCells(inventory);
    }

    /// <summary>Identifiers of what is printed of sources, in the order of the book.</summary>
    public IEnumerable<string> Ids => _inventory.Book.Sources.SelectMany((source, index) => IdsOf("sources/" + source.Id, index));

    /// <summary>Gases of a source in the headline total, or under a qualifier.</summary>
    public IEnumerable<string> Gases(int source, string? qualifier) => Lines(source, qualifier).Select(line => _inventory.Lines[line].Gas.Id).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a source has results under a qualifier.</summary>
    public bool Has(int source, string qualifier) => Lines(source, qualifier).Any();

    /// <summary>The headline amount of a source.</summary>
    public decimal Headline(int source) => _inventory.Sources[source].Tco2e;

    /// <summary>The ledger entries of a figure computed from records, or null.</summary>
    public IReadOnlyList<int>? Entries(string id) =>
        Split(id) is ({ } source, var rest) && rest.Contains('/', StringComparison.Ordinal) && _cells.Of(_index[source]).TryGetValue(rest, out var cell) ? cell.Entries : null;

    /// <summary>What makes the figure with an identifier below <c>sources/</c>; null where there is none.</summary>
    public FigureDefinition? Define(string id)
    {
        if (Split(id) is not ({ } source, var rest)) return null;
        var index = _index[source];
        if (rest.Length == 0) return Whole(id, index);
        if (rest == "share") return ShareOf(id, "sources/" + source, index);
        if (rest is FigureQualifier.Market or FigureQualifier.Location) return OnBasis(id, source, index, rest);
        if (rest.EndsWith(Mass, StringComparison.Ordinal) && Define(id[..^Mass.Length]) is { Unit: FigureDefinition.Co2e } ofGas && rest.Length > Mass.Length) return MassOf(ofGas, index, rest[..^Mass.Length]);
        if (SourceCells.StartsWithMonth(rest)) return InMonth(id, source, index, rest);
        var steps = rest.Split('/');
        return steps switch
        {
            [var account] when Accounts.Contains(account) => Group(id, index, account, null),
            [var gas] => Group(id, index, null, gas),
            [var qualifier, var gas] => Group(id, index, qualifier, gas),
            _ => null,
        };
    }

    private IEnumerable<string> IdsOf(string prefix, int index)
    {
        foreach (var below in (string[])["", Share, "/" + FigureQualifier.Location, "/" + FigureQualifier.Market]) yield return prefix + below;
        foreach (var qualifier in (string?[])[null, FigureQualifier.Location, FigureQualifier.Market, .. Accounts])
        {
            var start = qualifier is null ? prefix : prefix + "/" + qualifier;
            var any = false;
            foreach (var gas in Gases(index, qualifier))
            {
                if (!any && qualifier is not (null or FigureQualifier.Location or FigureQualifier.Market)) yield return start;
                any = true;
                yield return $"{start}/{gas}";
                yield return $"{start}/{gas}{Mass}";
            }
        }
    }

    private FigureDefinition Whole(string id, int index) => FigureDefinition.Sum(
        id, () => Name(index), Cells(index, null, null).Select(cell => id + "/" + cell.Month).Distinct(StringComparer.Ordinal), () => Headline(index));

    private FigureDefinition ShareOf(string id, string whole, int index) => FigureDefinition.Derived(
        id, () => FigureTitles.Share(Name(index)), FigureDefinition.One, () => _inventory.Sources[index].Share, whole, "totals/tCO2e");

    /// <summary>A source on one basis of scope 2; one without that distinction counts the same on both.</summary>
    private FigureDefinition OnBasis(string id, string source, int index, string basis)
    {
        var result = _inventory.Sources[index];
        var market = basis == FigureQualifier.Market;
        var value = market ? result.Tco2eMarket : result.Tco2eLocation;
        var title = () => FigureTitles.Of(Name(index), FigureTitles.Basis(market));
        if (!Has(index, basis)) return FigureDefinition.Sum(id, title, ["sources/" + source], () => value);
        var parts = Cells(index, basis, null).Select(cell => $"sources/{source}/{cell.Key}");
        // A method may have outputs with and without a basis; those without are parts of the headline figure.
        var mixed = Lines(index, null).Any(line => _inventory.Lines[line].Basis is null);
        return mixed ? FigureDefinition.Derived(id, title, FigureDefinition.Co2e, () => value, parts.Append("sources/" + source)) : FigureDefinition.Sum(id, title, parts, () => value);
    }

    private FigureDefinition? Group(string id, int index, string? qualifier, string? gas)
    {
        var lines = Lines(index, qualifier).Where(line => gas is null || _inventory.Lines[line].Gas.Id == gas).ToArray();
        if (lines.Length == 0) return null;
        return FigureDefinition.Sum(
            id, () => FigureTitles.Of(Name(index), FigureTitles.Qualifier(qualifier), gas is null ? null : LocalText.Same(gas)),
            Cells(index, qualifier, gas).Select(cell => $"sources/{_inventory.Book.Sources[index].Id}/{cell.Key}"), () => lines.Sum(line => _inventory.Sums.ByLine[line].Co2e));
    }

    private FigureDefinition? InMonth(string id, string source, int index, string rest)
    {
        if (rest.Length > 7 && rest[7] != '/') return null;
        if (rest.Length == 7)
        {
            var cells = Cells(index, null, null).Where(cell => cell.Month == rest).ToArray();
            return cells.Length == 0 ? null : FigureDefinition.Sum(id, () => FigureTitles.Of(Name(index), LocalText.Same(rest)), cells.Select(cell => $"sources/{source}/{cell.Key}"));
        }

        if (!_cells.Of(index).TryGetValue(rest, out var one)) return null;
        return new FigureDefinition(id, () => FigureTitles.Of(Name(index), FigureTitles.Qualifier(one.Qualifier), LocalText.Same(one.Gas), LocalText.Same(one.Month)))
        {
            Kind = FigureKind.Records, Value = () => one.Entries.Sum(entry => _inventory.Entries[entry].Co2e),
        };
    }

    /// <summary>The mass of a gas, for a figure of a gas in CO2e.</summary>
    private FigureDefinition? MassOf(FigureDefinition ofGas, int index, string rest)
    {
        if (SourceCells.StartsWithMonth(rest))
        {
            return !_cells.Of(index).TryGetValue(rest, out var cell) ? null : FigureDefinition.Derived(
                ofGas.Id + Mass, () => FigureTitles.Mass(ofGas.Title()), FigureDefinition.Tonnes, () => cell.Entries.Sum(entry => _inventory.Entries[entry].Tonnes), ofGas.Id);
        }

        var steps = rest.Split('/');
        if (Accounts.Contains(steps[^1])) return null;
        var lines = Lines(index, steps.Length > 1 ? steps[0] : null).Where(line => _inventory.Lines[line].Gas.Id == steps[^1]);
        return FigureDefinition.Sum(
            ofGas.Id + Mass, () => FigureTitles.Mass(ofGas.Title()), ofGas.Parts().Select(part => part + Mass), () => lines.Sum(line => _inventory.Sums.ByLine[line].Tonnes), FigureDefinition.Tonnes);
    }

    private IEnumerable<int> Lines(int source, string? qualifier)
    {
        for (var i = _inventory.Ledger.FirstLine[source]; i < _inventory.Ledger.FirstLine[source + 1]; i++)
            if (FigureQualifier.Of(_inventory.Lines[i], _inventory.Book.Scope2) == qualifier) yield return i;
    }

    private IEnumerable<SourceCell> Cells(int source, string? qualifier, string? gas) =>
        _cells.Of(source).Values.Where(cell => cell.Qualifier == qualifier && (gas is null || cell.Gas == gas));

    private LocalText Name(int source) => _inventory.Book.Sources[source].Name;

    private (string? Source, string Below)? Split(string id)
    {
        if (!id.StartsWith("sources/", StringComparison.Ordinal)) return null;
        var rest = id[8..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var source = slash < 0 ? rest : rest[..slash];
        return _index.ContainsKey(source) ? (source, slash < 0 ? "" : rest[(slash + 1)..]) : null;
    }
}

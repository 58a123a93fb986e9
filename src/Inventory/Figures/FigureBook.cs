using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// The figures of an inventory by identifier, each with its lineage: every number that is printed anywhere, and what it is made of, down to
/// one gas of one source in one month, which is derived from activity records, method, factors and GWP. Hashes and explanations are computed
/// when asked for: a million records have lineage without a million hashes.
/// </summary>
public sealed class FigureBook
{
    private readonly Inventory _inventory;
    private readonly SourceFigures _sources;
    private readonly Dictionary<string, FigureDefinition> _definitions;
    private readonly List<string> _order;
    private readonly Dictionary<string, Figure?> _found = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The figures of an inventory.</summary>
    /// <param name="inventory">The inventory.</param>
    public FigureBook(Inventory inventory)
    {
        _inventory = inventory;
        _sources = new SourceFigures(inventory);
        _definitions = new Dictionary<string, FigureDefinition>(StringComparer.Ordinal);
        _order = [];
        IEnumerable<FigureDefinition> all =
        [
            .. TotalFigures.All(inventory, _sources), .. new ViewFigures(inventory, _sources).All(), .. ProgrammeFigures.All(inventory), .. EnergyFigures.All(inventory),
            .. RatioFigures.All(inventory),
        ];
        foreach (var definition in all) Define(definition);
    }

    private FigureBook(FigureBook other, IEnumerable<FigureDefinition> more)
    {
        (_inventory, _sources) = (other._inventory, other._sources);
        _definitions = new Dictionary<string, FigureDefinition>(other._definitions, StringComparer.Ordinal);
        _order = [.. other._order];
        foreach (var definition in more) Define(definition);
    }

    /// <summary>
    /// Identifiers of everything that is printed: totals, views and their combinations, programmes, energy, intensities, exclusions and, source by source,
    /// its amounts. Months and gases in months of a source follow from <see cref="Figure.Parts"/>.
    /// </summary>
    public IEnumerable<string> Ids => _order.Concat(_sources.Ids);

    /// <summary>The figures of <see cref="Ids"/>.</summary>
    public IEnumerable<Figure> All => Ids.Select(id => Find(id)!);

    /// <summary>These figures and those that another room adds, such as scores and uncertainties.</summary>
    /// <param name="more">The figures to add; parts may be any figure of this book.</param>
    public FigureBook With(IEnumerable<FigureDefinition> more) => new(this, more);

    /// <summary>The figure with an identifier, or null when the inventory has none such.</summary>
    /// <param name="id">Identifier.</param>
    public Figure? Find(string id)
    {
        lock (_lock)
        {
            if (_found.TryGetValue(id, out var known)) return known;
            var figure = (_definitions.GetValueOrDefault(id) ?? _sources.Define(id)) is { } definition ? new Figure(this, definition) : null;
            _found[id] = figure;
            return figure;
        }
    }

    /// <summary>The inventory the figures are of.</summary>
    internal Inventory Inventory => _inventory;

    /// <summary>Whether there is a figure with an identifier.</summary>
    internal bool Has(string id) => _definitions.ContainsKey(id) || Find(id) is not null;

    /// <summary>Indexes of the ledger entries of a figure computed from records; null for others.</summary>
    internal IReadOnlyList<int>? EntriesOf(string id) => _sources.Entries(id);

    private void Define(FigureDefinition definition)
    {
        if (_definitions.TryAdd(definition.Id, definition)) _order.Add(definition.Id);
    }

    /// <summary>The lineage hash of a figure.</summary>
    internal string Hash(Figure figure)
    {
        var json = new CanonicalJson();
        if (figure.Kind == FigureKind.Records) Lineage.Write(json, _inventory, figure.Id, EntriesOf(figure.Id)!);
        else
        {
            json.BeginObject().Property("figure", figure.Id).Property(figure.Unit, figure.Value).Name("parts").BeginArray();
            foreach (var part in figure.Parts.Select(Find).OfType<Figure>())
            {
                json.BeginObject().Property("figure", part.Id);
                if (figure.Kind == FigureKind.Derived) json.Property(part.Unit, part.Value);
                json.Property("sha256", part.Sha256).EndObject();
            }

            json.EndArray();
            figure.Definition.Data?.Invoke(json);
            json.EndObject();
        }

        return json.Sha256();
    }
}

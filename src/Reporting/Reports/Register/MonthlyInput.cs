using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The records of one input of one source, by column of the register.</summary>
internal sealed class MonthlyInput
{
    private const int MostDocuments = 4;

    private readonly decimal?[] _amounts;
    private readonly SortedSet<CollectionType> _collections = [];
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);
    private readonly bool _again;

    /// <summary>No records yet.</summary>
    /// <param name="name">Name as the records write it; empty for the main input.</param>
    /// <param name="input">The input of the method, where it is known.</param>
    /// <param name="unit">Unit of the first record.</param>
    /// <param name="again">Whether records of the same input in other units stand in another row.</param>
    /// <param name="columns">Number of columns.</param>
    public MonthlyInput(string name, MethodInput? input, Unit unit, bool again, int columns)
    {
        (Name, Unit, _again, _amounts) = (name, unit, again, new decimal?[columns]);
        var title = input?.Title ?? LocalText.Same(input?.Name ?? name);
        var symbol = name.Length > 0 ? name : input?.Name ?? "";
        Title = title.Zh == symbol ? title : new LocalText(title.Zh + "（" + symbol + "）", title.En + " (" + symbol + ")");
        Adds = input is { Kind: InputKind.Activity, Aggregate: Aggregate.Sum };
    }

    /// <summary>Name as the records write it; empty for the main input.</summary>
    public string Name { get; }

    /// <summary>Its part of an identifier.</summary>
    public string Id => (Name.Length == 0 ? "main" : Name) + (_again ? "/" + Unit.Symbol : "");

    /// <summary>Its name in words with its symbol.</summary>
    public LocalText Title { get; }

    /// <summary>Unit of the amounts.</summary>
    public Unit Unit { get; }

    /// <summary>Whether amounts add up.</summary>
    public bool Adds { get; }

    /// <summary>Amounts by column; null where there is no record.</summary>
    public IReadOnlyList<decimal?> Amounts => _amounts;

    /// <summary>How the records came about.</summary>
    public IReadOnlyCollection<CollectionType> Collections => _collections;

    /// <summary>Bills and evidence, the first few of many.</summary>
    public string Documents => string.Join("; ", _documents.Take(MostDocuments)) + (_documents.Count > MostDocuments ? "; …" : "");

    /// <summary>Adds a record.</summary>
    public void Add(in ActivityRecord record, SourceDefinition source, int column)
    {
        _amounts[column] = (_amounts[column] ?? 0) + record.Unit.ConvertTo(record.Amount, Unit);
        _collections.Add(record.Collection == CollectionType.Unstated ? source.Quality.Activity ?? CollectionType.Unstated : record.Collection);
        if (record.Details is not { } details || _documents.Count > MostDocuments) return;
        if (details.Document is { Length: > 0 } document) _documents.Add(document);
        foreach (var path in details.Evidence) _documents.Add(path);
    }
}

using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>One thing that emits: where it is, how it is classified in both category systems, and by which method it is quantified.</summary>
public sealed record SourceDefinition
{
    /// <summary>Identifier, unique in the book.</summary>
    public required string Id { get; init; }

    /// <summary>Name in both languages.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Identifier of the facility.</summary>
    public required string Facility { get; init; }

    /// <summary>GHG Protocol scope: 1, 2 or 3.</summary>
    public required int Scope { get; init; }

    /// <summary>Scope 3 category 1-15; 0 where only an undivided total is known; null for scopes 1 and 2.</summary>
    public int? Scope3 { get; init; }

    /// <summary>ISO 14064-1:2018 category 1-6 where the default map is overridden.</summary>
    public int? IsoCategory { get; init; }

    /// <summary>Category identifier of <c>data/categories</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Identifier of the quantification method.</summary>
    public required string Method { get; init; }

    /// <summary>What factors are looked up for, such as fuel → petrol.</summary>
    public IReadOnlyDictionary<string, string> Subjects { get; init; } = Empty;

    /// <summary>Fixed values of the method's inputs, as written (value and unit); the key is an input name or <c>M[steel]</c>.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = Empty;

    /// <summary>Factor rows pinned for inputs: input name → row identifier.</summary>
    public IReadOnlyDictionary<string, string> Pins { get; init; } = Empty;

    /// <summary>How well the source's data is known.</summary>
    public SourceQuality Quality { get; init; } = SourceQuality.Unstated;

    /// <summary>A remark for the reader of the inventory.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Where it is written.</summary>
    public required Place Place { get; init; }

    /// <summary>Lines of keys that do not stand on the source's own line; the key is a path such as <c>factors.NCV</c>.</summary>
    public IReadOnlyDictionary<string, int> KeyLines { get; init; } = NoLines;

    private static readonly Dictionary<string, string> Empty = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, int> NoLines = new(StringComparer.Ordinal);

    /// <summary>Where a key of the source is written, such as <c>method</c> or <c>factors.NCV</c>.</summary>
    public Place At(string key) => Place with
    {
        Row = KeyLines.TryGetValue(key, out var line) ? line : Place.Row,
        Column = string.IsNullOrEmpty(Place.Column) ? key : Place.Column + "." + key,
    };
}

/// <summary>The quality statements of a source, as the default scheme names them.</summary>
/// <param name="Activity">Collection type used where records state none; null when unstated.</param>
/// <param name="Factor">Rank 1-6 that overrides the rank of the chosen factor row.</param>
/// <param name="Calibration">Calibration class of the instruments, such as <c>in-order</c>, <c>confirmed</c> or <c>none</c>.</param>
public sealed record SourceQuality(CollectionType? Activity, int? Factor, string? Calibration)
{
    /// <summary>Nothing stated.</summary>
    public static readonly SourceQuality Unstated = new(null, null, null);
}

/// <summary>How an activity value came about.</summary>
public enum CollectionType : byte
{
    /// <summary>Not stated on the record.</summary>
    Unstated,

    /// <summary>Continuous automatic measurement.</summary>
    Automatic,

    /// <summary>Periodic measurement or meter reading, invoices.</summary>
    Periodic,

    /// <summary>An estimate.</summary>
    Estimate,
}

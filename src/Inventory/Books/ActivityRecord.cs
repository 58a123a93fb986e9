using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// A quantity of a source for a period. A value type without text of its own, since an inventory may hold millions; what few
/// records have stands in <see cref="Details"/>.
/// </summary>
/// <param name="Source">Index of the source in <see cref="InventoryBook.Sources"/>.</param>
/// <param name="Period">The period, read in the time zone of the source's facility.</param>
/// <param name="Record">Rows of one source with the same key are evaluated together; null: the period is the key.</param>
/// <param name="Input">The method's input, as written (<c>P</c>, <c>M[steel]</c>); null: its only activity input.</param>
/// <param name="Amount">The amount in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit as given.</param>
/// <param name="Collection">How the value came about.</param>
/// <param name="Row">Line in the file or row of the sheet.</param>
/// <param name="Details">What few records have; null when none of it is stated.</param>
public readonly record struct ActivityRecord(
    int Source,
    Period Period,
    string? Record,
    string? Input,
    decimal Amount,
    Unit Unit,
    CollectionType Collection,
    int Row,
    ActivityDetails? Details);

/// <summary>The rarer columns of an activity record.</summary>
public sealed record ActivityDetails
{
    /// <summary>Stable identifier; null: derived from content.</summary>
    public string? Id { get; init; }

    /// <summary>Share of the quantity actually metered, 0-1; null: 1, or 0 for an estimate.</summary>
    public decimal? Measured { get; init; }

    /// <summary>Facility of the same organisation that delivered or received.</summary>
    public string? Counterparty { get; init; }

    /// <summary>Number of the invoice or bill.</summary>
    public string? Document { get; init; }

    /// <summary>Relative paths of evidence files or references to readings.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Identifier of the record this one corrects.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Remark.</summary>
    public string? Note { get; init; }
}

using Lingtan.Inventories;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Closed months as rows of the activity table.</summary>
public static class ClosingRows
{
    /// <summary>The row of a closed month; null with a fault where the month may not be closed.</summary>
    /// <param name="closing">The month.</param>
    /// <param name="book">The inventory.</param>
    /// <param name="supersedes">Identifier of the record it takes the place of; null: it is the first.</param>
    /// <param name="number">How often the month has been corrected.</param>
    /// <param name="faults">Where it is told why the month cannot be closed.</param>
    public static BookRow? Of(MonthClosing closing, InventoryBook book, string? supersedes, int number, FaultList faults) =>
        closing.ToRecord(book, supersedes, number, faults) is { } record
            ? BookRows.Rows(TableLayouts.Activity, TableRows.Activity(book with { Activity = [record] })).Single()
            : null;
}

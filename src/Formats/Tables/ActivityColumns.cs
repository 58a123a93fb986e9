using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Where the columns of an activity table stand; -1 for those it does not have.</summary>
internal sealed class ActivityColumns(DelimitedTable table)
{
    public readonly int Id = table.ColumnIndex("id");
    public readonly int Source = table.ColumnIndex("source");
    public readonly int Period = table.ColumnIndex("period");
    public readonly int Record = table.ColumnIndex("record");
    public readonly int Input = table.ColumnIndex("input");
    public readonly int Quantity = table.ColumnIndex("quantity");
    public readonly int Unit = table.ColumnIndex("unit");
    public readonly int Collection = table.ColumnIndex("collection");
    public readonly int Measured = table.ColumnIndex("measured");
    public readonly int Counterparty = table.ColumnIndex("counterparty");
    public readonly int Document = table.ColumnIndex("document");
    public readonly int Evidence = table.ColumnIndex("evidence");
    public readonly int Supersedes = table.ColumnIndex("supersedes");
    public readonly int Note = table.ColumnIndex("note");

    /// <summary>Whether any of the rarer columns is there.</summary>
    public bool HasDetails => (Id & Measured & Counterparty & Document & Evidence & Supersedes & Note) >= 0
        || Id >= 0 || Measured >= 0 || Counterparty >= 0 || Document >= 0 || Evidence >= 0 || Supersedes >= 0 || Note >= 0;
}

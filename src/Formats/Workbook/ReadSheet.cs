using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A sheet as read: rows of raw cells with their row numbers.</summary>
/// <param name="Name">The name of the sheet.</param>
/// <param name="Rows">Rows that are not empty.</param>
/// <param name="Merged">Merged ranges, as first row, last row and first column.</param>
internal sealed record ReadSheet(string Name, IReadOnlyList<ReadRow> Rows, IReadOnlyList<(int FirstRow, int LastRow, int Column)> Merged);

/// <summary>A row of a sheet as read.</summary>
/// <param name="Number">Row number counted from 1.</param>
/// <param name="Cells">Raw values: null, text, double, bool, DateTime, TimeSpan, <see cref="XlsxError"/>.</param>
/// <param name="Percent">Columns whose number format is a percentage.</param>
internal sealed record ReadRow(int Number, object?[] Cells, IReadOnlySet<int>? Percent)
{
    /// <summary>Whether nothing is written in the row.</summary>
    public bool IsEmpty => Array.TrueForAll(Cells, cell => cell is null or "" || (cell is string text && string.IsNullOrWhiteSpace(text)));
}

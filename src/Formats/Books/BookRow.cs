namespace Lingtan.Formats;

/// <summary>One statement of a book as a row of a table: what the folder's files, the workbook's sheets and the database all hold.</summary>
/// <param name="Table">The table, such as <c>sources</c> or <c>activity</c>.</param>
/// <param name="Key">What tells the row from the others of its table, the same from one version of the book to the next.</param>
/// <param name="Cells">The filled cells by column, in the order of the columns.</param>
public sealed record BookRow(string Table, string Key, IReadOnlyList<KeyValuePair<string, string>> Cells);

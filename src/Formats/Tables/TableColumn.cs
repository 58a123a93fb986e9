using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>One column of a table or sheet.</summary>
/// <param name="Key">The CSV header.</param>
/// <param name="Title">What it is called in a sheet.</param>
/// <param name="Help">What to write in it, in a sentence.</param>
/// <param name="Kind">How its cells look in a sheet.</param>
/// <param name="Required">Whether the column must be there and every cell filled.</param>
/// <param name="Choices">Name of the drop-down list, where one is offered.</param>
internal sealed record TableColumn(string Key, LocalText Title, LocalText Help, ColumnKind Kind = ColumnKind.Text, bool Required = false, string? Choices = null);

/// <summary>How the cells of a column look in a sheet.</summary>
internal enum ColumnKind
{
    /// <summary>Text, whatever it looks like.</summary>
    Text,

    /// <summary>A decimal number; as text where a spreadsheet would lose digits.</summary>
    Number,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A share of 0 to 100 %.</summary>
    Share,

    /// <summary>A longer text that wraps.</summary>
    LongText,

    /// <summary>A line of a file, in which spaces at the ends count.</summary>
    Verbatim,
}

/// <summary>The columns of a table in their canonical order, the same in the folder and in the workbook.</summary>
/// <param name="Name">The name of the sheet; with <c>.csv</c> the name of the file.</param>
/// <param name="Title">The Chinese and English title of the sheet.</param>
/// <param name="Columns">The columns.</param>
internal sealed record TableLayout(string Name, LocalText Title, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>The name of the file in a folder.</summary>
    public string File => Name + ".csv";

    /// <summary>The column of a header.</summary>
    public TableColumn? Find(string key) => Columns.FirstOrDefault(column => column.Key == key);
}

using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>How a column is set.</summary>
public enum Alignment
{
    /// <summary>Texts.</summary>
    Start,

    /// <summary>Numbers.</summary>
    End,

    /// <summary>Short marks.</summary>
    Center,
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Alignment">How its cells are set.</param>
/// <param name="Weight">Its share of the width relative to the other columns.</param>
public sealed record TableColumn(LocalText Title, Alignment Alignment = Alignment.Start, double Weight = 1);

/// <summary>What a row of a table is.</summary>
public enum RowKind
{
    /// <summary>A row like the others.</summary>
    Body,

    /// <summary>The head of a group of rows.</summary>
    Group,

    /// <summary>A sum of the rows above within a group.</summary>
    Subtotal,

    /// <summary>The sum of the table.</summary>
    Total,
}

/// <summary>A cell.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Columns">Columns it covers.</param>
public sealed record Cell(RichText Text, int Columns = 1)
{
    /// <summary>An empty cell.</summary>
    public static Cell Empty { get; } = new(RichText.Empty);

    /// <summary>A cell with a text.</summary>
    public static implicit operator Cell(RichText text) => new(text);

    /// <summary>A cell with a plain text.</summary>
    public static implicit operator Cell(LocalText text) => new(text);

    /// <summary>A cell with a figure.</summary>
    public static implicit operator Cell(ShownFigure figure) => new(figure);

    /// <summary>A cell with a text that reads the same in both languages.</summary>
    public static implicit operator Cell(string text) => new(RichText.Same(text));

    /// <summary>A cell with a text; the named form of the conversion.</summary>
    public static Cell FromRichText(RichText text) => new(text);

    /// <summary>A cell with a plain text; the named form of the conversion.</summary>
    public static Cell FromLocalText(LocalText text) => new(text);

    /// <summary>A cell with a figure; the named form of the conversion.</summary>
    public static Cell FromShownFigure(ShownFigure figure) => new(figure);

    /// <summary>A cell with a text that reads the same in both languages; the named form of the conversion.</summary>
    public static Cell FromString(string text) => new(RichText.Same(text));
}

/// <summary>A row.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Cells">Its cells; their columns add up to those of the table.</param>
public sealed record TableRow(RowKind Kind, IReadOnlyList<Cell> Cells);

/// <summary>A table with numbered caption, a head that is repeated on every page, and notes below.</summary>
/// <param name="Number">Its number in the report.</param>
/// <param name="Caption">Its caption without the number.</param>
/// <param name="Anchor">Where references lead.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Notes">Notes below the table, among them that shown parts do not foot.</param>
/// <param name="Wide">Whether it needs a page in landscape.</param>
public sealed record Table(
    int Number, LocalText Caption, string Anchor, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, IReadOnlyList<RichText> Notes, bool Wide = false) : Block;

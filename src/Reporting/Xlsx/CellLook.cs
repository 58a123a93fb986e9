namespace Lingtan.Reporting;

/// <summary>What a cell is, which says how it looks.</summary>
internal enum CellRole
{
    /// <summary>A cell outside of tables.</summary>
    Plain,

    /// <summary>A cell of a table like the others.</summary>
    Body,

    /// <summary>Title of a sheet.</summary>
    Title,

    /// <summary>Title of the report on the cover.</summary>
    CoverTitle,

    /// <summary>Heading of a chapter.</summary>
    Chapter,

    /// <summary>Heading below a chapter.</summary>
    Section,

    /// <summary>Head of a column.</summary>
    Head,

    /// <summary>Head of a group of rows.</summary>
    Group,

    /// <summary>Sum of a group.</summary>
    Subtotal,

    /// <summary>Sum of the table.</summary>
    Total,

    /// <summary>Remarks.</summary>
    Muted,

    /// <summary>A link to another sheet.</summary>
    Link,

    /// <summary>The draft mark.</summary>
    Draft,

    /// <summary>What is missing.</summary>
    Bad,

    /// <summary>What to be careful about.</summary>
    Caution,
}

/// <summary>The look of a cell.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Alignment">How it is set.</param>
/// <param name="Format">Number format; empty for text.</param>
internal readonly record struct CellLook(CellRole Role, Alignment Alignment = Alignment.Start, string Format = "");

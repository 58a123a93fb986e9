using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A part of a report that stands by itself: heading, paragraph, table, chart.</summary>
public abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Level">1 for a chapter, 2 for a section, 3 below.</param>
/// <param name="Number">Its number, such as <c>3.2</c>; empty for an unnumbered heading.</param>
/// <param name="Text">Its text.</param>
/// <param name="Anchor">Where references lead; unique in the report.</param>
public sealed record Heading(int Level, string Number, LocalText Text, string Anchor) : Block;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
public sealed record Paragraph(RichText Text) : Block;

/// <summary>A list.</summary>
/// <param name="Ordered">Whether items are numbered.</param>
/// <param name="Items">The items.</param>
public sealed record ListBlock(bool Ordered, IReadOnlyList<RichText> Items) : Block;

/// <summary>What a remark set apart from the text is about.</summary>
public enum NoteKind
{
    /// <summary>Something to know, such as how numbers are rounded.</summary>
    Remark,

    /// <summary>Something to be careful about.</summary>
    Caution,

    /// <summary>Something missing that the standard asks for.</summary>
    Gap,
}

/// <summary>A remark set apart from the text.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">The remark.</param>
public sealed record Note(NoteKind Kind, RichText Text) : Block;

/// <summary>A calculation written out, line by line, for a reader who recomputes it by hand.</summary>
/// <param name="Lines">The lines.</param>
public sealed record Formula(IReadOnlyList<RichText> Lines) : Block;

/// <summary>A picture from the inventory folder.</summary>
/// <param name="Caption">Its caption with number; null for a logo.</param>
/// <param name="Number">Its number among the charts and pictures; 0 without a caption.</param>
/// <param name="Anchor">Where references lead.</param>
/// <param name="Bytes">PNG or JPEG.</param>
public sealed record Picture(LocalText? Caption, int Number, string Anchor, ReadOnlyMemory<byte> Bytes) : Block;

/// <summary>Starts a new page where there are pages.</summary>
public sealed record PageBreak : Block;

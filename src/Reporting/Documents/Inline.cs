namespace Lingtan.Reporting;

/// <summary>A piece of running text in one language.</summary>
public abstract record Inline;

/// <summary>Plain text. Formulas of substances (<c>CO2</c>, <c>tCO2e</c>) are written with plain digits; renderers set the digits as subscripts.</summary>
/// <param name="Text">The text.</param>
public sealed record TextRun(string Text) : Inline;

/// <summary>A figure of the inventory, printed and anchored to its calculation record.</summary>
/// <param name="Figure">The figure.</param>
public sealed record FigureRun(ShownFigure Figure) : Inline;

/// <summary>How a stretch of text is set apart.</summary>
public enum Emphasis
{
    /// <summary>Bold.</summary>
    Strong,

    /// <summary>Italic; Chinese type is set in regular instead.</summary>
    Italic,

    /// <summary>Fixed width, for identifiers and formulas.</summary>
    Code,

    /// <summary>Smaller and lighter, for remarks.</summary>
    Muted,
}

/// <summary>A stretch of text set apart.</summary>
/// <param name="Emphasis">How.</param>
/// <param name="Content">The text.</param>
public sealed record StyledRun(Emphasis Emphasis, IReadOnlyList<Inline> Content) : Inline;

/// <summary>A reference to a heading, table or chart of the report, printed with its number and leading there.</summary>
/// <param name="Anchor">The anchor of the block.</param>
/// <param name="Text">What is printed, such as <c>Table 3</c>.</param>
public sealed record ReferenceRun(string Anchor, string Text) : Inline;

/// <summary>A link to an address outside the report.</summary>
/// <param name="Address">An absolute http, https or mailto address.</param>
/// <param name="Content">The text.</param>
public sealed record LinkRun(string Address, IReadOnlyList<Inline> Content) : Inline;

/// <summary>A forced line break within a paragraph or cell.</summary>
public sealed record BreakRun : Inline;

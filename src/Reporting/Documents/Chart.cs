using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The form of a chart.</summary>
public enum ChartKind
{
    /// <summary>Columns side by side.</summary>
    Columns,

    /// <summary>Columns one upon the other.</summary>
    StackedColumns,

    /// <summary>Horizontal bars, for long names.</summary>
    Bars,

    /// <summary>Shares of a whole; one series.</summary>
    Donut,

    /// <summary>A course over time.</summary>
    Line,
}

/// <summary>The role of a colour; the theme says which it is.</summary>
public enum ColourRole
{
    /// <summary>The colour of the company.</summary>
    Brand,

    /// <summary>Scope 1.</summary>
    Scope1,

    /// <summary>Scope 2.</summary>
    Scope2,

    /// <summary>Scope 3.</summary>
    Scope3,

    /// <summary>What is not in the foreground.</summary>
    Ghost,

    /// <summary>A step of the sequential scale, by position.</summary>
    Ramp,
}

/// <summary>A series of a chart.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Role">Its colour.</param>
/// <param name="Values">One figure for each category; null where there is none.</param>
public sealed record ChartSeries(LocalText Title, ColourRole Role, IReadOnlyList<ShownFigure?> Values);

/// <summary>A chart with numbered caption; values stand beside their marks.</summary>
/// <param name="Number">Its number among charts and pictures.</param>
/// <param name="Caption">Its caption without the number.</param>
/// <param name="Anchor">Where references lead.</param>
/// <param name="Kind">Its form.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Categories">Names along the axis, or of the parts.</param>
/// <param name="Roles">Colours of the categories of a donut or of bars; null: by series.</param>
/// <param name="Series">The series.</param>
public sealed record Chart(
    int Number, LocalText Caption, string Anchor, ChartKind Kind, LocalText Unit, IReadOnlyList<LocalText> Categories,
    IReadOnlyList<ColourRole>? Roles, IReadOnlyList<ChartSeries> Series) : Block;

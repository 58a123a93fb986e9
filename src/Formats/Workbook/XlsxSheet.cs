namespace Lingtan.Formats;

/// <summary>A sheet to be written.</summary>
/// <param name="Name">Its name, at most 31 characters.</param>
/// <param name="Columns">Widths and the looks of empty cells.</param>
/// <param name="Rows">Its rows; read once.</param>
internal sealed record XlsxSheet(string Name, IReadOnlyList<XlsxColumn> Columns, IEnumerable<IReadOnlyList<XlsxCell>> Rows)
{
    /// <summary>Rows that stay in view when scrolling.</summary>
    public int FrozenRows { get; init; } = 1;

    /// <summary>Columns that stay in view when scrolling.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Whether the header row offers filters.</summary>
    public bool Filter { get; init; }

    /// <summary>Whether the sheet holds lists for drop-downs and is not shown.</summary>
    public bool Hidden { get; init; }

    /// <summary>Drop-down lists and input prompts.</summary>
    public IReadOnlyList<XlsxValidation> Validations { get; init; } = [];
}

/// <summary>A column of a sheet to be written.</summary>
/// <param name="Width">Width in characters.</param>
/// <param name="Style">The look of cells that are still empty.</param>
internal sealed record XlsxColumn(double Width, XlsxStyle Style = XlsxStyle.Plain);

/// <summary>What may be entered below a header.</summary>
/// <param name="Column">Column counted from 0.</param>
/// <param name="List">The range with the words of the drop-down list; null for a prompt alone.</param>
/// <param name="Closed">Whether other words are refused.</param>
/// <param name="Title">Title of the prompt.</param>
/// <param name="Prompt">The prompt.</param>
/// <param name="Row">The one row it is for; null for all below the header.</param>
internal sealed record XlsxValidation(int Column, string? List, bool Closed, string Title, string Prompt, int? Row = null);

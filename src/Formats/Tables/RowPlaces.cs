using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Where the rows of a table stand: lines of a file, or the rows of a sheet from which the CSV was made.</summary>
/// <param name="File">The file or sheet.</param>
/// <param name="Rows">The sheet's row for each line counted from 1; null where lines are meant themselves.</param>
internal sealed record RowPlaces(string File, IReadOnlyList<int>? Rows = null)
{
    /// <summary>The row of a line.</summary>
    public int RowOf(int line) => Rows is null ? line : Rows[Math.Min(line, Rows.Count) - 1];

    /// <summary>A place in the row of a line.</summary>
    public Place At(int line, string? column) => new(File, RowOf(line), column);

    /// <summary>A place that was stated by line.</summary>
    public Place Of(Place place) => Rows is null || place.Row is not { } line ? place : place with { Row = RowOf(line) };
}

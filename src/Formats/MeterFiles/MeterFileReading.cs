using NodaTime;

namespace Lingtan.Formats;

/// <summary>A reading in a file of meter data.</summary>
/// <param name="Point">Which one: the cell of the meter, with a stroke and the cell of the point where there is one; in a wide file the heading of the column.</param>
/// <param name="At">The time the reading is of.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">The unit that the file states; null: none.</param>
/// <param name="Row">The row, counted from 1.</param>
public readonly record struct MeterFileReading(string Point, Instant At, decimal Value, string? Unit, int Row);

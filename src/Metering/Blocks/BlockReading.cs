using NodaTime;

namespace Lingtan.Metering;

/// <summary>One reading in a block.</summary>
/// <param name="At">The time the reading is of.</param>
/// <param name="Value">Its value, with the digits it was written with.</param>
/// <param name="Mark">State, rule and author.</param>
public readonly record struct BlockReading(Instant At, decimal Value, ReadingMark Mark);

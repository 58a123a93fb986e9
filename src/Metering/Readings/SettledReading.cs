using NodaTime;

namespace Lingtan.Metering;

/// <summary>What a person decided about the reading of one time.</summary>
/// <param name="At">The time the reading is of.</param>
/// <param name="Value">The value that counts; null: the reading is set aside.</param>
/// <param name="Rule">Why.</param>
/// <param name="Author">Who.</param>
/// <param name="When">When.</param>
public sealed record SettledReading(Instant At, decimal? Value, string Rule, string Author, Instant When);

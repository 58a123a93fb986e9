using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Store;

/// <summary>One version of a reading as it is kept.</summary>
/// <param name="At">The time the reading is of.</param>
/// <param name="Value">Its value, with the digits it was sent with.</param>
/// <param name="Mark">State, rule and author it arrived with.</param>
/// <param name="Received">When the store took it; later ones have a later instant, also where the clock of the machine went back.</param>
public readonly record struct StoredReading(Instant At, decimal Value, ReadingMark Mark, Instant Received);

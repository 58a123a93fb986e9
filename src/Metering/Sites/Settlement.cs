using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>What a person decided about one reading: which value counts, or that it is set aside. The original is kept.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Register">Identifier of the register.</param>
/// <param name="At">Time of the reading.</param>
/// <param name="Value">The value that counts from now on; null: the reading is set aside.</param>
/// <param name="Rule">Why.</param>
/// <param name="Author">Who.</param>
/// <param name="Recorded">When it was decided.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Settlement(string Meter, string Register, Instant At, decimal? Value, string Rule, string Author, Instant Recorded, Place Place)
{
    /// <summary>The decision as the readings of the register need it.</summary>
    public SettledReading Decided => new(At, Value, Rule, Author, Recorded);
}

using NodaTime;

namespace Lingtan.Metering;

/// <summary>A counter that a person read off.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Register">Identifier of the register.</param>
/// <param name="At">When it was read.</param>
/// <param name="Value">What the counter showed, before the multiplier.</param>
/// <param name="Author">Who read it.</param>
/// <param name="Evidence">SHA-256 of the photo of the counter; null: there is none.</param>
/// <param name="Confirmed">Findings that the person saw and confirmed, for the value was really shown.</param>
public sealed record ManualReading(
    string Meter, string Register, Instant At, decimal Value, string Author, string? Evidence, IReadOnlyList<ManualRule> Confirmed)
{
    /// <summary>The mark of the reading: measured, by whom, with what evidence, and what was confirmed.</summary>
    public ReadingMark Mark => new(ReadingState.Measured, Rule, Author);

    private string Rule
    {
        get
        {
            var rule = "manual" + (Evidence is null ? "" : " sha256:" + Evidence);
            return Confirmed.Count == 0 ? rule : rule + " confirmed:" + string.Join(',', Confirmed.Order());
        }
    }
}

using NodaTime;

namespace Lingtan.Metering;

/// <summary>One version of a reading.</summary>
/// <param name="Number">Its number, counted from one: the first is the original.</param>
/// <param name="Value">The value; null where a person set the reading aside.</param>
/// <param name="Mark">State, rule and author.</param>
/// <param name="Received">When it arrived.</param>
public sealed record ReadingVersion(int Number, decimal? Value, ReadingMark Mark, Instant Received);

/// <summary>All that is known of one reading of one register: nothing is ever overwritten.</summary>
/// <param name="At">The time the reading is of.</param>
/// <param name="Versions">Its versions in the order of arrival; the original first.</param>
public sealed record ReadingRecord(Instant At, IReadOnlyList<ReadingVersion> Versions)
{
    /// <summary>The version that counts: the last one a person settled, else the original.</summary>
    public ReadingVersion Effective => Versions.LastOrDefault(static v => v.Mark.State == ReadingState.Repaired) ?? Versions[0];

    /// <summary>The state: disputed while another value arrived after the original, or after the version a person settled.</summary>
    public ReadingState State => Versions[^1] == Effective ? Effective.Mark.State : ReadingState.Disputed;

    /// <summary>Whether a person has settled the value and nothing else arrived since.</summary>
    public bool IsSettled => State == ReadingState.Repaired;
}

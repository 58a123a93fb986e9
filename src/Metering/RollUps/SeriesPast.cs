using NodaTime;

namespace Lingtan.Metering;

/// <summary>What is known of a register over a time: its readings, its way from one to the next, and its intervals.</summary>
/// <param name="Setup">The register.</param>
/// <param name="Records">The readings in the order of time.</param>
/// <param name="Walk">The differences.</param>
/// <param name="Intervals">The intervals in the order of time.</param>
public sealed record SeriesPast(SeriesSetup Setup, IReadOnlyList<ReadingRecord> Records, CounterWalk Walk, IReadOnlyList<IntervalValue> Intervals)
{
    /// <summary>What is known of one time; null: nothing.</summary>
    /// <param name="at">The time.</param>
    public ReadingRecord? Find(Instant at) => ReadingRecords.Lower(Records, at) is var index && index < Records.Count && Records[index].At == at ? Records[index] : null;
}

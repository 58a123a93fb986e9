using NodaTime;

namespace Lingtan.Metering;

/// <summary>One value that arrived for a time.</summary>
/// <param name="At">The time the reading is of.</param>
/// <param name="Value">The value.</param>
/// <param name="Mark">State, rule and author.</param>
/// <param name="Received">When it arrived.</param>
public readonly record struct ReceivedReading(Instant At, decimal Value, ReadingMark Mark, Instant Received);

/// <summary>Puts what arrived and what persons decided together.</summary>
public static class ReadingRecords
{
    /// <summary>All that is known of each time.</summary>
    /// <param name="readings">What arrived, in the order of times and, for one time, of arrival.</param>
    /// <param name="settled">What was decided; of times without a reading nothing can be.</param>
    public static List<ReadingRecord> Of(IReadOnlyList<ReceivedReading> readings, IReadOnlyList<SettledReading> settled)
    {
        var decisions = settled.ToLookup(static s => s.At);
        var records = new List<ReadingRecord>(readings.Count);
        for (var i = 0; i < readings.Count;)
        {
            var (at, first) = (readings[i].At, i);
            while (i < readings.Count && readings[i].At == at) i++;
            var decided = settled.Count == 0 ? [] : decisions[at].OrderBy(static s => s.When).ToList();
            records.Add(new ReadingRecord(at, decided.Count == 0 && i == first + 1 ? [Version(1, readings[first])] : Versions(readings.Skip(first).Take(i - first), decided)));
        }

        return records;
    }

    /// <summary>Index of the first record that is not before an instant.</summary>
    /// <param name="records">Records in the order of time.</param>
    /// <param name="at">The instant.</param>
    internal static int Lower(IReadOnlyList<ReadingRecord> records, Instant at)
    {
        var (low, high) = (0, records.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (records[middle].At < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static ReadingVersion Version(int number, ReceivedReading reading) => new(number, reading.Value, reading.Mark, reading.Received);

    // A person who decides has seen what arrived up to then.
    private static List<ReadingVersion> Versions(IEnumerable<ReceivedReading> readings, List<SettledReading> decided)
    {
        var (versions, next) = (new List<ReadingVersion>(), 0);
        foreach (var reading in readings)
        {
            while (versions.Count > 0 && next < decided.Count && decided[next].When < reading.Received) Settle(versions, decided[next++]);
            if (versions.Count == 0) versions.Add(Version(1, reading));
            else if (!versions.Exists(v => v.Value == reading.Value))
                versions.Add(Version(versions.Count + 1, reading with { Mark = reading.Mark with { State = ReadingState.Disputed } }));
        }

        while (next < decided.Count) Settle(versions, decided[next++]);
        return versions;
    }

    private static void Settle(List<ReadingVersion> versions, SettledReading one) =>
        versions.Add(new ReadingVersion(versions.Count + 1, one.Value, new ReadingMark(ReadingState.Repaired, one.Rule, one.Author), one.When));
}

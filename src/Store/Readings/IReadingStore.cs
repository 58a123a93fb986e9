using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>
/// Keeps readings for good. Nothing is overwritten: another value for the same time is a further version. Callers may be many at once; whoever reads is
/// not held up by whoever writes.
/// </summary>
public interface IReadingStore
{
    /// <summary>
    /// Takes a batch, all or nothing; when it returns, the readings are on disk. Sending it again changes nothing: the same value for the same time is a
    /// duplicate.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="faults">Where readings that cannot be kept are reported by their place in the batch, and a full disk.</param>
    /// <returns>What became of it; null with faults, and then nothing was taken.</returns>
    Appended? Append(ReadingBatch batch, FaultList faults);

    /// <summary>The readings of a series in the order of their times, versions of one time in the order of arrival.</summary>
    /// <param name="series">The series.</param>
    /// <param name="times">From when, and until before when.</param>
    /// <param name="recordedUpTo">What arrived later is left out: what was known at that instant; null: all.</param>
    /// <exception cref="InvalidDataException">A block is damaged.</exception>
    IReadOnlyList<StoredReading> Read(SeriesKey series, Interval times, Instant? recordedUpTo = null);

    /// <summary>The first version of the latest reading of each series; series without readings are left out.</summary>
    /// <param name="series">The series.</param>
    IReadOnlyDictionary<SeriesKey, StoredReading> Last(IEnumerable<SeriesKey> series);

    /// <summary>All series that were ever written to, by meter and point.</summary>
    IReadOnlyList<SeriesKey> Series();

    /// <summary>How many times of each day have a reading; days without any are left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="first">First day in UTC.</param>
    /// <param name="last">Last day in UTC.</param>
    IReadOnlyList<DayCount> Counts(SeriesKey series, LocalDate first, LocalDate last);

    /// <summary>The last number that was taken from a source; 0: none.</summary>
    /// <param name="source">The source.</param>
    long Position(string source);

    /// <summary>The instant under which the last batch was taken: what is known up to it never changes. Whoever closes a month notes it down.</summary>
    Instant Head();
}

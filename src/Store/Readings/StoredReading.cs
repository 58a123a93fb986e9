using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Store;

/// <summary>One version of a reading as it is kept.</summary>
/// <param name="At">The time the reading is of.</param>
/// <param name="Value">Its value, with the digits it was sent with.</param>
/// <param name="Mark">State, rule and author it arrived with.</param>
/// <param name="Received">When the store took it; later ones have a later instant, also where the clock of the machine went back.</param>
public readonly record struct StoredReading(Instant At, decimal Value, ReadingMark Mark, Instant Received)
{
    /// <summary>What is known of each time, with what persons decided.</summary>
    /// <param name="readings">What is kept, in the order of times and, for one time, of arrival.</param>
    /// <param name="settled">What was decided.</param>
    public static List<ReadingRecord> Records(IReadOnlyList<StoredReading> readings, IReadOnlyList<SettledReading> settled) => ReadingRecords.Of(Arrived(readings), settled);

    /// <summary>The same as the room of metering takes it.</summary>
    /// <param name="readings">What is kept.</param>
    public static ReceivedReading[] Arrived(IReadOnlyList<StoredReading> readings)
    {
        var received = new ReceivedReading[readings.Count];
        for (var i = 0; i < received.Length; i++) received[i] = new ReceivedReading(readings[i].At, readings[i].Value, readings[i].Mark, readings[i].Received);
        return received;
    }
}

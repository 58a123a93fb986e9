using NodaTime;

namespace Lingtan.Metering;

/// <summary>What became of a reading that arrived.</summary>
public enum ArrivalKind
{
    /// <summary>The first of its time.</summary>
    New,

    /// <summary>The same value for the same time once more: nothing changes.</summary>
    Duplicate,

    /// <summary>Another value for the same time: a new version, and the reading is disputed.</summary>
    Disputed,
}

/// <summary>One arrival.</summary>
/// <param name="At">The time the reading is of.</param>
/// <param name="Value">Its value.</param>
/// <param name="Received">When it arrived.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="OutOfOrder">Whether a reading of a later time had arrived before it.</param>
public sealed record Arrival(Instant At, decimal Value, Instant Received, ArrivalKind Kind, bool OutOfOrder)
{
    /// <summary>What is kept of a register or gauge, in the order in which it arrived. What arrived together is taken in the order of times.</summary>
    /// <param name="readings">What is kept, in any order.</param>
    public static IReadOnlyList<Arrival> Of(IEnumerable<ReceivedReading> readings)
    {
        var (arrivals, known, latest) = (new List<Arrival>(), new Dictionary<Instant, HashSet<decimal>>(), Instant.MinValue);
        foreach (var one in readings.OrderBy(static one => one.Received).ThenBy(static one => one.At))
        {
            if (!known.TryGetValue(one.At, out var values)) known.Add(one.At, values = []);
            var first = values.Count == 0;
            var kind = !values.Add(one.Value) ? ArrivalKind.Duplicate : first ? ArrivalKind.New : ArrivalKind.Disputed;
            arrivals.Add(new Arrival(one.At, one.Value, one.Received, kind, one.At < latest));
            latest = Instant.Max(latest, one.At);
        }

        return arrivals;
    }
}

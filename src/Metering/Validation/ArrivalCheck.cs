using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What the order of arrival tells: repetitions, second values, late readings.</summary>
public static class ArrivalCheck
{
    /// <summary>Looks at what arrived.</summary>
    /// <param name="arrivals">The arrivals in the order they came.</param>
    public static IEnumerable<ReadingFinding> Run(IEnumerable<Arrival> arrivals)
    {
        foreach (var arrival in arrivals)
        {
            if (arrival.Kind == ArrivalKind.Duplicate)
                yield return Finding(ValidationRule.Duplicate, arrival, new("每个时刻一个读数", "one reading for each time"));
            else if (arrival.Kind == ArrivalKind.Disputed)
                yield return Finding(ValidationRule.TwoValues, arrival, new("与先到的读数相同", "the value that arrived before"));
            if (arrival.OutOfOrder)
                yield return Finding(ValidationRule.OutOfOrder, arrival, new("按时间先后到达", "readings in the order of their times"));
        }
    }

    private static ReadingFinding Finding(ValidationRule rule, Arrival arrival, LocalText expected) => new(rule, arrival.At, arrival.At, arrival.Value, expected);
}

using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>Values of a gauge beyond its limits, and values of anything that no device can mean.</summary>
public static class RangeCheck
{
    /// <summary>Looks at every reading.</summary>
    /// <param name="records">The readings in the order of time.</param>
    /// <param name="lowest">The lowest that can be real; null: unknown.</param>
    /// <param name="highest">The highest that can be real; null: unknown.</param>
    public static IEnumerable<ReadingFinding> Run(IEnumerable<ReadingRecord> records, decimal? lowest, decimal? highest)
    {
        var (low, high) = (lowest ?? -CounterLimits.HighestReading, highest ?? CounterLimits.HighestReading);
        var expected = LocalText.Same(DecimalText.Format(low) + " … " + DecimalText.Format(high));
        return from record in records
               where record.Effective.Value < low || record.Effective.Value > high
               select new ReadingFinding(ValidationRule.Range, record.At, record.At, record.Effective.Value, expected);
    }
}

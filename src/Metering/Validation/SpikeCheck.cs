using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>
/// Values that stand out from their neighbours (Hampel's rule): further from the median of the window than so many times the median of the
/// distances from it. A window that is flat takes a floor instead, so that a load that is switched on is no spike for ever.
/// </summary>
public static class SpikeCheck
{
    private const int Half = 3;

    /// <summary>Looks at every value with its three neighbours on either side.</summary>
    /// <param name="records">The readings of a gauge in the order of time.</param>
    /// <param name="times">How many times the median distance is too far.</param>
    /// <param name="floor">The least distance that counts, in the unit of the gauge.</param>
    public static IEnumerable<ReadingFinding> Run(IEnumerable<ReadingRecord> records, decimal times, decimal floor)
    {
        var known = records.Where(static r => r.Effective.Value is not null).ToList();
        for (var i = 0; i < known.Count; i++)
        {
            var window = known.Skip(Math.Max(0, i - Half)).Take(Math.Min(i, Half) + 1 + Half).Select(static r => r.Effective.Value!.Value).ToList();
            if (window.Count < Half + 1) continue;
            var (value, middle) = (known[i].Effective.Value!.Value, Median(window));
            var distance = Math.Max(floor, times * Median(window.ConvertAll(v => Math.Abs(v - middle))));
            if (Math.Abs(value - middle) <= distance) continue;
            yield return new ReadingFinding(
                ValidationRule.Spike, known[i].At, known[i].At, value, LocalText.Same(DecimalText.Format(middle - distance) + " … " + DecimalText.Format(middle + distance)));
        }
    }

    private static decimal Median(List<decimal> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

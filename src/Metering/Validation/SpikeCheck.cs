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
        List<ReadingRecord> known = [.. records.Where(static r => r.Effective.Value is not null)];
        var values = known.ConvertAll(static r => r.Effective.Value!.Value);
        var (window, distances) = (new decimal[(2 * Half) + 1], new decimal[(2 * Half) + 1]);
        for (var i = 0; i < known.Count; i++)
        {
            var first = Math.Max(0, i - Half);
            var count = Math.Min(values.Count, i + Half + 1) - first;
            if (count < Half + 1) continue;
            values.CopyTo(first, window, 0, count);
            var (value, middle) = (values[i], Median(window, count));
            for (var j = 0; j < count; j++) distances[j] = Math.Abs(window[j] - middle);
            var distance = Math.Max(floor, times * Median(distances, count));
            if (Math.Abs(value - middle) <= distance) continue;
            yield return new ReadingFinding(
                ValidationRule.Spike, known[i].At, known[i].At, value, LocalText.Same(DecimalText.Format(middle - distance) + " … " + DecimalText.Format(middle + distance)));
        }
    }

    private static decimal Median(decimal[] values, int count)
    {
        Array.Sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }
}

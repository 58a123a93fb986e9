namespace Lingtan.Quality;

/// <summary>Quantiles of a sample of which the outer parts were kept.</summary>
internal static class OrderStatistics
{
    /// <summary>
    /// The quantile between the two nearest order statistics, linear (definition 7 of Hyndman and Fan, "Sample quantiles in statistical
    /// packages", The American Statistician 50, 1996).
    /// </summary>
    /// <param name="low">The smallest draws, in any order; they are rearranged.</param>
    /// <param name="high">The largest draws, in any order; they are rearranged.</param>
    /// <param name="count">Number of all draws.</param>
    /// <param name="probability">Between 0 and 1.</param>
    /// <returns>Null when an order statistic sought was not kept.</returns>
    public static double? Quantile(Span<double> low, Span<double> high, int count, double probability)
    {
        var rank = (count - 1) * probability;
        var lower = (int)Math.Floor(rank);
        if (At(low, high, count, lower) is not { } left || At(low, high, count, Math.Min(lower + 1, count - 1)) is not { } right) return null;
        return left + ((rank - lower) * (right - left));
    }

    private static double? At(Span<double> low, Span<double> high, int count, int rank)
    {
        if (rank < low.Length) return Select(low, rank);
        var fromHigh = rank - (count - high.Length);
        return fromHigh >= 0 ? Select(high, fromHigh) : null;
    }

    /// <summary>The element that would stand at a rank if the span were sorted; rearranges the span.</summary>
    public static double Select(Span<double> values, int rank)
    {
        var (from, to) = (0, values.Length - 1);
        while (from < to)
        {
            var pivot = Median(values[from], values[from + ((to - from) / 2)], values[to]);
            var (left, right) = (from, to);
            while (left <= right)
            {
                while (values[left] < pivot) left++;
                while (values[right] > pivot) right--;
                if (left > right) break;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }

            if (rank <= right) to = right;
            else if (rank >= left) from = left;
            else return values[rank];
        }

        return values[from];
    }

    private static double Median(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}

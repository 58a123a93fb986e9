namespace Lingtan.Reporting;

/// <summary>Moves labels along a line so that none covers another, as little as possible.</summary>
internal static class LabelStack
{
    /// <summary>Places labels.</summary>
    /// <param name="wanted">Where the middle of each would best stand, in any order.</param>
    /// <param name="heights">Height of each.</param>
    /// <param name="least">Where the first may begin.</param>
    /// <param name="most">Where the last must end.</param>
    /// <returns>The middle of each, in the order given.</returns>
    public static double[] Place(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double least, double most)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        var placed = new double[wanted.Count];
        var at = least;
        foreach (var i in order)
        {
            placed[i] = Math.Max(wanted[i], at + (heights[i] / 2));
            at = placed[i] + (heights[i] / 2);
        }

        at = most;
        foreach (var i in order.Reverse())
        {
            placed[i] = Math.Min(placed[i], at - (heights[i] / 2));
            at = placed[i] - (heights[i] / 2);
        }

        return placed;
    }
}

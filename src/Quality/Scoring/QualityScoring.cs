namespace Lingtan.Quality;

/// <summary>
/// Scores an inventory: mean of three marks per source, weighted by the source's share of the total. Sums are taken over exact products and
/// divided once, so that the order of sources makes no difference.
/// </summary>
public static class QualityScoring
{
    /// <summary>Scores sources.</summary>
    /// <param name="scheme">The scheme whose levels apply.</param>
    /// <param name="marks">The sources. A negative amount counts by its size, so that a score stays between the marks it comes from.</param>
    public static QualityScore Score(DataQualityScheme scheme, IReadOnlyList<SourceMarks> marks)
    {
        var total = 0m;
        var weighted = 0m;
        foreach (var source in marks.OrderBy(entry => entry.Source, StringComparer.Ordinal))
        {
            total += Math.Abs(source.Tonnes);
            weighted += Sum(source) * Math.Abs(source.Tonnes);
        }

        var sources = new SourceScore[marks.Count];
        for (var i = 0; i < sources.Length; i++) sources[i] = Source(scheme, marks[i], total);
        if (total == 0m) return new QualityScore(null, null, sources);
        var score = weighted / (3m * total);
        return new QualityScore(score, scheme.LevelOf(score).Level, sources);
    }

    private static SourceScore Source(DataQualityScheme scheme, SourceMarks marks, decimal total)
    {
        var sum = Sum(marks);
        var average = sum / 3m;
        var size = Math.Abs(marks.Tonnes);
        return new SourceScore(
            marks.Source, marks.Activity, marks.Factor, marks.Calibration, average, scheme.LevelOf(average).Level,
            total == 0m ? 0m : size / total, total == 0m ? 0m : sum * size / (3m * total));
    }

    private static decimal Sum(SourceMarks marks) => marks.Activity + marks.Factor + marks.Calibration;
}

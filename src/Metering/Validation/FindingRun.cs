using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Findings of one rule that follow each other, told as one.</summary>
/// <param name="Rule">What was looked for.</param>
/// <param name="Start">From when the first concerns.</param>
/// <param name="End">Until when the last does.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Value">The value of the first; null where none is there.</param>
/// <param name="Expected">What would have been expected of the first.</param>
public sealed record FindingRun(ValidationRule Rule, Instant Start, Instant End, int Count, decimal? Value, LocalText Expected)
{
    /// <summary>The runs in the order of time.</summary>
    /// <param name="findings">The findings, in any order.</param>
    /// <param name="apart">How far after the end of one the next may begin and still belong to its run.</param>
    public static IReadOnlyList<FindingRun> Of(IEnumerable<ReadingFinding> findings, Duration apart)
    {
        var runs = new List<FindingRun>();
        foreach (var rule in findings.GroupBy(static one => one.Rule))
        {
            FindingRun? run = null;
            foreach (var one in rule.OrderBy(static one => one.Start))
            {
                if (run is not null && one.Start <= run.End + apart)
                {
                    run = run with { End = Instant.Max(run.End, one.End), Count = run.Count + 1 };
                    continue;
                }

                if (run is not null) runs.Add(run);
                run = new FindingRun(one.Rule, one.Start, one.End, 1, one.Value, one.Expected);
            }

            if (run is not null) runs.Add(run);
        }

        return [.. runs.OrderBy(static one => one.Start).ThenBy(static one => one.Rule)];
    }
}

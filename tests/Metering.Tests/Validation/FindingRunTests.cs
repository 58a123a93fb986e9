using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class FindingRunTests
{
    private static readonly Duration Apart = Duration.FromMinutes(30);

    [Fact]
    public void Findings_of_one_rule_that_follow_each_other_are_one_run() => Assert.Equal(
        [(ValidationRule.Gap, Quarter(0), Quarter(3), 2, 7m), (ValidationRule.Spike, Quarter(2), Quarter(2), 1, 9m), (ValidationRule.Gap, Quarter(6), Quarter(7), 1, 8m)],
        FindingRun.Of([Found(ValidationRule.Gap, 6, 7, 8), Found(ValidationRule.Gap, 0, 1, 7), Found(ValidationRule.Spike, 2, 2, 9), Found(ValidationRule.Gap, 3, 3, 6)], Apart)
            .Select(static one => (one.Rule, one.Start, one.End, one.Count, one.Value!.Value)));

    [Fact]
    public void A_run_ends_where_its_longest_finding_does() =>
        Assert.Equal(Quarter(9), Assert.Single(FindingRun.Of([Found(ValidationRule.Gap, 0, 9, 1), Found(ValidationRule.Gap, 1, 2, 1)], Apart)).End);

    private static ReadingFinding Found(ValidationRule rule, int start, int end, decimal value) => new(rule, Quarter(start), Quarter(end), value, LocalText.Empty);
}

using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class GapEstimateTests
{
    private static readonly SubstitutionPolicy Policy = SubstitutionPolicy.Usual(DateTimeZone.Utc);
    private static readonly LoadShape Nothing = new([], Policy);

    [Fact]
    public void A_short_gap_is_bridged_by_a_straight_line()
    {
        var values = Run(10, 18, 3, Nothing);
        Assert.Equal([12m, 14m, 16m], values.Select(v => v.Value));
        Assert.All(values, v => Assert.Equal((ReadingState.Estimated, SubstitutionRules.Linear), (v.Mark.State, v.Mark.Rule)));
    }

    [Fact]
    public void A_long_gap_looks_like_similar_days_and_an_unknown_one_stays_missing()
    {
        var friday = Enumerable.Range(0, 96).Select(q => (Quarter(q) - Duration.FromDays(3), (decimal)q));
        var values = Run(10, 18, 9, new LoadShape(friday, Policy));
        Assert.Equal(Enumerable.Range(0, 9).Select(q => (decimal)q), values.Select(v => v.Value));
        Assert.All(values, v => Assert.Equal(SubstitutionRules.SimilarDays, v.Mark.Rule));
        Assert.Empty(Run(10, 18, 9, Nothing));
        Assert.Empty(Run(10, null, 3, Nothing));
    }

    private static IReadOnlyList<EstimatedValue> Run(decimal? before, decimal? after, int quarters, LoadShape shape) =>
        GapEstimate.Values(before, after, new Interval(Monday, Quarter(quarters)), IntervalProfile.QuarterHour, shape, Policy);
}

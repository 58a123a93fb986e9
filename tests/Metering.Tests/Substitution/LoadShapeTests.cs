using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class LoadShapeTests
{
    private static readonly SubstitutionPolicy Policy = SubstitutionPolicy.Usual(DateTimeZone.Utc) with { SimilarDays = 2 };

    [Fact]
    public void The_nearest_days_of_the_same_kind_before_the_gap_are_averaged()
    {
        var shape = new LoadShape(Days((-7, 1), (-4, 3), (-3, 5), (-2, 99), (-1, 99)), Policy);
        Assert.Equal(4, shape.Means(new Interval(Monday, Monday + Duration.FromDays(1)))(Monday));
    }

    [Fact]
    public void Days_after_the_gap_serve_where_none_lies_before()
    {
        var shape = new LoadShape(Days((-2, 99), (2, 6), (5, 99)), Policy);
        Assert.Equal(6, shape.Means(new Interval(Monday, Monday + Duration.FromDays(1)))(Monday));
        Assert.Null(shape.Means(new Interval(Monday, Monday + Duration.FromDays(1)))(Quarter(1)));
    }

    private static IEnumerable<(Instant, decimal)> Days(params (int Away, decimal Amount)[] days) =>
        days.Select(d => (Monday + Duration.FromDays(d.Away), d.Amount));
}

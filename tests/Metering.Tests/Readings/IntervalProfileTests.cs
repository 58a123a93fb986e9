using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class IntervalProfileTests
{
    [Fact]
    public void A_stamp_at_the_start_and_one_at_the_end_name_the_same_interval()
    {
        var (start, end) = (IntervalProfile.QuarterHour, new IntervalProfile(Duration.FromMinutes(15), Stamping.End));
        Assert.Equal(new Interval(Quarter(3), Quarter(4)), start.IntervalOf(Quarter(3)));
        Assert.Equal(new Interval(Quarter(3), Quarter(4)), end.IntervalOf(Quarter(4)));
    }

    [Fact]
    public void Midnight_at_the_end_belongs_to_the_day_before() => Assert.Equal(
        Instant.FromUtc(2025, 3, 2, 23, 0), new IntervalProfile(Duration.FromHours(1), Stamping.End).IntervalOf(Monday).Start);

    [Fact]
    public void Times_before_1970_lie_on_the_same_grid() =>
        Assert.Equal(Instant.FromUtc(1969, 12, 31, 23, 45), IntervalProfile.QuarterHour.Floor(Instant.FromUtc(1969, 12, 31, 23, 59)));

    [Fact]
    public void The_next_start_of_a_start_is_itself()
    {
        Assert.Equal(Quarter(3), IntervalProfile.QuarterHour.Ceiling(Quarter(3)));
        Assert.Equal(Quarter(4), IntervalProfile.QuarterHour.Ceiling(Quarter(3) + Duration.Epsilon));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7 * 60)]
    [InlineData(7200)]
    public void A_length_that_does_not_fit_into_an_hour_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IntervalProfile(Duration.FromSeconds(seconds), Stamping.Start));
}

using NodaTime;

namespace Lingtan.Metering;

/// <summary>Hours are a month's total where all of it was measured, and say nothing otherwise.</summary>
public sealed class MeasuredHoursTests
{
    private static readonly Instant Begin = Given.Monday;
    private static readonly Meter Meter = Given.Meter("main");

    [Fact]
    public void Whole_hours_that_were_measured_are_added_up() => Assert.Equal(24, Total([.. Hours(24)], 100));

    [Fact]
    public void An_hour_that_is_not_simply_measured_is_told_by_intervals()
    {
        foreach (var other in new Func<BucketTotal, BucketTotal>[]
                 {
                     static hour => hour with { Worst = ReadingState.Estimated }, static hour => hour with { Worst = ReadingState.Disputed }, static hour => hour with { Added = 0.5m },
                     static hour => hour with { Covered = Duration.FromMinutes(45) }, static hour => hour with { Amount = null },
                 })
        {
            List<BucketTotal> hours = [.. Hours(24)];
            hours[7] = other(hours[7]);
            Assert.Null(Total(hours, 100));
        }
    }

    [Fact]
    public void An_hour_that_is_not_there_is_told_by_intervals_but_for_what_has_not_been_yet()
    {
        Assert.Null(Total([.. Hours(24).Where(static (_, i) => i != 7)], 100));
        Assert.Null(Total([.. Hours(20)], 100));
        Assert.Null(Total([], 100));
        Assert.Equal(20, Total([.. Hours(20)], 20));

        // The hour that is under way, and the one in which the first device was put in.
        List<BucketTotal> running = [.. Hours(20)];
        running[^1] = running[^1] with { Covered = Duration.FromMinutes(30) };
        Assert.Equal(20, MeasuredHours.Total(Meter, Day, running, Begin + Duration.FromHours(19.5)));
        var late = Meter with { Installations = [Meter.Installations[0] with { From = Begin + Duration.FromMinutes(150) }] };
        List<BucketTotal> begun = [.. Hours(24).Skip(2)];
        begun[0] = begun[0] with { Covered = Duration.FromMinutes(30) };
        Assert.Equal(22, MeasuredHours.Total(late, Day, begun, Begin + Duration.FromHours(100)));
        Assert.Null(MeasuredHours.Total(Meter, Day, begun, Begin + Duration.FromHours(100)));
    }

    private static Interval Day => new(Begin, Begin + Duration.FromDays(1));

    private static decimal? Total(IReadOnlyList<BucketTotal> hours, int last) => MeasuredHours.Total(Meter, Day, hours, Begin + Duration.FromHours(last));

    private static IEnumerable<BucketTotal> Hours(int count) => Enumerable.Range(0, count).Select(static i => new BucketTotal(
        new CalendarBucket(BucketSize.Hour, Begin + Duration.FromHours(i), Begin + Duration.FromHours(i + 1)), 1, 0, 1, Duration.FromHours(1), ReadingState.Measured));
}

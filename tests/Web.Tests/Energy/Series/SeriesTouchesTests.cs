using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

public sealed class SeriesTouchesTests
{
    private static readonly Instant Start = Instant.FromUtc(2025, 3, 3, 0, 0);

    [Fact]
    public void Times_near_each_other_are_one_and_those_before_a_version_are_left_out()
    {
        var touches = SeriesTouches.None.With(Touched(900, 900)).With(Touched(200, 202)).With(Touched(0, 1)).With(Touched(100, 110));
        Assert.Equal([new Interval(At(0), At(1)), new Interval(At(100), At(110)), new Interval(At(200), At(202))], touches.Since(1)!);
        Assert.Equal([new Interval(At(0), At(25)), new Interval(At(100), At(110))], touches.With(Touched(25, 25)).Since(2)!);
        Assert.Empty(touches.Since(4)!);
    }

    [Fact]
    public void What_is_too_much_or_too_long_ago_is_computed_as_a_whole()
    {
        var touches = Enumerable.Range(0, 501).Aggregate(SeriesTouches.None, static (all, i) => all.With(Touched(i, i)));
        Assert.Null(touches.Since(0));
        Assert.Equal([new Interval(At(1), At(500))], touches.Since(1)!);
        Assert.Null(Enumerable.Range(0, 17).Aggregate(SeriesTouches.None, static (all, i) => all.With(Touched(i * 100, i * 100))).Since(0));
    }

    private static Instant At(int hours) => Start + Duration.FromHours(hours);

    private static TouchedSeries Touched(int first, int last) => new(new SeriesKey("gas", "volume"), At(first), At(last));
}

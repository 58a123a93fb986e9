using NodaTime;

namespace Lingtan.Metering;

/// <summary>Doubtful times give way to what was found in their place, and to nothing else.</summary>
public sealed class DoubtfulTimesTests
{
    [Fact]
    public void What_was_computed_again_replaces_what_lay_in_it_and_leaves_what_reaches_beyond()
    {
        IReadOnlyList<Interval> known = [Time(0, 4), Time(10, 10), Time(12, 30), Time(40, 40)];
        Assert.Equal([Time(0, 2), Time(5, 6), Time(20, 30), Time(40, 40)], DoubtfulTimes.After(known, Time(2, 20), [Time(5, 6)]));
        Assert.Equal(known, DoubtfulTimes.After(known, Time(50, 60), []));
        Assert.Equal(known, DoubtfulTimes.After(known, Time(5, 5), []));
    }

    [Fact]
    public void An_instant_at_either_end_was_looked_at_a_time_that_only_ends_there_was_not()
    {
        IReadOnlyList<Interval> known = [Time(0, 4), Time(8, 8), Time(10, 14)];
        Assert.Equal([Time(0, 4), Time(10, 14)], DoubtfulTimes.After(known, Time(4, 8), []));
        Assert.Equal([Time(0, 4), Time(10, 14)], DoubtfulTimes.After(known, Time(8, 10), []));
    }

    [Fact]
    public void Times_that_touch_are_one_and_so_are_those_as_near_as_is_said()
    {
        Assert.Equal([Time(0, 8), Time(10, 12)], DoubtfulTimes.Together([Time(4, 8), Time(0, 4), Time(10, 12), Time(2, 3)]));
        Assert.Equal([Time(0, 12)], DoubtfulTimes.Together([Time(0, 4), Time(4, 8), Time(10, 12)], Duration.FromMinutes(30)));
    }

    private static Interval Time(int from, int to) => new(Given.Quarter(from), Given.Quarter(to));
}

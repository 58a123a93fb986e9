using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class GapCheckTests
{
    private static readonly Duration Length = Duration.FromMinutes(15);

    [Fact]
    public void Neighbours_more_than_one_and_a_half_intervals_apart_are_a_gap()
    {
        var log = Log((0, 1), (1, 2), (3, 3));
        log.Add(Quarter(4) + Duration.FromMinutes(7), 4, ReadingMark.Measured, Monday);
        Assert.Equal([(Quarter(1), Quarter(3))], GapCheck.Run(log.Records, Length, null, null).Select(f => (f.Start, f.End)));
    }

    [Fact]
    public void An_end_that_is_too_early_is_a_gap()
    {
        Assert.Equal([(Quarter(1), Quarter(9))], GapCheck.Run(Log((0, 1), (1, 2)).Records, Length, null, Quarter(9)).Select(f => (f.Start, f.End)));
        Assert.Empty(GapCheck.Run(Log((0, 1), (1, 2)).Records, Length, null, Quarter(2)));
    }

    [Fact]
    public void A_beginning_that_is_too_late_is_a_gap_and_so_is_a_time_with_nothing_at_all()
    {
        Assert.Equal([(Quarter(0), Quarter(4))], GapCheck.Run(Log((4, 1), (5, 2)).Records, Length, Quarter(0), Quarter(6)).Select(f => (f.Start, f.End)));
        Assert.Equal([(Quarter(0), Quarter(6))], GapCheck.Run(Log().Records, Length, Quarter(0), Quarter(6)).Select(f => (f.Start, f.End)));
        Assert.Empty(GapCheck.Run(Log((-1, 1), (0, 2), (1, 3)).Records, Length, Quarter(0), Quarter(2)));
    }
}

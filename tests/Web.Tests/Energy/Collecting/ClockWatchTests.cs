using NodaTime;

namespace Lingtan.Web;

/// <summary>Jumps of the clock against one that only runs on.</summary>
public sealed class ClockWatchTests
{
    [Fact]
    public void A_clock_that_is_set_is_noticed_in_both_directions_and_one_that_runs_is_not()
    {
        var time = new TwoClocks();
        var watch = new ClockWatch(time);
        time.Pass(60);
        Assert.Null(watch.Look());
        time.Pass(1, wall: 3601);
        Assert.Equal(Duration.FromHours(1), watch.Look()!.By);
        time.Pass(1, wall: -7199);
        Assert.Equal(Duration.FromHours(-2), watch.Look()!.By);
        time.Pass(1, wall: 2.5);
        Assert.Null(watch.Look());
        Assert.Equal(Duration.FromHours(-2), watch.Last!.By);
    }

    private sealed class TwoClocks : TimeProvider
    {
        private DateTimeOffset _wall = DateTimeOffset.UnixEpoch;
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => _wall;

        public override long GetTimestamp() => _ticks;

        public void Pass(double seconds, double? wall = null)
        {
            _ticks += (long)(seconds * TimeSpan.TicksPerSecond);
            _wall = _wall.AddSeconds(wall ?? seconds);
        }
    }
}

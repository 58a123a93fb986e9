namespace Lingtan.Web;

/// <summary>What was found is remembered for as long as finding it was worth, and for the one who may see it.</summary>
public sealed class CheckMemoryTests
{
    private sealed class Time : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    [Theory]
    [InlineData(2, 19, 21)]
    [InlineData(30, 59, 61)]
    public void It_is_kept_ten_times_as_long_as_it_took_and_a_minute_at_most(int took, int still, int anew)
    {
        var time = new Time();
        var (memory, runs) = (new CheckMemory(time), 0);
        Look("a");
        var found = time.Seconds;
        time.Seconds = found + still;
        Look("a");
        Assert.Equal(1, runs);
        time.Seconds = found + anew;
        Look("a");
        Assert.Equal(2, runs);
        Look("b");
        Assert.Equal(3, runs);

        void Look(string what) => memory.Of(what, () =>
        {
            runs++;
            time.Seconds += took;
            return [];
        });
    }

    [Fact]
    public void What_takes_no_time_is_never_kept()
    {
        var (memory, runs) = (new CheckMemory(new Time()), 0);
        for (var i = 0; i < 3; i++) memory.Of("a", () => { runs++; return []; });
        Assert.Equal(3, runs);
    }
}

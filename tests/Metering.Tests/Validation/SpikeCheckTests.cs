using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class SpikeCheckTests
{
    /// <summary>By hand: around 100 the median distance is 1, so that 103 is within five times of it and 140 is not.</summary>
    [Fact]
    public void A_value_far_from_its_neighbours_is_found() => Assert.Equal(
        [Quarter(4)], Run((0, 99), (1, 101), (2, 100), (3, 103), (4, 140), (5, 99), (6, 101), (7, 100), (8, 99)));

    [Fact]
    public void A_load_that_is_switched_on_is_no_spike() => Assert.Empty(Run((0, 0), (1, 0), (2, 0), (3, 0), (4, 8), (5, 8), (6, 8), (7, 8), (8, 8)));

    [Fact]
    public void Too_few_neighbours_tell_nothing() => Assert.Empty(Run((0, 0), (1, 900), (2, 0)));

    private static IEnumerable<NodaTime.Instant> Run(params (int, decimal)[] readings) => SpikeCheck.Run(Log(readings).Records, 5, 10).Select(f => f.Start);
}

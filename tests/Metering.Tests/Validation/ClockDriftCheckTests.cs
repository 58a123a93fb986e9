using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class ClockDriftCheckTests
{
    private static readonly Duration Tolerance = Duration.FromSeconds(60);

    [Fact]
    public void A_time_in_the_future_is_a_clock_that_is_ahead() => Assert.Equal([-90m], Run((0, -90), (1, 5)));

    [Fact]
    public void A_clock_that_is_behind_makes_every_reading_late() => Assert.Equal([300m], Run((0, 305), (1, 300), (2, 310)));

    [Fact]
    public void Readings_that_were_kept_during_an_outage_are_late_and_no_drift() => Assert.Empty(Run((0, 2800), (1, 1900), (2, 1000), (3, 3)));

    [Fact]
    public void A_file_of_a_day_says_nothing_about_the_clock() => Assert.Empty(Run((0, 3600), (1, 2700), (2, 1800), (3, 900)));

    private static IEnumerable<decimal?> Run(params (int Quarter, int Seconds)[] arrivals)
    {
        var log = new ReadingLog();
        foreach (var (quarter, seconds) in arrivals) log.Add(Given.Quarter(quarter), quarter, ReadingMark.Measured, Given.Quarter(quarter) + Duration.FromSeconds(seconds));
        return ClockDriftCheck.Run(log.Arrivals, Tolerance).Select(f => f.Value);
    }
}

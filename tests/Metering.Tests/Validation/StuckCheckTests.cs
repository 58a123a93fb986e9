using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class StuckCheckTests
{
    [Fact]
    public void The_same_value_for_too_long_is_one_finding_from_its_first_to_its_last_time()
    {
        var log = Log((0, 1), (1, 5), (2, 5), (3, 5), (4, 5), (5, 5), (6, 5), (7, 2));
        var finding = Assert.Single(StuckCheck.Run(log.Records, Duration.FromHours(1)));
        Assert.Equal((Quarter(1), Quarter(6), 5m), (finding.Start, finding.End, finding.Value));
    }

    [Fact]
    public void One_hour_is_not_longer_than_one_hour() => Assert.Empty(StuckCheck.Run(Log((0, 5), (2, 5), (4, 5)).Records, Duration.FromHours(1)));

    [Fact]
    public void A_value_that_is_stuck_until_now_is_found() => Assert.Single(StuckCheck.Run(Log((0, 1), (1, 5), (9, 5)).Records, Duration.FromHours(1)));
}

using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class RangeCheckTests
{
    [Fact]
    public void Values_beyond_the_limits_are_found() =>
        Assert.Equal([Quarter(1), Quarter(3)], RangeCheck.Run(Log((0, 230), (1, 999), (2, 253), (3, 0)).Records, 180, 253).Select(f => f.Start));

    /// <summary>MyEMS drops values beyond ±1e15, whatever the point.</summary>
    [Fact]
    public void Without_limits_only_what_no_device_can_mean_is_found() =>
        Assert.Equal([Quarter(1)], RangeCheck.Run(Log((0, 1e15m), (1, -1e15m - 1)).Records, null, null).Select(f => f.Start));
}

using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class ReadingRouteTests
{
    private static readonly ReadingRoute Route = new("north", [new("a", "import"), new("b", "import"), new("c", "export")]);

    [Fact]
    public void Stops_that_were_not_read_since_the_walk_began_are_open_in_their_order()
    {
        var last = new Dictionary<string, Instant> { ["a"] = Monday - Duration.FromDays(30), ["b"] = Monday + Duration.FromMinutes(5) };
        Assert.Equal(["a", "c"], Route.Open(Monday, s => last.TryGetValue(s.Meter, out var at) ? at : null).Select(s => s.Meter));
    }

    [Fact]
    public void A_stop_without_a_device_or_without_the_register_is_named()
    {
        Meter?[] meters = [SendingAmounts(Stamping.Start) with { Id = "a" }, null, Meter("c")];
        Assert.Equal(["b", "c"], Route.WithoutDevice(id => meters.FirstOrDefault(m => m?.Id == id), Monday).Select(s => s.Meter));
        Assert.Equal(["a", "b", "c"], Route.WithoutDevice(id => meters.FirstOrDefault(m => m?.Id == id), Monday - Duration.FromDays(1)).Select(s => s.Meter));
    }
}

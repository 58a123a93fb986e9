using Lingtan.Metering;

namespace Lingtan.Drivers.Simulation;

public sealed class SimulatedControllerTests
{
    private readonly SimulatedPlant _plant = RunningPlant.Of();

    /// <summary>Requests and answers by the application protocol, clauses 6.1, 6.3, 6.5, 6.6, 6.11 and 6.12, by hand.</summary>
    [Theory]
    [InlineData("05 00 02 00 00", "05 00 02 00 00", "1000 1000 0 1000 1000")]
    [InlineData("06 00 01 01 90", "06 00 01 01 90", "1000 400 1000 1000 1000")]
    [InlineData("0F 00 01 00 03 01 02", "0F 00 01 00 03", "1000 0 1000 0 1000")]
    [InlineData("10 00 03 00 02 04 00 64 00 00", "10 00 03 00 02", "1000 1000 1000 100 0")]
    [InlineData("05 00 02 00 01", "85 03", "1000 1000 1000 1000 1000")]
    [InlineData("06 00 01 03 E9", "86 03", "1000 1000 1000 1000 1000")]
    [InlineData("06 00 05 00 00", "86 02", "1000 1000 1000 1000 1000")]
    [InlineData("10 00 04 00 02 04 00 64 00 00", "90 02", "1000 1000 1000 1000 1000")]
    [InlineData("10 00 03 00 02 03 00 64 00", "90 03", "1000 1000 1000 1000 1000")]
    [InlineData("02 00 00 00 01", "82 01", "1000 1000 1000 1000 1000")]
    [InlineData("01 00 00 00 05", "01 01 1F", "1000 1000 1000 1000 1000")]
    [InlineData("03 00 03 00 02", "03 04 03 E8 03 E8", "1000 1000 1000 1000 1000")]
    [InlineData("03 00 03 00 00", "83 03", "1000 1000 1000 1000 1000")]
    public void Loads_are_switched_or_the_request_refused(string request, string answer, string levels)
    {
        var clock = new PlantClock(TimeProvider.System, RunningPlant.Start, 0);
        Assert.Equal(answer, Hex.Text(new SimulatedController(_plant, clock).Answer(Hex.Bytes(request))));
        Assert.Equal(levels, string.Join(' ', PlantSwitch.Loads.Select(l => _plant.Flows.Level(l, RunningPlant.Start))));
    }
}

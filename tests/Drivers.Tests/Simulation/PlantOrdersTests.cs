using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Drivers.Simulation;

public sealed class PlantOrdersTests
{
    private readonly SimulatedPlant _plant = RunningPlant.Of();

    [Fact]
    public void Orders_break_mend_and_switch()
    {
        Assert.Single(Carry("office:unplugged:now/"));
        Assert.False(_plant.Behaviour(PlantMeters.Find("office")!, RunningPlant.Start).Answers);
        Assert.Equal(["office:unplugged:2025-03-10T03:00:00Z/"], Carry("list"));
        Assert.Single(Carry("mend office"));
        Assert.True(_plant.Behaviour(PlantMeters.Find("office")!, RunningPlant.Start).Answers);
        Assert.Empty(Carry("list"));
        Assert.Single(Carry("switch pure-water 250"));
        Assert.Equal(250, _plant.Flows.Level(PlantFlow.PureWater, RunningPlant.Start));
        Assert.Empty(Carry("   "));
    }

    [Theory]
    [InlineData("mend nobody")]
    [InlineData("switch cell 0")]
    [InlineData("switch chiller 1001")]
    [InlineData("stop")]
    [InlineData("office:unplugged:never/")]
    public void What_is_no_order_is_one_fault(string line)
    {
        var faults = new FaultList();
        Assert.Empty(PlantOrders.Carry(line, _plant, RunningPlant.Start, RunningPlant.Zone, faults));
        Assert.Equal(MeteringFaults.SimulationWrong, Assert.Single(faults).Code);
    }

    private IReadOnlyList<string> Carry(string line)
    {
        var faults = new FaultList();
        var said = PlantOrders.Carry(line, _plant, RunningPlant.Start, RunningPlant.Zone, faults);
        Assert.Empty(faults);
        return [.. said.Select(static s => s.En)];
    }
}

using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Metering.Plants;

namespace Lingtan.Metering;

public sealed class PlantFaultTextTests
{
    private static readonly Instant Now = At(4);

    [Theory]
    [InlineData("office:unplugged:2025-03-03T08:00/2025-03-03T14:00", PlantFaultKind.Unplugged, null, 2, 8, 2, 14)]
    [InlineData("office:bypassed:2025-03-03/PT48H", PlantFaultKind.Bypassed, null, 2, 0, 4, 0)]
    [InlineData("office:swap=12.5:2025-03-02T16:00:00Z/P1D", PlantFaultKind.Swap, "12.5", 2, 0, 3, 0)]
    [InlineData("office:exception=6:now/PT30M", PlantFaultKind.Exception, "6", 4, 0, 4, 0.5)]
    [InlineData("office:clock-drift=-20:2025-03-03T00:00+08:00/now", PlantFaultKind.ClockDrift, "-20", 2, 0, 4, 0)]
    public void A_fault_is_read(string text, PlantFaultKind kind, string? amount, int fromDay, double fromHour, int toDay, double toHour) =>
        Assert.Equal(
            new PlantFault("office", kind, At(fromDay, fromHour), At(toDay, toHour), amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)),
            PlantFaultText.Read(text, Now, Given.Shanghai, new("--fault"), []));

    [Theory]
    [InlineData("office:reset:now/")]
    [InlineData("office:slow=20:now/")]
    public void An_end_may_be_left_open(string text) => Assert.Null(PlantFaultText.Read(text, Now, Given.Shanghai, new("--fault"), [])!.To);

    [Theory]
    [InlineData("office")]
    [InlineData("office:unplugged")]
    [InlineData("nobody:unplugged:now/PT1H")]
    [InlineData("office:asleep:now/PT1H")]
    [InlineData("office:unplugged:now")]
    [InlineData("office:unplugged:yesterday/PT1H")]
    [InlineData("office:unplugged:now/2025-03-01")]
    [InlineData("office:unplugged:now/P1M")]
    [InlineData("office:unplugged=3:now/PT1H")]
    [InlineData("office:exception=12:now/PT1H")]
    [InlineData("office:slow=0:now/PT1H")]
    [InlineData("office:swap:now/")]
    [InlineData("office:swap=-1:now/PT1H")]
    public void Anything_else_is_one_fault(string text)
    {
        var faults = new FaultList();
        Assert.Null(PlantFaultText.Read(text, Now, Given.Shanghai, new("--fault"), faults));
        Assert.Equal(MeteringFaults.SimulationWrong, Assert.Single(faults).Code);
    }
}

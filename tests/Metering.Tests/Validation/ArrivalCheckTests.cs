using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class ArrivalCheckTests
{
    [Fact]
    public void Repetitions_second_values_and_late_readings_are_told_apart()
    {
        var log = Log((0, 1), (2, 3), (1, 2), (2, 3), (2, 4));
        Assert.Equal(
            [(ValidationRule.OutOfOrder, Quarter(1)), (ValidationRule.Duplicate, Quarter(2)), (ValidationRule.TwoValues, Quarter(2))],
            ArrivalCheck.Run(log.Arrivals).Select(f => (f.Rule, f.Start)));
    }
}

using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class ChildrenCheckTests
{
    [Theory]
    [InlineData(101, null)]
    [InlineData(103, -3)]
    [InlineData(85, 15)]
    [InlineData(92, null)]
    public void Meters_below_may_exceed_the_one_above_by_their_errors_and_leave_a_share_unmetered(int below, int? remainder)
    {
        var balance = new MeterBalance("main", 0, Kwh, 100, below, []);
        var findings = ChildrenCheck.Run([balance], new Interval(Quarter(0), Quarter(4)), static _ => 2, 0.1m).ToList();
        Assert.Equal(remainder, (int?)findings.SingleOrDefault().Finding?.Value);
    }

    [Fact]
    public void Nothing_is_said_where_a_meter_is_unknown() =>
        Assert.Empty(ChildrenCheck.Run([new("main", 0, Kwh, 100, null, ["hall"])], new Interval(Quarter(0), Quarter(4)), static _ => 2, 0.1m));
}

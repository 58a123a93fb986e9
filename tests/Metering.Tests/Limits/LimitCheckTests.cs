using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class LimitCheckTests
{
    private static readonly LimitAction Action = new(
        "charger", 1, "bus", "register 100", 30, 100, 70, Duration.Zero, Duration.Zero, [new Interlock("gate", "import", AlarmSide.Above, 1)], null, Duration.FromSeconds(30), false,
        new Place("limit_actions.csv", 2));

    private static readonly LimitRule Rule = new(
        "peak", LocalText.Same("peak"), "gate", null, 1000, 0, Unit.Parse("kW"), LimitMode.Proposed, "carbon-manager", [Action], new Place("limits.csv", 2));

    private static string Wrong(LimitRule rule)
    {
        var faults = new FaultList();
        new EnergySite
        {
            Facilities = [new SiteFacility("plant", LocalText.Same("plant"), DateTimeZone.Utc, null, null, Rule.Place)],
            Meters = [Given.Meter("gate")],
            Connections = [.. new[] { ("bus", "modbus-tcp"), ("station", "iec-104"), ("box", "mqtt") }.Select(static one => new FieldConnection(one.Item1, one.Item2, "h", 502, new Dictionary<string, string>(), Duration.FromMinutes(1), Rule.Place))],
            Limits = [rule],
        }.Check(faults);
        return string.Join(' ', faults.Select(f => f.Place.File + ":" + f.Place.Column));
    }

    [Fact]
    public void What_cannot_work_is_a_fault_at_the_column()
    {
        Assert.Equal("", Wrong(Rule));
        Assert.Equal("limits.csv:unit", Wrong(Rule with { Unit = Unit.Parse("kWh") }));
        Assert.Equal("limits.csv:reserve", Wrong(Rule with { Reserve = -1 }));
        Assert.Equal("limits.csv:id", Wrong(Rule with { Actions = [] }));
        Assert.Equal("limits.csv:meter", Wrong(Rule with { Meter = "nobody" }));
        Assert.Equal("limit_actions.csv:connection", Wrong(Rule with { Actions = [Action with { Connection = "x" }] }));
        Assert.Equal("limit_actions.csv:relief", Wrong(Rule with { Actions = [Action with { Relief = 0 }] }));
        Assert.Equal("limit_actions.csv:release", Wrong(Rule with { Actions = [Action with { Release = 30 }] }));
        Assert.Equal("limit_actions.csv:time_out", Wrong(Rule with { Actions = [Action with { TimeOut = Duration.FromHours(2) }] }));
        Assert.Equal("limit_actions.csv:interlock", Wrong(Rule with { Actions = [Action with { Interlocks = [new Interlock("gate", "t", AlarmSide.Above, 1)] }] }));
        foreach (var point in new[] { "set-point 1/5", "register", "register x", "coil 5", "1/24577" }) Assert.Equal("limit_actions.csv:point", Wrong(Rule with { Actions = [Action with { Point = point }] }));
        Assert.Equal("limit_actions.csv:point", Wrong(Rule with { Actions = [Action with { Release = -1 }] }));
        Assert.Equal("", Wrong(Rule with { Actions = [Action with { Point = "register 100 int16", Release = -1 }] }));
        Assert.Equal("limit_actions.csv:connection", Wrong(Rule with { Actions = [Action with { Connection = "box" }] }));
        var station = Action with { Connection = "station", Point = "single 1/24577", Value = 0, Release = 1, ReadBack = "1/16385" };
        Assert.Equal("", Wrong(Rule with { Actions = [station] }));
        Assert.Equal("limit_actions.csv:point", Wrong(Rule with { Actions = [station with { Release = 100 }] }));
        Assert.Equal("limit_actions.csv:point", Wrong(Rule with { Actions = [station with { Point = "1/24577" }] }));
        Assert.Equal("limit_actions.csv:read_back", Wrong(Rule with { Actions = [station with { ReadBack = null }] }));
        Assert.Equal("limit_actions.csv:id", Wrong(Rule with { Actions = [Action, Action] }));
    }
}

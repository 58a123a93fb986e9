using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Checks limits and their actions against the meters and connections they are about.</summary>
internal static class LimitCheck
{
    private static readonly Unit Hour = Unit.Parse("h");
    private static readonly LocalText Commanded = new("modbus-tcp、modbus-rtu-over-tcp 或 iec-104 连接", "a connection over modbus-tcp, modbus-rtu-over-tcp or iec-104");
    private static readonly LocalText StationPoint = new("如 single 1/24577、set-point 1/25089，且数值合适", "such as single 1/24577 or set-point 1/25089, and a value it takes");
    private static readonly LocalText ModbusPoint = new("如 coil 5、register 100、register 100 float32 CDAB，且数值合适", "such as coil 5, register 100 or register 100 float32 CDAB, and a value it takes");
    private static readonly LocalText Shown = new("站端上送该状态的点，如 1/16385", "the point in which the station shows it, such as 1/16385");
    private static readonly LocalText KnownConnection = new("已有连接的编号", "the identifier of a connection");

    public static void Run(EnergySite site, FaultList faults)
    {
        var connections = site.Connections.DistinctBy(static c => c.Id, StringComparer.Ordinal).ToDictionary(static c => c.Id, static c => c.Protocol, StringComparer.Ordinal);
        foreach (var rule in site.Limits)
        {
            Rule(site, rule, faults);
            foreach (var action in rule.Actions) Action(site, action, connections, faults);
        }
    }

    private static void Rule(EnergySite site, LimitRule rule, FaultList faults)
    {
        if (!SiteCheck.Channel(site, rule.Meter, rule.Channel, rule.Place, faults)) return;
        var meter = site.Meter(rule.Meter)!;
        var unit = meter.Gauges.FirstOrDefault(g => g.Id == rule.Channel)?.Unit ?? (meter.Register(rule.Channel) is { } register ? register.Unit / Hour : Unit.None);
        if (!rule.Unit.IsConvertibleTo(unit))
            Refuse(rule.Place, "unit", rule.Unit.Symbol, new($"可换算为 {unit.Symbol} 的单位", $"a unit that converts to {unit.Symbol}"), faults);
        if (rule.Reserve < 0) Refuse(rule.Place, "reserve", DecimalText.Format(rule.Reserve), new("不小于零", "zero or more"), faults);
        if (rule.Actions.Count == 0) Refuse(rule.Place, "id", rule.Id, new("至少一项措施", "at least one action"), faults);
    }

    private static void Action(EnergySite site, LimitAction action, Dictionary<string, string> connections, FaultList faults)
    {
        if (!connections.TryGetValue(action.Connection, out var protocol)) faults.Add(MeteringFaults.ConnectionUnknown, action.Place with { Column = "connection" }, action.Connection, KnownConnection);
        else Point(action, protocol, faults);
        if (action.Relief <= 0) Refuse(action.Place, "relief", DecimalText.Format(action.Relief), new("大于零", "above zero"), faults);
        if (action.Value == action.Release) Refuse(action.Place, "release", DecimalText.Format(action.Release), new("与 value 不同的数值", "another value than the one that lowers the load"), faults);
        if (action.TimeOut > Duration.FromHours(1)) Refuse(action.Place, "time_out", action.TimeOut.ToString(), new("不超过一小时", "no more than an hour"), faults);
        foreach (var interlock in action.Interlocks.Where(i => site.Meter(i.Meter)?.HasChannel(i.Channel) != true))
            Refuse(action.Place, "interlock", interlock.Meter + "." + interlock.Channel, new("已有计量点及其通道", "a meter and one of its channels"), faults);
    }

    // What a device could not be told would be found out only when the load has to be lowered.
    private static void Point(LimitAction action, string protocol, FaultList faults)
    {
        if (!CommandPoint.IsCommanded(protocol))
        {
            Refuse(action.Place, "connection", action.Connection + " (" + protocol + ")", Commanded, faults);
            return;
        }

        decimal[] refused = [.. new[] { action.Value, action.Release }.Where(value => !CommandPoint.Takes(protocol, action.Point, value))];
        if (refused is [var first, ..])
            Refuse(action.Place, "point", action.Point + " = " + DecimalText.Format(first), protocol == CommandPoint.Station ? StationPoint : ModbusPoint, faults);
        if (protocol == CommandPoint.Station && action.ReadBack is null) Refuse(action.Place, "read_back", "", Shown, faults);
    }

    private static void Refuse(Place place, string column, string value, LocalText expected, FaultList faults) =>
        faults.Add(MeteringFaults.LimitWrong, place with { Column = column }, value, expected);
}

using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Checks alarm rules and times of maintenance against the meters they are about.</summary>
internal static class AlarmCheck
{
    private static readonly Unit Hour = Unit.Parse("h");
    private static readonly Unit Minute = Unit.Parse("min");
    private static readonly Unit Reactive = Unit.Parse("kvarh");
    private static readonly LocalText NotNegative = new("不小于零", "zero or more");
    private static readonly LocalText Ascending = new("按先后排列的时限", "steps in the order of their times");

    public static void Run(EnergySite site, FaultList faults)
    {
        foreach (var rule in site.Alarms) Rule(site, rule, faults);
        foreach (var window in site.Maintenance)
        {
            if (site.Meter(window.Meter) is null) faults.Add(MeteringFaults.MeterUnknown, window.Place with { Column = "meter" }, window.Meter, SiteCheck.KnownMeter);
            else if (window.To <= window.From) Refuse(window.Place, "to", window.To.ToString(), new("晚于开始", "a time after the beginning"), faults);
        }
    }

    private static void Rule(EnergySite site, AlarmRule rule, FaultList faults)
    {
        if (!SiteCheck.Channel(site, rule.Meter, rule.Channel, rule.Place, faults)) return;
        var meter = site.Meter(rule.Meter)!;
        if (Units(rule, meter) is not { } unit)
            Refuse(rule.Place, "channel", rule.Channel ?? "", Wanted(rule.Measure), faults);
        else if (!rule.Unit.IsConvertibleTo(unit))
            Refuse(rule.Place, "unit", rule.Unit.Symbol, new($"可换算为 {Name(unit)} 的单位", $"a unit that converts to {Name(unit)}"), faults);
        if (rule.Hysteresis < 0) Refuse(rule.Place, "hysteresis", DecimalText.Format(rule.Hysteresis), NotNegative, faults);
        if (WindowWrong(rule, meter)) Refuse(rule.Place, "window", rule.Window.ToString(), Expected(rule, meter), faults);
        for (var i = 1; i < rule.Escalation.Count; i++)
        {
            if (rule.Escalation[i].After < rule.Escalation[i - 1].After) Refuse(rule.Place, "escalation", rule.Escalation[i].To, Ascending, faults);
        }
    }

    // The unit of what the measure gives; null where the meter cannot give it.
    private static Unit? Units(AlarmRule rule, Meter meter)
    {
        if (rule.Measure == AlarmMeasure.DataAge) return Minute;
        var gauge = meter.Gauges.FirstOrDefault(g => g.Id == rule.Channel);
        var register = gauge is null ? meter.Register(rule.Channel) : null;
        return rule.Measure switch
        {
            AlarmMeasure.UploadRate => gauge is not null || register is not null ? Unit.None : null,
            AlarmMeasure.Gauge => gauge?.Unit,
            AlarmMeasure.Load => gauge?.Unit ?? (register is null ? null : register.Unit / Hour),
            AlarmMeasure.BlockDemand or AlarmMeasure.SlidingDemand => register is null ? null : register.Unit / Hour,
            AlarmMeasure.Consumption => register?.Unit,
            AlarmMeasure.Substituted => register is null ? null : Unit.None,
            _ => gauge?.Unit ?? (register is not null && meter.Registers.Any(static r => r.Unit.IsConvertibleTo(Reactive)) ? Unit.None : null),
        };
    }

    private static bool WindowWrong(AlarmRule rule, Meter meter) => rule.Measure switch
    {
        AlarmMeasure.BlockDemand => !IntervalProfile.Fits(rule.Window) || !IsWhole(rule.Window, meter.Profile.Length),
        AlarmMeasure.SlidingDemand or AlarmMeasure.PowerFactor or AlarmMeasure.UploadRate => rule.Window > Duration.FromDays(1) || !IsWhole(rule.Window, meter.Profile.Length),
        _ => false,
    };

    private static bool IsWhole(Duration window, Duration length) => window >= length && window.ToInt64Nanoseconds() % length.ToInt64Nanoseconds() == 0;

    private static LocalText Expected(AlarmRule rule, Meter meter) => rule.Measure == AlarmMeasure.BlockDemand
        ? new($"整除一小时、且为 {meter.Profile.Length} 整数倍的时长", $"a whole part of an hour, and a whole number of times {meter.Profile.Length}")
        : new($"不超过一天、且为 {meter.Profile.Length} 整数倍的时长", $"no more than a day, and a whole number of times {meter.Profile.Length}");

    private static LocalText Wanted(AlarmMeasure measure) => measure switch
    {
        AlarmMeasure.Gauge => new("瞬时量", "a gauge"),
        AlarmMeasure.PowerFactor => new("功率因数瞬时量，或另有 kvarh 计数器的计量点", "a gauge of the power factor, or a meter with a register in kvarh"),
        AlarmMeasure.Load or AlarmMeasure.UploadRate => new("计数器或瞬时量", "a register or gauge"),
        _ => new("计数器", "a register"),
    };

    private static string Name(Unit unit) => unit.Symbol.Length == 0 ? "%" : unit.Symbol;

    private static void Refuse(Place place, string column, string value, LocalText expected, FaultList faults) =>
        faults.Add(MeteringFaults.AlarmWrong, place with { Column = column }, value, expected);
}

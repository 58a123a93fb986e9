using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>The rows of the tables of alarms and load limits.</summary>
internal static class RuleRows
{
    /// <summary>The tables with their rows.</summary>
    public static IEnumerable<(TableLayout Layout, IEnumerable<string?[]> Rows)> All(EnergySite site) =>
    [
        (RuleLayouts.AlarmRules, site.Alarms.Select(Row)),
        (RuleLayouts.Maintenance, site.Maintenance.Select(w => Row(w, site.Zone(site.Meter(w.Meter)?.Facility ?? "")))),
        (RuleLayouts.Limits, site.Limits.Select(static l => new[]
        {
            l.Id, l.Name.Zh, English(l.Name), l.Meter, l.Channel, Number(l.Target), NotZero(l.Reserve), l.Unit.Symbol, EnergyWords.Modes.Of(l.Mode), l.Role,
        })),
        (RuleLayouts.LimitActions, site.Limits.SelectMany(static l => l.Actions.Select(a => Row(l, a)))),
    ];

    private static string?[] Row(AlarmRule rule) =>
    [
        rule.Id, rule.Name.Zh, English(rule.Name), rule.Meter, rule.Channel, EnergyWords.Measures.Of(rule.Measure), EnergyWords.AlarmSides.Of(rule.Side), Number(rule.Threshold),
        rule.Unit.Symbol, NotZero(rule.Hysteresis), NotZero(rule.RaiseAfter), NotZero(rule.ClearAfter), TimeText.Write(rule.Window), EnergyWords.Levels.Of(rule.Level),
        rule.Schedule.ToString(), string.Join("; ", rule.Escalation.Select(static s => TimeText.Write(s.After) + "=" + s.To)),
    ];

    private static string?[] Row(MaintenanceWindow window, DateTimeZone zone) =>
        [window.Meter, TimeText.Write(window.From, zone), TimeText.Write(window.To, zone), window.Author, window.Reason];

    private static string?[] Row(LimitRule limit, LimitAction action) =>
    [
        limit.Id, action.Id, FieldText.Whole(action.Priority), action.Connection, action.Point, Number(action.Value), Number(action.Release), Number(action.Relief),
        NotZero(action.LeastOn), NotZero(action.LeastOff), string.Join("; ", action.Interlocks), action.ReadBack, TimeText.Write(action.TimeOut), action.Select ? "yes" : null,
    ];

    private static string Number(decimal number) => DecimalText.Format(number);

    private static string? NotZero(decimal number) => number == 0 ? null : Number(number);

    private static string? NotZero(Duration length) => length == Duration.Zero ? null : TimeText.Write(length);

    private static string? English(LocalText text) => text.En == text.Zh ? null : text.En;
}

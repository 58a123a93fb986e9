using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using Unit = Lingtan.Quantities.Unit;

namespace Lingtan.Formats;

/// <summary>Reads alarm rules, times of maintenance and load limits.</summary>
internal static class RuleReading
{
    private static readonly LocalText EscalationExpected = new("如 30min=role:administrator，多个用分号分隔", "such as 30min=role:administrator, several separated by semicolons");
    private static readonly LocalText KnownLimit = new("limits 表中的编号", "an identifier of the table limits");
    private static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>An alarm rule.</summary>
    public static AlarmRule Alarm(Entry entry) => new(
        entry.Identifier("id"), entry.RequiredLocal("name"), entry.Required("meter"), entry.Text("channel"), entry.RequiredChoice("measure", EnergyWords.Measures),
        entry.RequiredChoice("side", EnergyWords.AlarmSides), entry.RequiredNumber("threshold"), entry.Number("hysteresis") ?? 0, OptionalUnit(entry),
        entry.Length("raise_after", Duration.Zero), entry.Length("clear_after", Duration.Zero), entry.Length("window", Duration.FromMinutes(15)),
        entry.Choice("level", EnergyWords.Levels) ?? AlarmLevel.Warning, Schedule(entry), Escalation(entry), entry.Row());

    /// <summary>A time of maintenance.</summary>
    public static MaintenanceWindow Maintenance(Entry entry, DateTimeZone zone) =>
        new(entry.Required("meter"), entry.RequiredTime("from", zone), entry.RequiredTime("to", zone), entry.Required("author"), entry.Required("reason"), entry.Row());

    /// <summary>The limits with their actions.</summary>
    public static IReadOnlyList<LimitRule> Limits(EnergyTables tables, FaultList faults)
    {
        var limits = tables.Rows(RuleLayouts.Limits, static e => new LimitRule(
            e.Identifier("id"), e.RequiredLocal("name"), e.Required("meter"), e.Text("channel"), e.RequiredNumber("target"), e.Number("reserve") ?? 0, e.RequiredUnit("unit"),
            e.Choice("mode", EnergyWords.Modes) ?? LimitMode.Proposed, e.Required("role"), [], e.Row()));
        var actions = tables.Rows(RuleLayouts.LimitActions, static e => (Limit: e.Required("limit"), Action: Action(e)));
        foreach (var (limit, action) in actions.Where(a => !tables.IsDamaged(a.Limit) && limits.TrueForAll(l => l.Id != a.Limit)))
            faults.Add(MeteringFaults.LimitUnknown, action.Place with { Column = "limit" }, limit, KnownLimit);
        var byLimit = actions.ToLookup(static a => a.Limit, static a => a.Action, StringComparer.Ordinal);
        return [.. limits.Select(limit => limit with { Actions = [.. byLimit[limit.Id]] })];
    }

    private static LimitAction Action(Entry entry) => new(
        entry.Identifier("id"), entry.Whole("priority", 0, 1_000_000) ?? Missing(entry, "priority"), entry.Required("connection"), entry.Required("point"), entry.RequiredNumber("value"),
        entry.RequiredNumber("release"), entry.RequiredNumber("relief"), entry.Length("least_on", Duration.Zero), entry.Length("least_off", Duration.Zero), Interlocks(entry),
        entry.Text("read_back"), entry.Length("time_out", Minute), entry.Choice("select", EnergyWords.Answers) == Answer.Yes, entry.Row());

    private static int Missing(Entry entry, string key)
    {
        if (entry.Text(key) is null) entry.Missing(key);
        return 0;
    }

    private static List<Interlock> Interlocks(Entry entry)
    {
        var interlocks = new List<Interlock>();
        foreach (var text in entry.Texts("interlock"))
        {
            if (Interlock.TryParse(text, out var interlock)) interlocks.Add(interlock!);
            else entry.Refuse("interlock", FormatsFaults.ValueUnknown, text, Interlock.Expected);
        }

        return interlocks;
    }

    private static List<EscalationStep> Escalation(Entry entry)
    {
        var steps = new List<EscalationStep>();
        foreach (var text in entry.Texts("escalation"))
        {
            if (PairText.TryRead(text, out var after, out var to) && TimeText.TryLength(after, out var length)) steps.Add(new EscalationStep(length, to));
            else entry.Refuse("escalation", FormatsFaults.ValueUnknown, text, EscalationExpected);
        }

        return steps;
    }

    private static AlarmSchedule Schedule(Entry entry)
    {
        if (AlarmSchedule.TryParse(entry.Text("schedule") ?? "", out var schedule)) return schedule!;
        entry.Refuse("schedule", FormatsFaults.ValueUnknown, entry.Text("schedule") ?? "", AlarmSchedule.Expected);
        return AlarmSchedule.Always;
    }

    private static Unit OptionalUnit(Entry entry) => entry.Text("unit") is null ? Unit.None : entry.RequiredUnit("unit");
}

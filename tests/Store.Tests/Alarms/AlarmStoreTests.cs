using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store.Tests.Alarms;

/// <summary>Alarms from beginning to end, through restarts.</summary>
public sealed class AlarmStoreTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 8, 0);
    private static readonly AlarmRule Rule = new(
        "load", new("负荷", "Load"), "gate", "power", AlarmMeasure.Gauge, AlarmSide.Above, 100, 5, Unit.Parse("kW"), Duration.Zero, Duration.FromMinutes(5), Duration.FromMinutes(15), AlarmLevel.Critical, AlarmSchedule.Always,
        [new EscalationStep(Duration.FromMinutes(30), "role:administrator")], new Place("alarm_rules"));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void What_a_rule_was_through_is_kept_and_goes_on_after_a_restart(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        Step(fresh, 0, 90);
        Assert.Equal(AlarmPhase.Normal, new AlarmStore(fresh.Database).States()["load"].Phase);
        Step(fresh, 1, 120);
        Step(fresh, 10, 150);
        var (up, total, active, _) = new AlarmStore(fresh.Database).Find(new AlarmFilter(Active: true), null, 10);
        Assert.Equal((1, 1, 1), (up.Count, (int)total, (int)active));
        Assert.Equal((120m, 150m, 100m, "kW", "Critical"), (up[0].Value!.Value, up[0].Worst!.Value, up[0].Threshold, up[0].Unit, up[0].Level));
        Step(fresh, 32, 150);
        Assert.Equal("role:administrator", new AlarmStore(fresh.Database).Find(up[0].Id)!.Escalated);
        var store = new AlarmStore(fresh.Database);
        var (state, events) = AlarmMachine.Acknowledge(Rule, store.States()["load"], "carbon", Start + Duration.FromMinutes(33));
        store.Save(Rule, state, events, "seen to");
        Step(fresh, 40, 80);
        Step(fresh, 46, 80);
        var ended = new AlarmStore(fresh.Database).Find(new AlarmFilter(Active: false), null, 10).Alarms.Single();
        Assert.Equal(("carbon", "seen to", "2026-03-01T08:46:00.000000Z"), (ended.AcknowledgedBy, ended.Note, ended.Cleared));
        Step(fresh, 50, 130);
        Assert.Equal(2, new AlarmStore(fresh.Database).Find(new AlarmFilter(), null, 10).Total);
        Assert.Empty(new AlarmStore(fresh.Database).Find(new AlarmFilter(Meters: ["another"]), null, 10).Alarms);
        Assert.Empty(new AlarmStore(fresh.Database).Find(new AlarmFilter(Meters: []), null, 10).Alarms);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_long_list_goes_on_where_it_was_left_and_each_alarm_is_in_it_once(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        for (var i = 0; i < 7; i++)
        {
            Step(fresh, 20 * i, 120);
            Step(fresh, (20 * i) + 6, 80);
            Step(fresh, (20 * i) + 12, 80);
        }

        var store = new AlarmStore(fresh.Database);
        var (seen, after) = (new List<string>(), (AlarmCursor?)null);
        do
        {
            var page = store.Find(new AlarmFilter(Level: "Critical", Meter: "gate", Acknowledged: false, Meters: ["gate", "cell"]), after, 3);
            Assert.Equal((7, 0), (page.Total, page.Active));
            Assert.InRange(page.Alarms.Count, 1, 3);
            seen.AddRange(page.Alarms.Select(static one => one.Raised));
            after = page.Next is { } next ? AlarmCursor.Parse(next.ToString()) : null;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(0, 7).Reverse().Select(static i => FactStore.Time(Start + Duration.FromMinutes(20 * i))), seen);
        Assert.Equal(0, store.Find(new AlarmFilter(Level: "Info"), null, 3).Total);
        Assert.Equal(0, store.Find(new AlarmFilter(Meter: "cell"), null, 3).Total);
        Assert.Equal(0, store.Find(new AlarmFilter(Acknowledged: true), null, 3).Total);
    }

    // A store of its own for each step: nothing is remembered but what is in the database.
    private static void Step(FreshDatabase fresh, int minute, decimal value)
    {
        var store = new AlarmStore(fresh.Database);
        var (state, events) = AlarmMachine.Step(Rule, store.States().GetValueOrDefault("load") ?? AlarmState.Initial, new AlarmObservation(Start + Duration.FromMinutes(minute), value));
        store.Save(Rule, state, events);
    }
}

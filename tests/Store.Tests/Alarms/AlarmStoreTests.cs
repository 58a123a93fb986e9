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
        var (up, total, active) = new AlarmStore(fresh.Database).Find(active: true, null, 0, 10);
        Assert.Equal((1, 1, 1), (up.Count, (int)total, (int)active));
        Assert.Equal((120m, 150m, 100m, "kW", "Critical"), (up[0].Value!.Value, up[0].Worst!.Value, up[0].Threshold, up[0].Unit, up[0].Level));
        Step(fresh, 32, 150);
        Assert.Equal("role:administrator", new AlarmStore(fresh.Database).Find(up[0].Id)!.Escalated);
        var store = new AlarmStore(fresh.Database);
        var (state, events) = AlarmMachine.Acknowledge(Rule, store.States()["load"], "carbon", Start + Duration.FromMinutes(33));
        store.Save(Rule, state, events, "seen to");
        Step(fresh, 40, 80);
        Step(fresh, 46, 80);
        var ended = new AlarmStore(fresh.Database).Find(active: false, null, 0, 10).Alarms.Single();
        Assert.Equal(("carbon", "seen to", "2026-03-01T08:46:00.000000Z"), (ended.AcknowledgedBy, ended.Note, ended.Cleared));
        Step(fresh, 50, 130);
        Assert.Equal(2, new AlarmStore(fresh.Database).Find(null, null, 0, 10).Total);
        Assert.Empty(new AlarmStore(fresh.Database).Find(null, new HashSet<string> { "another" }, 0, 10).Alarms);
    }

    // A store of its own for each step: nothing is remembered but what is in the database.
    private static void Step(FreshDatabase fresh, int minute, decimal value)
    {
        var store = new AlarmStore(fresh.Database);
        var (state, events) = AlarmMachine.Step(Rule, store.States().GetValueOrDefault("load") ?? AlarmState.Initial, new AlarmObservation(Start + Duration.FromMinutes(minute), value));
        store.Save(Rule, state, events);
    }
}

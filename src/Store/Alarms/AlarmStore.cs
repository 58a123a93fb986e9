using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Store;

/// <summary>Keeps where alarm rules stand, and every alarm from its beginning to its end.</summary>
/// <param name="database">The database.</param>
public sealed class AlarmStore(Database database)
{
    private const string Columns = "id, rule, meter, channel, measure, level, zh, en, threshold, unit, raised, value, worst, cleared, acknowledged_by, acknowledged_at, note, escalated";

    /// <summary>Where rules stand; those never looked at are left out.</summary>
    public IReadOnlyDictionary<string, AlarmState> States()
    {
        using var connection = database.Connect();
        return Sql.Rows(
            connection, null, "SELECT rule, phase, since, raised, acknowledged, escalations, seen, worst FROM alarm_state",
            row => (Rule: row.GetString(0), State: new AlarmState(
                Enum.Parse<AlarmPhase>(row.GetString(1)), At(row.GetString(2)), At(row.GetString(3)), row.GetString(4) is { Length: > 0 } by ? by : null, (int)row.GetInt64(5), At(row.GetString(6)) ?? Instant.MinValue, Number(row.GetString(7)))))
            .ToDictionary(static one => one.Rule, static one => one.State, StringComparer.Ordinal);
    }

    /// <summary>Notes where a rule stands and what happened, both or neither.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="events">What happened.</param>
    /// <param name="note">What was noted by whoever acknowledged it.</param>
    public void Save(AlarmRule rule, AlarmState state, IReadOnlyList<AlarmEvent> events, string note = "")
    {
        using var connection = database.Connect();
        using var transaction = connection.BeginTransaction();
        var alarm = Sql.Rows(connection, transaction, "SELECT alarm FROM alarm_state WHERE rule = @rule", static row => row.GetString(0), ("rule", rule.Id)) is [var known] ? known : "";
        foreach (var one in events) alarm = Note(connection, transaction, rule, one, alarm, note);
        if (state.IsUp && alarm.Length > 0) Sql.Run(connection, transaction, "UPDATE alarm SET worst = @worst WHERE id = @id", ("worst", Text(state.Worst)), ("id", alarm));
        Sql.Run(
            connection, transaction,
            """
            INSERT INTO alarm_state (rule, alarm, phase, since, raised, acknowledged, escalations, seen, worst)
            VALUES (@rule, @alarm, @phase, @since, @raised, @acknowledged, @escalations, @seen, @worst)
            ON CONFLICT (rule) DO UPDATE SET alarm = excluded.alarm, phase = excluded.phase, since = excluded.since, raised = excluded.raised, acknowledged = excluded.acknowledged,
              escalations = excluded.escalations, seen = excluded.seen, worst = excluded.worst
            """,
            ("rule", rule.Id), ("alarm", state.IsUp ? alarm : ""), ("phase", state.Phase.ToString()), ("since", Text(state.Since)), ("raised", Text(state.Raised)), ("acknowledged", state.Acknowledged ?? ""),
            ("escalations", (long)state.Escalations), ("seen", state.Seen == Instant.MinValue ? "" : FactStore.Time(state.Seen)), ("worst", Text(state.Worst)));
        transaction.Commit();
    }

    /// <summary>Alarms, latest first, some at a time: no more of them are read than are asked for.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the list goes on; null: it begins.</param>
    /// <param name="most">How many at most.</param>
    public AlarmsFound Find(AlarmFilter filter, AlarmCursor? after, int most)
    {
        var values = new List<(string Name, object Value)>();
        var where = filter.Where(values);
        using var connection = database.Connect();
        var total = Sql.Number(connection, null, "SELECT COUNT(*) FROM alarm WHERE " + where, [.. values]) ?? 0;
        var active = Sql.Number(connection, null, "SELECT COUNT(*) FROM alarm WHERE cleared = '' AND " + where, [.. values]) ?? 0;
        if (after is not null) values.AddRange([("raised", after.Raised), ("id", after.Id)]);
        values.Add(("most", (long)most + 1));
        var found = Read(connection, $"WHERE {where}{(after is null ? "" : " AND (raised < @raised OR (raised = @raised AND id > @id))")} ORDER BY raised DESC, id LIMIT @most", [.. values]);
        if (found.Count <= most) return new AlarmsFound(found, total, active, null);
        found.RemoveAt(most);
        return new AlarmsFound(found, total, active, new AlarmCursor(found[^1].Raised, found[^1].Id));
    }

    /// <summary>An alarm; null where there is none.</summary>
    /// <param name="id">Identifier of the alarm.</param>
    public KeptAlarm? Find(string id)
    {
        using var connection = database.Connect();
        return Read(connection, "WHERE id = @id", ("id", id)).FirstOrDefault();
    }

    /// <summary>Identifier of the alarm that a rule raised at an instant.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="raised">When.</param>
    public static string IdOf(string rule, Instant raised) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rule + "\n" + FactStore.Time(raised))))[..24];

    private static string Note(DbConnection connection, DbTransaction transaction, AlarmRule rule, AlarmEvent one, string alarm, string note)
    {
        switch (one.Kind)
        {
            case AlarmEventKind.Raised:
                alarm = IdOf(rule.Id, one.At);
                Begin(connection, transaction, rule, one, alarm);
                break;
            case AlarmEventKind.Cleared:
                Sql.Run(connection, transaction, "UPDATE alarm SET cleared = @at WHERE id = @id", ("at", FactStore.Time(one.At)), ("id", alarm));
                break;
            case AlarmEventKind.Escalated:
                Sql.Run(connection, transaction, "UPDATE alarm SET escalated = @to WHERE id = @id", ("to", one.To ?? ""), ("id", alarm));
                break;
            default:
                Sql.Run(
                    connection, transaction, "UPDATE alarm SET acknowledged_by = @by, acknowledged_at = @at, note = @note WHERE id = @id", ("by", one.To ?? ""), ("at", FactStore.Time(one.At)), ("note", note), ("id", alarm));
                break;
        }

        return alarm;
    }

    private static void Begin(DbConnection connection, DbTransaction transaction, AlarmRule rule, AlarmEvent one, string alarm) => Sql.Run(
        connection, transaction,
        $"INSERT INTO alarm ({Columns}) VALUES (@id, @rule, @meter, @channel, @measure, @level, @zh, @en, @threshold, @unit, @raised, @value, @value, '', '', '', '', '') ON CONFLICT (id) DO NOTHING",
        ("id", alarm), ("rule", rule.Id), ("meter", rule.Meter), ("channel", rule.Channel ?? ""), ("measure", rule.Measure.ToString()), ("level", rule.Level.ToString()), ("zh", rule.Name.Zh), ("en", rule.Name.En),
        ("threshold", DecimalText.Format(rule.Threshold)), ("unit", rule.Unit.Symbol), ("raised", FactStore.Time(one.At)), ("value", Text(one.Value)));

    private static List<KeptAlarm> Read(DbConnection connection, string rest, params ReadOnlySpan<(string Name, object Value)> values) => Sql.Rows(
        connection, null, $"SELECT {Columns} FROM alarm {rest}",
        static row => new KeptAlarm(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), new LocalText(row.GetString(6), row.GetString(7)), Number(row.GetString(8)) ?? 0, row.GetString(9), row.GetString(10),
            Number(row.GetString(11)), Number(row.GetString(12)), row.GetString(13), row.GetString(14), row.GetString(15), row.GetString(16), row.GetString(17)), values);

    private static Instant? At(string text) => text.Length == 0 ? null : InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow();

    private static decimal? Number(string text) => DecimalText.TryParse(text, out var number, out _) ? number : null;

    private static string Text(Instant? at) => at is { } known ? FactStore.Time(known) : "";

    private static string Text(decimal? number) => number is { } known ? DecimalText.Format(known) : "";
}

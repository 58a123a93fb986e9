namespace Lingtan.Store;

/// <summary>Which alarms are asked for.</summary>
/// <param name="Active">Whether only those that are up, or only those that ended; null: all.</param>
/// <param name="Acknowledged">Whether only those somebody has seen, or only those nobody has; null: all.</param>
/// <param name="Level">Only those of this level; null: all.</param>
/// <param name="Meter">Only those of this meter; null: all.</param>
/// <param name="Meters">Only those of these meters, which are all that the caller sees; null: all.</param>
public sealed record AlarmFilter(bool? Active = null, bool? Acknowledged = null, string? Level = null, string? Meter = null, IReadOnlyCollection<string>? Meters = null)
{
    /// <summary>The condition in SQL; its values are given beside it.</summary>
    internal string Where(List<(string Name, object Value)> values)
    {
        var parts = new List<string> { "1 = 1" };
        if (Active is { } up) parts.Add(up ? "cleared = ''" : "cleared <> ''");
        if (Acknowledged is { } seen) parts.Add(seen ? "acknowledged_by <> ''" : "acknowledged_by = ''");
        if (Level is not null) One("level", Level);
        if (Meter is not null) One("meter", Meter);
        if (Meters is not null) parts.Add(Meters.Count == 0 ? "1 = 0" : "meter IN (" + string.Join(", ", Meters.Select((meter, i) => Named("meter" + i, meter))) + ")");
        return string.Join(" AND ", parts);

        void One(string column, string value) => parts.Add(column + " = " + Named("is_" + column, value));

        string Named(string name, string value)
        {
            values.Add((name, value));
            return "@" + name;
        }
    }
}

/// <summary>Where a list of alarms, latest first, goes on.</summary>
/// <param name="Raised">When the last alarm before was raised.</param>
/// <param name="Id">Its identifier.</param>
public sealed record AlarmCursor(string Raised, string Id)
{
    private const char Between = '~';

    /// <summary>Reads a cursor; null where the text is none.</summary>
    /// <param name="text">The text.</param>
    public static AlarmCursor? Parse(string text) => text.Split(Between) is [{ Length: > 0 } raised, { Length: > 0 } id] ? new AlarmCursor(raised, id) : null;

    /// <inheritdoc/>
    public override string ToString() => Raised + Between + Id;
}

/// <summary>Some alarms of many.</summary>
/// <param name="Alarms">The alarms, latest first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Active">How many of all are up.</param>
/// <param name="Next">Where the list goes on; null at its end.</param>
public sealed record AlarmsFound(IReadOnlyList<KeptAlarm> Alarms, long Total, long Active, AlarmCursor? Next);

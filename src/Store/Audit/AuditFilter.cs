namespace Lingtan.Store;

/// <summary>Which recordings of the audit trail are asked for; what is null does not matter.</summary>
/// <param name="Subject">Of which inventory, account or setting.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Action">What was done.</param>
/// <param name="Kind">Kind of thing among those recorded, such as <c>activity</c>.</param>
/// <param name="From">First instant, ISO 8601 in UTC.</param>
/// <param name="Before">The instant before which it was recorded, ISO 8601 in UTC.</param>
public sealed record AuditFilter(string? Subject = null, string? Actor = null, string? Action = null, string? Kind = null, string? From = null, string? Before = null)
{
    /// <summary>The condition in SQL with its values.</summary>
    internal (string Where, (string Name, object Value)[] Values) Sql()
    {
        var values = new List<(string Name, object Value)>();
        var terms = new List<string>();
        Add(Subject, "subject = @subject", "subject");
        Add(Actor, "actor = @actor", "actor");
        Add(Action, "action = @action", "action");
        Add(Kind, "EXISTS (SELECT 1 FROM fact WHERE fact.recording = recording.seq AND fact.kind = @kind)", "kind");
        Add(From, "at >= @from", "from");
        Add(Before, "at < @before", "before");
        return (terms.Count == 0 ? "" : "WHERE " + string.Join(" AND ", terms), [.. values]);

        void Add(string? value, string term, string name)
        {
            if (string.IsNullOrEmpty(value)) return;
            terms.Add(term);
            values.Add((name, value));
        }
    }
}

using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>How a row differs between two editions.</summary>
public enum FactorChangeKind
{
    /// <summary>Only the newer edition has it.</summary>
    Added,

    /// <summary>Only the older edition has it.</summary>
    Removed,

    /// <summary>The value differs.</summary>
    ValueChanged,

    /// <summary>The value is the same; unit, bounds, validity or source differ.</summary>
    DetailChanged,
}

/// <summary>One difference between two editions.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Old">The row of the older edition.</param>
/// <param name="New">The row of the newer edition.</param>
/// <param name="Percent">Change of the value in percent of the old one, in the old unit; null where it cannot be stated.</param>
public sealed record FactorChange(FactorChangeKind Kind, FactorRow? Old, FactorRow? New, decimal? Percent);

/// <summary>Compares two sets of rows row by row: two editions of a publication, or one dataset in two libraries.</summary>
public static class FactorDiff
{
    /// <summary>
    /// The differences, ordered by kind, subject, gas, place and year. Rows are matched by identifier where both sides have it, else by kind, subject, gas
    /// and place, with the data year where a side has several years.
    /// </summary>
    /// <param name="older">Rows of the older edition.</param>
    /// <param name="newer">Rows of the newer edition.</param>
    public static IReadOnlyList<FactorChange> Compare(IEnumerable<FactorRow> older, IEnumerable<FactorRow> newer)
    {
        var olds = older.DistinctBy(static r => r.Id).ToDictionary(static r => r.Id, StringComparer.Ordinal);
        var news = newer.DistinctBy(static r => r.Id).ToDictionary(static r => r.Id, StringComparer.Ordinal);
        var changes = new List<FactorChange>();
        foreach (var id in olds.Keys.Intersect(news.Keys, StringComparer.Ordinal).ToList())
        {
            olds.Remove(id, out var old);
            news.Remove(id, out var current);
            if (Change(old!, current!) is { } change) changes.Add(change);
        }

        Match(olds, news, static r => Key(r) + "\n" + r.DataYear, changes);
        Match(olds, news, Key, changes);
        changes.AddRange(olds.Values.Select(static r => new FactorChange(FactorChangeKind.Removed, r, null, null)));
        changes.AddRange(news.Values.Select(static r => new FactorChange(FactorChangeKind.Added, null, r, null)));
        return [.. changes.OrderBy(static c => Key((c.New ?? c.Old)!), StringComparer.Ordinal).ThenBy(static c => (c.New ?? c.Old)!.DataYear)
            .ThenBy(static c => (c.New ?? c.Old)!.Id, StringComparer.Ordinal)];
    }

    private static void Match(
        Dictionary<string, FactorRow> olds, Dictionary<string, FactorRow> news, Func<FactorRow, string> key, List<FactorChange> changes)
    {
        var candidates = news.Values.GroupBy(key, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.ToList(), StringComparer.Ordinal);
        foreach (var group in olds.Values.GroupBy(key, StringComparer.Ordinal).ToList())
        {
            var before = group.ToList();
            if (before.Count != 1 || !candidates.TryGetValue(group.Key, out var after) || after.Count != 1) continue;
            olds.Remove(before[0].Id);
            news.Remove(after[0].Id);
            if (Change(before[0], after[0]) is { } change) changes.Add(change);
        }
    }

    private static FactorChange? Change(FactorRow old, FactorRow current)
    {
        var comparable = old.Unit.IsConvertibleTo(current.Unit);
        var value = current.Value is { } v && comparable ? current.Unit.ConvertTo(v, old.Unit) : (decimal?)null;
        if (old.Value != (comparable ? value : current.Value) || (!comparable && old.Value is not null))
            return new FactorChange(FactorChangeKind.ValueChanged, old, current, Percent(old.Value, value));
        var alike = old.Unit.Equals(current.Unit) && old.Lower == current.Lower && old.Upper == current.Upper && old.ValidFrom == current.ValidFrom
            && old.ValidTo == current.ValidTo && old.Distribution == current.Distribution && old.Source == current.Source && old.Verified == current.Verified
            && old.Geography == current.Geography && old.Rank == current.Rank;
        return alike ? null : new FactorChange(FactorChangeKind.DetailChanged, old, current, old.Value is null ? null : 0);
    }

    private static decimal? Percent(decimal? old, decimal? current) =>
        old is { } before && current is { } after && before != 0 ? (after - before) / Math.Abs(before) * 100 : null;

    private static string Key(FactorRow row) => $"{row.Kind}\n{string.Join('/', row.Subjects)}\n{row.Gas?.Id}\n{row.Geography}";
}

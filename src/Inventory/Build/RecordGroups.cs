using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Activity records sorted into evaluation groups: rows of one source with the same record key, or without one the same period;
/// for sources whose method has the window <c>period</c>, all rows of the source.
/// </summary>
internal sealed class RecordGroups
{
    private RecordGroups(int[] rowOrder, List<(int Source, int First, int Count)> groups)
    {
        RowOrder = rowOrder;
        Groups = groups;
    }

    /// <summary>Indexes of the records that count, in canonical order.</summary>
    public int[] RowOrder { get; }

    /// <summary>Ranges of <see cref="RowOrder"/>, ordered by source and key.</summary>
    public IReadOnlyList<(int Source, int First, int Count)> Groups { get; }

    /// <summary>Sorts the records; the result does not depend on the order in which they are given.</summary>
    /// <param name="records">All records.</param>
    /// <param name="counts">Which of them count (not corrected by another one, of a sound source).</param>
    /// <param name="wholePeriod">By source: whether all its rows form one group.</param>
    /// <param name="flow">By source: its main input where amounts of it are added up. Rows that give nothing else are apart by counterparty,
    /// so that what was delivered inside the boundary is evaluated by itself.</param>
    public static RecordGroups Of(ActivityRecord[] records, Func<int, bool> counts, bool[] wholePeriod, string?[] flow)
    {
        var (keys, order) = Keys(records, counts, wholePeriod);
        if (!IsSorted(keys)) Array.Sort(keys, order);
        var groups = new List<(int, int, int)>(Math.Max(16, keys.Length));
        for (var first = 0; first < keys.Length;)
        {
            var next = first + 1;
            while (next < keys.Length && keys[next] == keys[first]) next++;
            var rows = order.AsSpan(first, next - first);
            if (rows.Length > 1) rows.Sort((a, b) => RecordOrder.Compare(records[a], records[b]));
            var source = records[order[first]].Source;
            if (rows.Length > 1 && !wholePeriod[source] && OnlyFlow(records, rows, flow[source])) Split(records, rows, first, groups);
            else groups.Add((source, first, rows.Length));
            first = next;
        }

        return new RecordGroups(order, groups);
    }

    /// <summary>Whether rows without a record key give nothing but the main input, some of them with a counterparty.</summary>
    private static bool OnlyFlow(ActivityRecord[] records, ReadOnlySpan<int> rows, string? flow)
    {
        var delivered = false;
        foreach (var row in rows)
        {
            ref readonly var record = ref records[row];
            if (flow is null || record.Record is not null || (record.Input is { } input && input != flow)) return false;
            delivered |= record.Details?.Counterparty is not null;
        }

        return delivered;
    }

    private static void Split(ActivityRecord[] records, Span<int> rows, int first, List<(int, int, int)> groups)
    {
        rows.Sort((a, b) => string.CompareOrdinal(records[a].Details?.Counterparty, records[b].Details?.Counterparty) is var order and not 0 ? order : RecordOrder.Compare(records[a], records[b]));
        for (var from = 0; from < rows.Length;)
        {
            var to = from + 1;
            while (to < rows.Length && records[rows[to]].Details?.Counterparty == records[rows[from]].Details?.Counterparty) to++;
            groups.Add((records[rows[from]].Source, first + from, to - from));
            from = to;
        }
    }

    /// <summary>One number per record: source, then kind of key, then rank of the period or of the record key.</summary>
    private static (ulong[] Keys, int[] Order) Keys(ActivityRecord[] records, Func<int, bool> counts, bool[] wholePeriod)
    {
        var (periodRank, recordRank) = Ranks(records);
        var keys = new ulong[records.Length];
        var order = new int[records.Length];
        var count = 0;
        for (var i = 0; i < records.Length; i++)
        {
            if (!counts(i)) continue;
            ref readonly var record = ref records[i];
            ulong rank = wholePeriod[record.Source] ? 0 : record.Record is { } key ? (1UL << 31) | (uint)recordRank[key] : (uint)periodRank[record.Period];
            keys[count] = ((ulong)record.Source << 32) | rank;
            order[count++] = i;
        }

        return count == keys.Length ? (keys, order) : (keys[..count], order[..count]);
    }

    /// <summary>Ranks of periods, by object, and of record keys, by text.</summary>
    private static (Dictionary<Period, int> Periods, Dictionary<string, int> Records) Ranks(ActivityRecord[] records)
    {
        var periods = new Dictionary<Period, int>(ReferenceEqualityComparer.Instance);
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ref readonly var record in records.AsSpan())
        {
            periods.TryAdd(record.Period, 0);
            if (record.Record is { } key) keys.TryAdd(key, 0);
        }

        Rank(periods, Comparer<Period>.Create(RecordOrder.Compare));
        Rank(keys, StringComparer.Ordinal);
        return (periods, keys);
    }

    /// <summary>Gives equal keys the same rank, so that two objects of one period are one key.</summary>
    private static void Rank<T>(Dictionary<T, int> ranks, IComparer<T> comparer)
        where T : class
    {
        var sorted = ranks.Keys.ToArray();
        Array.Sort(sorted, comparer);
        for (int i = 0, rank = 0; i < sorted.Length; i++)
        {
            if (i > 0 && comparer.Compare(sorted[i - 1], sorted[i]) != 0) rank++;
            ranks[sorted[i]] = rank;
        }
    }

    private static bool IsSorted(ulong[] keys)
    {
        for (var i = 1; i < keys.Length; i++)
            if (keys[i - 1] > keys[i]) return false;
        return true;
    }
}

/// <summary>The canonical order of records, by content alone.</summary>
internal static class RecordOrder
{
    /// <summary>Compares two periods by their instants.</summary>
    public static int Compare(Period? left, Period? right)
    {
        var start = left!.Start.CompareTo(right!.Start);
        return start != 0 ? start : left.End.CompareTo(right.End);
    }

    /// <summary>Compares two records of one source.</summary>
    public static int Compare(ActivityRecord left, ActivityRecord right)
    {
        var order = Compare(left.Period, right.Period);
        if (order == 0) order = string.CompareOrdinal(left.Record, right.Record);
        if (order == 0) order = string.CompareOrdinal(left.Input, right.Input);
        if (order == 0) order = left.Amount.CompareTo(right.Amount);
        if (order == 0) order = string.CompareOrdinal(left.Unit.Symbol, right.Unit.Symbol);
        if (order == 0) order = left.Collection.CompareTo(right.Collection);
        return order == 0 ? CompareDetails(left.Details, right.Details) : order;
    }

    private static int CompareDetails(ActivityDetails? left, ActivityDetails? right)
    {
        if (left is null || right is null) return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        var order = string.CompareOrdinal(left.Id, right.Id);
        if (order == 0) order = string.CompareOrdinal(left.Document, right.Document);
        if (order == 0) order = Nullable.Compare(left.Measured, right.Measured);
        if (order == 0) order = string.CompareOrdinal(left.Counterparty, right.Counterparty);
        if (order == 0) order = string.CompareOrdinal(string.Join(';', left.Evidence), string.Join(';', right.Evidence));
        return order == 0 ? string.CompareOrdinal(left.Note, right.Note) : order;
    }
}

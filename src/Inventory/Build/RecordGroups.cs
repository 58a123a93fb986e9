using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Activity records sorted into evaluation groups: rows of one source with the same record key, or without one the same period;
/// for sources whose method has the window <c>period</c>, all rows of the source. Rows are told apart by source first, so that each source is then
/// sorted by itself, or is found to be in order.
/// </summary>
internal sealed class RecordGroups
{
    private const int RowsWorthAThread = 50_000;

    private readonly ActivityRecord[] _records;
    private readonly bool[] _wholePeriod;
    private readonly string?[] _flow;
    private readonly int[] _firstRow;

    private RecordGroups(ActivityRecord[] records, bool[] wholePeriod, string?[] flow, int[] firstRow, int[] rowOrder)
    {
        (_records, _wholePeriod, _flow, _firstRow, RowOrder) = (records, wholePeriod, flow, firstRow, rowOrder);
        var ranges = Ranges(Math.Clamp(rowOrder.Length / RowsWorthAThread, 1, Environment.ProcessorCount));
        var parts = Segment<GroupRange>.Divide([.. ranges.Select(range => firstRow[range.To] - firstRow[range.From])]);
        Parallel.For(0, ranges.Count, part =>
        {
            for (var source = ranges[part].From; source < ranges[part].To; source++) Group(source, parts[part]);
        });
        Groups = Segment<GroupRange>.Join(parts);
    }

    /// <summary>Indexes of the records that count, in canonical order.</summary>
    public int[] RowOrder { get; }

    /// <summary>Ranges of <see cref="RowOrder"/>, ordered by source and key.</summary>
    public GroupRange[] Groups { get; }

    /// <summary>Sorts the records; the result does not depend on the order in which they are given.</summary>
    /// <param name="records">All records.</param>
    /// <param name="sound">By source: whether its rows count.</param>
    /// <param name="superseded">Records that do not count because another one corrects them.</param>
    /// <param name="wholePeriod">By source: whether all its rows form one group.</param>
    /// <param name="flow">By source: its main input where amounts of it are added up. Rows that give nothing else are apart by counterparty,
    /// so that what was delivered inside the boundary is evaluated by itself.</param>
    public static RecordGroups Of(ActivityRecord[] records, bool[] sound, IReadOnlySet<int> superseded, bool[] wholePeriod, string?[] flow)
    {
        var next = new int[sound.Length + 1];
        for (var row = 0; row < records.Length; row++)
            if (Counts(row)) next[records[row].Source + 1]++;
        for (var source = 0; source < sound.Length; source++) next[source + 1] += next[source];
        var firstRow = (int[])next.Clone();
        var order = GC.AllocateUninitializedArray<int>(next[^1]);
        for (var row = 0; row < records.Length; row++)
            if (Counts(row)) order[next[records[row].Source]++] = row;
        return new RecordGroups(records, wholePeriod, flow, firstRow, order);

        bool Counts(int row) => sound[records[row].Source] && (superseded.Count == 0 || !superseded.Contains(row));
    }

    private void Group(int source, Segment<GroupRange> groups)
    {
        var (first, end) = (_firstRow[source], _firstRow[source + 1]);
        if (!IsSeries(source, first, end)) Sort(source, first, end);
        while (first < end)
        {
            var next = first + 1;
            while (next < end && CompareKeys(source, RowOrder[next], RowOrder[first]) == 0) next++;
            var rows = RowOrder.AsSpan(first, next - first);
            if (rows.Length > 1 && !_wholePeriod[source] && OnlyFlow(_records, rows, _flow[source])) Split(_records, rows, first, groups);
            else groups.Add(new GroupRange(source, first, rows.Length));
            first = next;
        }
    }

    /// <summary>Whether the rows of a source are already in order, each with a key of its own, as a meter read month by month gives them.</summary>
    private bool IsSeries(int source, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
            if (CompareKeys(source, RowOrder[i - 1], RowOrder[i]) >= 0) return false;
        return true;
    }

    private void Sort(int source, int first, int end) => RowOrder.AsSpan(first, end - first).Sort((a, b) =>
    {
        var order = CompareKeys(source, a, b);
        if (order == 0) order = RecordOrder.Compare(_records[a], _records[b]);
        return order == 0 ? a.CompareTo(b) : order;
    });

    /// <summary>Periods by time come before record keys by text; where all rows form one group there is one key.</summary>
    private int CompareKeys(int source, int a, int b)
    {
        if (_wholePeriod[source]) return 0;
        ref readonly var left = ref _records[a];
        ref readonly var right = ref _records[b];
        if (left.Record is null && right.Record is null) return ReferenceEquals(left.Period, right.Period) ? 0 : RecordOrder.Compare(left.Period, right.Period);
        if (left.Record is null || right.Record is null) return left.Record is null ? -1 : 1;
        return string.CompareOrdinal(left.Record, right.Record);
    }

    /// <summary>Stretches of sources with about the same number of rows.</summary>
    private List<(int From, int To)> Ranges(int count)
    {
        var ranges = new List<(int, int)>();
        var (from, sources) = (0, _firstRow.Length - 1);
        for (var part = 1; part <= count; part++)
        {
            var at = Array.BinarySearch(_firstRow, (int)((long)RowOrder.Length * part / count));
            var to = part == count ? sources : Math.Clamp(at < 0 ? ~at : at, from, sources);
            ranges.Add((from, to));
            from = to;
        }

        return ranges;
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

    private static void Split(ActivityRecord[] records, Span<int> rows, int first, Segment<GroupRange> groups)
    {
        rows.Sort((a, b) => string.CompareOrdinal(records[a].Details?.Counterparty, records[b].Details?.Counterparty) is var order and not 0 ? order : RecordOrder.Compare(records[a], records[b]));
        for (var from = 0; from < rows.Length;)
        {
            var to = from + 1;
            while (to < rows.Length && records[rows[to]].Details?.Counterparty == records[rows[from]].Details?.Counterparty) to++;
            groups.Add(new GroupRange(records[rows[from]].Source, first + from, to - from));
            from = to;
        }
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

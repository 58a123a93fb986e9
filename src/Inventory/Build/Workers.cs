namespace Lingtan.Inventories;

/// <summary>Divides groups among workers: contiguous ranges that never cut a source in two, so that merging them keeps the order.</summary>
internal static class Workers
{
    private const int GroupsWorthAThread = 2_000;
    private const int GroupsBetweenReports = 4_096;

    /// <summary>Evaluates all groups.</summary>
    public static IReadOnlyList<GroupEvaluator> Run(
        BuildContext context, SourcePlan?[] plans, RecordGroups groups, ScopeTwoAllocation allocation, BuildOptions options, CancellationToken cancellation)
    {
        var count = options.Workers > 0 ? options.Workers : Math.Max(1, Math.Min(Environment.ProcessorCount, groups.Groups.Length / GroupsWorthAThread));
        var ranges = Ranges(groups, count);
        var parts = Segment<EvaluationGroup>.Divide([.. ranges.Select(range => range.To - range.From)]);
        var entries = Segment<LedgerEntry>.Divide([.. ranges.Select(range => Expected(plans, groups, range.From, range.To))]);
        var evaluators = ranges.Select((_, worker) => new GroupEvaluator(context, parts[worker], entries[worker])).ToArray();
        var done = 0;
        if (ranges.Count == 1) Evaluate(0);
        else Parallel.For(0, ranges.Count, new ParallelOptions { CancellationToken = cancellation }, Evaluate);
        return evaluators;

        void Evaluate(int worker)
        {
            var (evaluator, (from, to), reported) = (evaluators[worker], ranges[worker], ranges[worker].From);
            for (var i = from; i < to;)
            {
                var (source, first, length) = groups.Groups[i];
                var taken = allocation.IsEmpty ? evaluator.EvaluateSeries(plans[source]!, groups.Groups.AsSpan(i, to - i)) : 0;
                if (taken == 0) evaluator.Evaluate(plans[source]!, first, length, allocation.Of(i));
                i += Math.Max(1, taken);
                if (i - reported < GroupsBetweenReports) continue;
                cancellation.ThrowIfCancellationRequested();
                options.Progress?.Report((double)Interlocked.Add(ref done, i - reported) / groups.Groups.Length);
                reported = i;
            }
        }
    }

    /// <summary>Number of entries if every emission of a method gives one: each group within one month, no sets.</summary>
    private static int Expected(SourcePlan?[] plans, RecordGroups groups, int from, int to)
    {
        var (count, source, each) = (0, -1, 0);
        for (var i = from; i < to; i++)
        {
            if (groups.Groups[i].Source != source) (source, each) = (groups.Groups[i].Source, plans[groups.Groups[i].Source]!.Method.Emissions.Count);
            count += each;
        }

        return count;
    }

    private static List<(int From, int To)> Ranges(RecordGroups groups, int workers)
    {
        var ranges = new List<(int, int)>();
        var from = 0;
        for (var worker = 1; worker <= workers; worker++)
        {
            var to = worker == workers ? groups.Groups.Length : Math.Max(from, (int)((long)groups.Groups.Length * worker / workers));
            while (to > 0 && to < groups.Groups.Length && groups.Groups[to].Source == groups.Groups[to - 1].Source) to++;
            ranges.Add((from, to));
            from = to;
        }

        return ranges;
    }
}

using System.Globalization;
using Lingtan.Methods;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Puts the results of the workers together in the order of sources.</summary>
internal static class LedgerAssembly
{
    /// <summary>The ledger of all workers.</summary>
    public static InventoryLedger Of(
        BuildContext context, FacilityTree tree, SourcePlan?[] plans, RecordGroups groups, ScopeTwoAllocation allocation, IReadOnlyList<GroupEvaluator> workers)
    {
        var (entries, lines, evaluated, bindings) = Merge(workers);
        var warnings = new List<Warning>(tree.Warnings.Where(warning =>
            warning.Code != OrganizationsWarnings.JointOperationalControl || context.Book.Consolidation == ConsolidationApproach.OperationalControl));
        warnings.AddRange(allocation.Warnings);
        foreach (var worker in workers) warnings.AddRange(worker.Warnings);
        var energy = new EnergyBook();
        foreach (var worker in workers) energy.Add(worker.Energy);
        var carriers = energy.Carriers(context, warnings);
        warnings.AddRange(FactorWarnings(context, evaluated, bindings));
        return new InventoryLedger
        {
            Plans = plans,
            Lock = Factors.FactorLock.Of(context.Factors.Chosen),
            Lines = lines,
            Bindings = bindings,
            Datasets = Datasets(context, bindings.SelectMany(binding => binding.Selections).Concat(workers.SelectMany(worker => worker.Densities))),
            Methods = [.. bindings.Select(binding => (binding.Method.Id, binding.Method.Sha256)).Distinct().OrderBy(method => method.Id, StringComparer.Ordinal)],
            Warnings = warnings,
            Energy = carriers,
            InstrumentUses = Uses(groups, evaluated, allocation),
            Eliminations = workers.Any(worker => worker.HasEliminations) ? Eliminations(context, entries, lines, evaluated, groups.RowOrder) : [],
            EntryArray = entries,
            GroupArray = evaluated,
            RowOrderArray = groups.RowOrder,
            Unshared = Unshared(workers),
            FirstGroup = Firsts(plans.Length, evaluated.Length, index => evaluated[index].Source),
            FirstEntry = Firsts(plans.Length, entries.Length, index => lines[entries[index].Line].Source),
            FirstLine = Firsts(plans.Length, lines.Count, index => lines[index].Source),
        };
    }

    private static (LedgerEntry[] Entries, List<LedgerLine> Lines, EvaluationGroup[] Groups, List<SourceBinding> Bindings) Merge(IReadOnlyList<GroupEvaluator> workers)
    {
        var lines = new List<LedgerLine>();
        var bindings = new List<SourceBinding>();
        var group = 0;
        foreach (var worker in workers)
        {
            if (lines.Count > 0)
                foreach (ref var item in worker.Entries.Filled) item = item with { Line = item.Line + lines.Count, Group = item.Group + group };
            if (bindings.Count > 0)
                foreach (ref var item in worker.Groups.Filled) item = item with { Binding = item.Binding + bindings.Count };
            group += worker.Groups.Count;
            lines.AddRange(worker.Lines);
            bindings.AddRange(worker.Bindings);
        }

        return (Segment<LedgerEntry>.Join([.. workers.Select(worker => worker.Entries)]), lines, Segment<EvaluationGroup>.Join([.. workers.Select(worker => worker.Groups)]), bindings);
    }

    private static Dictionary<int, decimal> Unshared(IReadOnlyList<GroupEvaluator> workers)
    {
        var sums = new Dictionary<int, decimal>();
        var first = 0;
        foreach (var worker in workers)
        {
            foreach (var (line, amount) in worker.Unshared) sums.Add(first + line, amount);
            first += worker.Lines.Count;
        }

        return sums;
    }

    /// <summary>Where each source begins in a list that is ordered by source, found by bisection: sources are few, entries many.</summary>
    private static int[] Firsts(int sources, int count, Func<int, int> sourceOf)
    {
        var firsts = new int[sources + 1];
        for (var (source, from) = (0, 0); source <= sources; firsts[source++] = from)
        {
            var end = count;
            while (from < end)
            {
                var middle = from + ((end - from) / 2);
                if (sourceOf(middle) < source) from = middle + 1;
                else end = middle;
            }
        }

        return firsts;
    }

    private static IReadOnlyList<(string Id, string Sha256)> Datasets(BuildContext context, IEnumerable<Factors.FactorSelection> selections) =>
    [
        .. selections.Select(selection => selection.Row.Dataset).OfType<Factors.FactorDataset>()
            .Select(dataset => (dataset.Id, dataset.Sha256)).Append(("gwp-" + context.Gwp.Id.ToLowerInvariant(), context.Gwp.Sha256))
            .Distinct().OrderBy(dataset => dataset.Item1, StringComparer.Ordinal),
    ];

    /// <summary>Remarks on factor choices, once per source and row.</summary>
    private static IEnumerable<Warning> FactorWarnings(BuildContext context, EvaluationGroup[] groups, List<SourceBinding> bindings)
    {
        var seen = new HashSet<(int, int)>();
        var before = new EvaluationGroup(-1, 0, 0, -1);
        foreach (var group in groups)
        {
            var same = group.Source == before.Source && group.Binding == before.Binding;
            before = group;
            if (same || bindings[group.Binding].Warnings.Count == 0 || !seen.Add((group.Source, group.Binding))) continue;
            var where = "sources/" + context.Book.Sources[group.Source].Id;
            foreach (var warning in bindings[group.Binding].Warnings)
                yield return warning with { Where = where + " · " + warning.Where };
        }
    }

    private static List<InstrumentUse> Uses(RecordGroups groups, EvaluationGroup[] evaluated, ScopeTwoAllocation allocation)
    {
        var uses = new List<InstrumentUse>();
        if (allocation.IsEmpty) return uses;
        for (int i = 0, next = 0; i < groups.Groups.Length && next < evaluated.Length; i++)
        {
            if (groups.Groups[i].First != evaluated[next].First) continue;
            foreach (var (instrument, mwh) in allocation.Of(i)) uses.Add(new InstrumentUse(instrument, next, mwh));
            next++;
        }

        return uses;
    }

    private static List<Elimination> Eliminations(
        BuildContext context, LedgerEntry[] entries, List<LedgerLine> lines, EvaluationGroup[] groups, int[] rowOrder)
    {
        var sums = new SortedDictionary<string, (SourceDefinition Source, string Counterparty, decimal Tonnes)>(StringComparer.Ordinal);
        foreach (ref readonly var entry in entries.AsSpan())
        {
            if (!entry.Elimination || !LedgerSums.InHeadline(lines[entry.Line], context.Book.Scope2)) continue;
            var group = groups[entry.Group];
            var source = context.Book.Sources[group.Source];
            var counterparty = InternalDeliveries.Names(context, rowOrder.AsSpan(group.First, group.Count));
            var key = string.Create(CultureInfo.InvariantCulture, $"{group.Source:D9}{counterparty}");
            sums[key] = (source, counterparty, sums.GetValueOrDefault(key).Tonnes - entry.Co2e);
        }

        return [.. sums.Values.Select(sum => new Elimination(sum.Source.Id, sum.Source.Facility, sum.Counterparty, sum.Tonnes))];
    }
}

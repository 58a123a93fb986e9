using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Splits the difference of two inventories by cause. One thing after the other is exchanged, from the first inventory towards the
/// second, and everything is recomputed: structure, activity, factors, methods, GWP. A source that cannot be computed in between
/// has its whole remaining change booked on the cause at which it stopped, or on the method where that is what changed.
/// </summary>
public static class InventoryComparison
{
    private static readonly Cause[] Order = [Cause.Structure, Cause.Activity, Cause.Factor, Cause.Method, Cause.Gwp, Cause.Rounding];

    /// <summary>Compares two inventories.</summary>
    /// <param name="before">The first, such as the base year as reported.</param>
    /// <param name="after">The second, such as this year or the base year as restated.</param>
    public static Comparison Compare(Inventory before, Inventory after)
    {
        var steps = Steps(before, after);
        var ids = before.Sources.Concat(after.Sources).Select(source => source.Definition.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var sources = ids.Select(id => Difference(id, steps)).ToArray();
        var byCause = Order.Select(cause => KeyValuePair.Create(cause, sources.Sum(source => source.ByCause[cause]))).ToArray();
        return new Comparison(before.Totals.Tco2e, after.Totals.Tco2e, byCause, sources, Test(before, after, byCause));
    }

    /// <summary>Results by source after each exchange; the first is the first inventory, the last the second.</summary>
    private static IReadOnlyDictionary<string, decimal>[] Steps(Inventory before, Inventory after)
    {
        var common = before.Sources.Select(source => source.Definition.Id).Intersect(after.Sources.Select(source => source.Definition.Id), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var last = BySource(after);
        var structure = HybridBooks.Structure(before.Book, after.Book, common);
        var activity = HybridBooks.Activity(before.Book, after.Book, common);
        var factor = HybridBooks.Factor(before.Book, after.Book, common);
        var method = HybridBooks.Method(after.Book, common);
        var computed = new[]
        {
            Hybrid.Results(structure, before.Shipped, before.MethodLibrary, before.Gwp.Id),
            Hybrid.Results(activity, before.Shipped, before.MethodLibrary, before.Gwp.Id),
            Hybrid.Results(factor, after.Shipped, before.MethodLibrary, before.Gwp.Id),
            Hybrid.Results(method, after.Shipped, after.MethodLibrary, before.Gwp.Id),
        };
        var steps = new IReadOnlyDictionary<string, decimal>[Order.Length + 1];
        steps[0] = BySource(before);
        steps[^1] = steps[^2] = last;
        var changedMethod = MethodChanged(before, after, common);
        for (var i = computed.Length - 1; i >= 0; i--)
        {
            var next = steps[i + 2];
            steps[i + 1] = last.Keys.ToDictionary(id => id, id => Value(i, id) ?? next[id], StringComparer.Ordinal);
        }

        return steps;

        // Records and factors of one method often cannot be computed by another: then the change is the method's, so the step before stands.
        decimal? Value(int step, string id)
        {
            if (!common.Contains(id)) return null;
            if (computed[step].TryGetValue(id, out var value)) return value;
            if (step == 0 || step == computed.Length - 1 || !changedMethod.Contains(id)) return null;
            return Value(step - 1, id) ?? (step == 1 ? steps[0].GetValueOrDefault(id) : null);
        }
    }

    private static HashSet<string> MethodChanged(Inventory before, Inventory after, IReadOnlySet<string> common)
    {
        var first = before.Book.Sources.ToDictionary(source => source.Id, source => source.Method, StringComparer.Ordinal);
        return [.. after.Book.Sources.Where(source => common.Contains(source.Id) && first[source.Id] != source.Method).Select(source => source.Id)];
    }

    private static SourceDifference Difference(string id, IReadOnlyDictionary<string, decimal>[] steps)
    {
        var byCause = new Dictionary<Cause, decimal>();
        for (var i = 0; i < Order.Length; i++) byCause[Order[i]] = steps[i + 1].GetValueOrDefault(id) - steps[i].GetValueOrDefault(id);
        return new SourceDifference(id, steps[0].GetValueOrDefault(id), steps[^1].GetValueOrDefault(id), byCause);
    }

    private static Dictionary<string, decimal> BySource(Inventory inventory) =>
        inventory.Sources.ToDictionary(source => source.Definition.Id, source => source.Tco2e, StringComparer.Ordinal);

    private static BaseYearTest? Test(Inventory before, Inventory after, KeyValuePair<Cause, decimal>[] byCause)
    {
        if ((after.Book.BaseYear ?? before.Book.BaseYear) is not { } policy || before.Totals.Tco2e == 0) return null;
        var triggers = policy.Triggers.Select(Trigger).OfType<Cause>().Distinct().Order().ToArray();
        var change = byCause.Where(pair => triggers.Contains(pair.Key)).Sum(pair => Math.Abs(pair.Value)) / Math.Abs(before.Totals.Tco2e);
        return new BaseYearTest(policy.Threshold, triggers, Math.Round(change, 15, MidpointRounding.ToEven), change >= policy.Threshold);
    }

    private static Cause? Trigger(string trigger) => trigger switch
    {
        "structure" or "boundary" => Cause.Structure,
        "method" => Cause.Method,
        "factor" => Cause.Factor,
        "gwp" => Cause.Gwp,
        "error" => Cause.Activity,
        _ => null,
    };
}

/// <summary>Computes books that mix two inventories.</summary>
internal static class Hybrid
{
    /// <summary>
    /// Results by source; sources that cannot be computed are absent. They are found one by one without certificates, which cover
    /// several sources at once; what is left is then computed together, so that certificates are shared out as in the whole.
    /// </summary>
    public static IReadOnlyDictionary<string, decimal> Results(InventoryBook book, FactorLibrary factors, MethodLibrary methods, string gwp)
    {
        if (Build(book, factors, methods, gwp) is { } whole) return whole;
        var results = new Dictionary<string, decimal>(StringComparer.Ordinal);
        for (var i = 0; i < book.Sources.Count; i++)
            if (Build(HybridBooks.Only(book, i) with { Instruments = [] }, factors, methods, gwp) is { } one)
                foreach (var (id, value) in one) results[id] = value;
        return Build(HybridBooks.Keep(book, results.Keys.ToHashSet(StringComparer.Ordinal)), factors, methods, gwp) ?? results;
    }

    private static Dictionary<string, decimal>? Build(InventoryBook book, FactorLibrary factors, MethodLibrary methods, string gwp) =>
        InventoryBuild.Run(book, factors, methods, new FaultList(), new BuildOptions(Gwp: gwp))
            ?.Sources.ToDictionary(source => source.Definition.Id, source => source.Tco2e, StringComparer.Ordinal);
}

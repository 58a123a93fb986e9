using Lingtan.Inventories;

namespace Lingtan.Web;

/// <summary>The headline tonnes of every source in every month, and of every gas: one pass over the ledger, from which all views are added up.</summary>
internal sealed class SourceMonths
{
    private readonly decimal[][] _bySource;

    private SourceMonths(decimal[][] bySource, IReadOnlyDictionary<string, decimal[]> byGas) => (_bySource, ByGas) = (bySource, byGas);

    /// <summary>Months by gas.</summary>
    public IReadOnlyDictionary<string, decimal[]> ByGas { get; }

    /// <summary>Adds up the ledger of an inventory.</summary>
    public static SourceMonths Of(Inventory inventory)
    {
        var months = inventory.Book.Period.MonthCount;
        var bySource = new decimal[inventory.Book.Sources.Count][];
        for (var i = 0; i < bySource.Length; i++) bySource[i] = new decimal[months];
        var byGas = new SortedDictionary<string, decimal[]>(StringComparer.Ordinal);
        foreach (ref readonly var entry in inventory.Entries)
        {
            var line = inventory.Lines[entry.Line];
            if (!inventory.InHeadline(line)) continue;
            bySource[line.Source][entry.Month] += entry.Co2e;
            if (!byGas.TryGetValue(line.Gas.Id, out var gas)) byGas.Add(line.Gas.Id, gas = new decimal[months]);
            gas[entry.Month] += entry.Co2e;
        }

        return new SourceMonths(bySource, byGas);
    }

    /// <summary>The months of some sources together.</summary>
    public decimal[] Of(IEnumerable<int> sources)
    {
        var sum = new decimal[_bySource.Length == 0 ? 0 : _bySource[0].Length];
        foreach (var source in sources)
            for (var month = 0; month < sum.Length; month++) sum[month] += _bySource[source][month];
        return sum;
    }
}

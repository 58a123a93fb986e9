using Lingtan.Methods;

namespace Lingtan.Inventories;

/// <summary>
/// One pass over the ledger: sums by line, and by month of what belongs to the headline total. Entries are rounded, so that sums are exact and stretches
/// of the ledger may be added up at once.
/// </summary>
internal sealed class LedgerSums
{
    private const int EntriesWorthAThread = 100_000;

    private LedgerSums(GasAmount[] byLine, decimal[] byMonth)
    {
        ByLine = byLine;
        ByMonth = byMonth;
    }

    /// <summary>Sum of each line, eliminations included.</summary>
    public GasAmount[] ByLine { get; }

    /// <summary>Headline tCO2e of each month, eliminations included.</summary>
    public decimal[] ByMonth { get; }

    /// <summary>Whether a line is part of the headline total on the given scope 2 basis.</summary>
    public static bool InHeadline(LedgerLine line, Scope2Basis basis) =>
        line is { Account: Account.Total, InScopes: true } && OnBasis(line, basis);

    /// <summary>Whether a line counts on the given scope 2 basis.</summary>
    public static bool OnBasis(LedgerLine line, Scope2Basis basis) =>
        line.Basis is null || (line.Basis == Basis.Market) == (basis == Scope2Basis.Market);

    /// <summary>Adds up an inventory's ledger.</summary>
    public static LedgerSums Of(Inventory inventory)
    {
        var lines = inventory.Lines;
        var headline = new bool[lines.Count];
        for (var i = 0; i < headline.Length; i++) headline[i] = InHeadline(lines[i], inventory.Book.Scope2);
        var byLine = new GasAmount[lines.Count];
        var byMonth = new decimal[inventory.Book.Period.MonthCount];
        var (firsts, sources) = (inventory.Ledger.FirstEntry, inventory.Book.Sources.Count);
        var count = Math.Clamp(inventory.Entries.Length / EntriesWorthAThread, 1, Environment.ProcessorCount);
        var months = new decimal[count][];
        Parallel.For(0, count, part => months[part] = Add(inventory, headline, byLine, firsts[At(part)], firsts[At(part + 1)]));
        foreach (var partial in months)
            for (var month = 0; month < byMonth.Length; month++) byMonth[month] += partial[month];
        return new LedgerSums(byLine, byMonth);

        // Never within a source: a line belongs to one source.
        int At(int part) => (int)((long)sources * part / count);
    }

    private static decimal[] Add(Inventory inventory, bool[] headline, GasAmount[] byLine, int from, int to)
    {
        var byMonth = new decimal[inventory.Book.Period.MonthCount];
        foreach (ref readonly var entry in inventory.Entries[from..to])
        {
            ref var sum = ref byLine[entry.Line];
            sum = new GasAmount(sum.Tonnes + entry.Tonnes, sum.Co2e + entry.Co2e);
            if (headline[entry.Line]) byMonth[entry.Month] += entry.Co2e;
        }

        return byMonth;
    }
}

using Lingtan.Methods;

namespace Lingtan.Inventories;

/// <summary>One pass over the ledger: sums by line, and by month of what belongs to the headline total.</summary>
internal sealed class LedgerSums
{
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
        foreach (ref readonly var entry in inventory.Entries)
        {
            ref var sum = ref byLine[entry.Line];
            sum = new GasAmount(sum.Tonnes + entry.Tonnes, sum.Co2e + entry.Co2e);
            if (headline[entry.Line]) byMonth[entry.Month] += entry.Co2e;
        }

        return new LedgerSums(byLine, byMonth);
    }
}

using Lingtan.Factors;
using Lingtan.Methods;

namespace Lingtan.Inventories;

/// <summary>The result of one source.</summary>
public sealed class SourceResult
{
    private readonly Inventory _inventory;

    private SourceResult(Inventory inventory, int index)
    {
        _inventory = inventory;
        Index = index;
        Definition = inventory.Book.Sources[index];
        (Tco2e, Tco2eLocation, Tco2eMarket) = (On(inventory.Book.Scope2), On(Scope2Basis.Location), On(Scope2Basis.Market));
    }

    /// <summary>Index of the source in the book.</summary>
    public int Index { get; }

    /// <summary>The source.</summary>
    public SourceDefinition Definition { get; }

    /// <summary>Its part of the headline total, in tCO2e.</summary>
    public decimal Tco2e { get; }

    /// <summary>Its tCO2e, location-based.</summary>
    public decimal Tco2eLocation { get; }

    /// <summary>Its tCO2e, market-based.</summary>
    public decimal Tco2eMarket { get; }

    /// <summary>Its share of the headline total as a fraction; 0 where the total is 0.</summary>
    public decimal Share => _inventory.Totals.Tco2e == 0 ? 0 : Tco2e / _inventory.Totals.Tco2e;

    /// <summary>Its gases within the headline total.</summary>
    public SortedDictionary<string, GasAmount> Gases => Sum(line => LedgerSums.InHeadline(line, _inventory.Book.Scope2));

    /// <summary>What stands beside the total, by account and gas: <c>biogenic/CO2</c>, <c>outside/HCFC-22</c>.</summary>
    public SortedDictionary<string, GasAmount> Beside
    {
        get
        {
            var sums = new SortedDictionary<string, GasAmount>(StringComparer.Ordinal);
            foreach (var account in new[] { Account.Biogenic, Account.Removals, Account.Avoided })
                foreach (var (gas, amount) in Sum(line => line.Account == account && line.InScopes && LedgerSums.OnBasis(line, _inventory.Book.Scope2)))
                    sums[account.ToString().ToLowerInvariant() + "/" + gas] = amount;
            foreach (var (gas, amount) in Sum(line => !line.InScopes)) sums["outside/" + gas] = amount;
            return sums;
        }
    }

    /// <summary>Its ISO 14064-1 category.</summary>
    public int IsoCategory => CategoryList.IsoCategory(Definition);

    /// <summary>The evaluation groups of the source.</summary>
    public ReadOnlySpan<EvaluationGroup> Groups => _inventory.Groups[FirstGroup.._inventory.Ledger.FirstGroup[Index + 1]];

    /// <summary>Index of the first of <see cref="Groups"/> in the inventory.</summary>
    public int FirstGroup => _inventory.Ledger.FirstGroup[Index];

    /// <summary>The ledger entries of the source.</summary>
    public ReadOnlySpan<LedgerEntry> Entries => _inventory.Entries[_inventory.Ledger.FirstEntry[Index].._inventory.Ledger.FirstEntry[Index + 1]];

    /// <summary>The bindings used, in order of first use.</summary>
    public IReadOnlyList<SourceBinding> Bindings
    {
        get
        {
            var seen = new List<int>();
            foreach (var group in Groups)
                if (!seen.Contains(group.Binding)) seen.Add(group.Binding);
            return [.. seen.Select(index => _inventory.Bindings[index])];
        }
    }

    /// <summary>The factor rows used, by identifier.</summary>
    public IReadOnlyList<FactorSelection> Factors =>
        [.. Bindings.SelectMany(binding => binding.Selections).DistinctBy(selection => selection.Row.Id).OrderBy(selection => selection.Row.Id, StringComparer.Ordinal)];

    /// <summary>The results of all sources of an inventory.</summary>
    internal static IReadOnlyList<SourceResult> All(Inventory inventory) =>
        [.. Enumerable.Range(0, inventory.Book.Sources.Count).Select(index => new SourceResult(inventory, index))];

    /// <summary>What a gas adds to the headline total, in tCO2e; 0 where the source does not emit it.</summary>
    internal decimal OfGas(string gas) => Co2e(_inventory.Book.Scope2, gas);

    private decimal On(Scope2Basis basis) => Co2e(basis, null);

    private decimal Co2e(Scope2Basis basis, string? gas)
    {
        decimal sum = 0;
        for (var i = _inventory.Ledger.FirstLine[Index]; i < _inventory.Ledger.FirstLine[Index + 1]; i++)
        {
            var line = _inventory.Lines[i];
            if (LedgerSums.InHeadline(line, basis) && (gas is null || line.Gas.Id == gas)) sum += _inventory.Sums.ByLine[i].Co2e;
        }

        return sum;
    }

    private SortedDictionary<string, GasAmount> Sum(Func<LedgerLine, bool> included)
    {
        var sums = new SortedDictionary<string, GasAmount>(StringComparer.Ordinal);
        for (var i = _inventory.Ledger.FirstLine[Index]; i < _inventory.Ledger.FirstLine[Index + 1]; i++)
        {
            var line = _inventory.Lines[i];
            if (included(line)) sums[line.Gas.Id] = sums.GetValueOrDefault(line.Gas.Id) + _inventory.Sums.ByLine[i];
        }

        return sums;
    }
}

using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Adds up the energy that methods state, by carrier and unit; rounded once per group like every result, so that sums are exact.</summary>
internal sealed class EnergyBook
{
    private readonly SortedDictionary<string, EnergySum> _sums = new(StringComparer.Ordinal);

    /// <summary>The running sum of a carrier in a unit.</summary>
    public EnergySum SumOf(string carrier, Unit unit)
    {
        var key = carrier + "\u001f" + unit.Symbol;
        if (!_sums.TryGetValue(key, out var sum)) _sums.Add(key, sum = new EnergySum(carrier, unit));
        return sum;
    }

    /// <summary>Adds another book's sums.</summary>
    public void Add(EnergyBook other)
    {
        foreach (var sum in other._sums.Values) SumOf(sum.Carrier, sum.Unit).Join(sum);
    }

    /// <summary>The carriers with their standard coal by calorific value (当量) and by equivalent value (等价), GB/T 2589.</summary>
    public IReadOnlyList<CarrierEnergy> Carriers(BuildContext context, List<Warning> warnings)
    {
        var carriers = new List<CarrierEnergy>();
        var root = context.Tree.Facilities.Count == 0 ? null : context.Tree.Facilities[0];
        var places = root is null ? [FacilityTree.World] : context.Tree.GeographyChain(root);
        var coal = new StandardCoal(request => context.Factors.Select(request, out _), places, context.Book.Period.From, context.Book.Period.To, context.Book.Factors);
        foreach (var sum in _sums.Values)
        {
            var converted = coal.Convert(sum.Carrier, sum.Unit, sum.Amount);
            if (converted.Tce is null && sum.Amount != 0)
            {
                warnings.Add(new Warning(
                    InventoryWarnings.EnergyUnconverted, "energy/" + sum.Carrier,
                    new LocalText($"{sum.Carrier}（{sum.Unit.Symbol}）没有折标系数，未计入综合能耗", $"no standard-coal coefficient for {sum.Carrier} in {sum.Unit.Symbol}: not part of the tce total")));
            }

            carriers.Add(converted);
        }

        return carriers;
    }
}

/// <summary>A running sum of energy of one carrier in one unit.</summary>
/// <param name="carrier">The carrier.</param>
/// <param name="unit">The unit.</param>
internal sealed class EnergySum(string carrier, Unit unit)
{
    /// <summary>The carrier.</summary>
    public string Carrier => carrier;

    /// <summary>The unit.</summary>
    public Unit Unit => unit;

    /// <summary>The sum.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Adds another sum of the same carrier and unit.</summary>
    public void Join(EnergySum other) => Amount += other.Amount;

    /// <summary>Adds an amount that counts for the reporting period.</summary>
    /// <exception cref="OverflowException">The amount is too large to be added exactly.</exception>
    public void Add(decimal amount)
    {
        if (Math.Abs(amount) > Most) throw new OverflowException("The energy is too large to be added exactly.");
        Amount += Math.Round(amount, GroupPosting.Decimals, MidpointRounding.ToEven);
    }

    /// <summary>In any unit; sums keep fifteen decimals up to 79 × 10^12.</summary>
    private const decimal Most = GroupPosting.Most;
}

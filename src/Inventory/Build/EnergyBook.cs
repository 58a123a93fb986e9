using Lingtan.Factors;
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
        foreach (var sum in _sums.Values)
        {
            var (carrier, unit, amount) = (sum.Carrier, sum.Unit, sum.Amount);
            var symbol = unit.Symbol;
            var heat = Coal(context, "standard-coal-coefficient", carrier, unit, amount);
            var value = Coal(context, "standard-coal-equivalent-value", carrier, unit, amount);
            var byHeat = heat?.Tce ?? DirectCoal(unit, amount);
            var byValue = value?.Tce ?? byHeat;
            if (byHeat is null && amount != 0)
            {
                warnings.Add(new Warning(
                    InventoryWarnings.EnergyUnconverted, "energy/" + carrier,
                    new LocalText($"{carrier}（{symbol}）没有折标系数，未计入综合能耗", $"no standard-coal coefficient for {carrier} in {symbol}: not part of the tce total")));
            }

            carriers.Add(new CarrierEnergy(carrier, amount, symbol, byHeat, byValue) { Coefficient = heat?.Row, EquivalentCoefficient = value?.Row });
        }

        return carriers;
    }

    /// <summary>Heat and steam in energy units convert by definition: 29.3076 GJ per tce.</summary>
    private static decimal? DirectCoal(Unit unit, decimal amount) =>
        unit.IsConvertibleTo(Tce) ? Math.Round(unit.ConvertTo(amount, Tce), GroupPosting.Decimals, MidpointRounding.ToEven) : null;

    private static (decimal Tce, FactorRow Row)? Coal(BuildContext context, string kind, string carrier, Unit unit, decimal amount)
    {
        var root = context.Tree.Facilities.Count == 0 ? null : context.Tree.Facilities[0];
        var places = root is null ? [FacilityTree.World] : context.Tree.GeographyChain(root);
        var request = new FactorRequest(kind, [carrier], null, places, context.Book.Period.From, context.Book.Period.To, context.Book.Factors);
        if (context.Factors.Select(request, out _) is not { Row: { Value: { } value } row }) return null;
        var product = unit * row.Unit;
        return product.IsConvertibleTo(Tce) ? (Math.Round(product.ConvertTo(amount * value, Tce), GroupPosting.Decimals, MidpointRounding.ToEven), row) : null;
    }

    private static readonly Unit Tce = Unit.Parse("tce");
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

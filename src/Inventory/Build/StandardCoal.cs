using Lingtan.Factors;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Inventories;

/// <summary>
/// Converts energy to standard coal (GB/T 2589): by its own heat (当量) and by what it took to make it (等价). What has no coefficient of the second kind
/// counts by its heat; heat in units of energy converts by definition, 29.3076 GJ per tce.
/// </summary>
public sealed class StandardCoal
{
    private static readonly Unit Tce = Unit.Parse("tce");

    private readonly Func<FactorRequest, FactorSelection?> _select;
    private readonly FactorRequest _request;

    internal StandardCoal(Func<FactorRequest, FactorSelection?> select, IReadOnlyList<string> places, LocalDate from, LocalDate to, FactorPolicy policy)
    {
        _select = select;
        _request = new FactorRequest("", [], null, places, from, to, policy);
    }

    /// <summary>Conversion with the coefficients of a library.</summary>
    /// <param name="library">The library, own rows included.</param>
    /// <param name="places">Places from the most specific to the least.</param>
    /// <param name="from">First day of the energy.</param>
    /// <param name="to">Last day, inclusive.</param>
    /// <param name="policy">Which publications count.</param>
    public static StandardCoal Of(FactorLibrary library, IReadOnlyList<string> places, LocalDate from, LocalDate to, FactorPolicy policy) =>
        new(request => library.Select(request, out _), places, from, to, policy);

    /// <summary>An amount of a carrier in standard coal; without coefficients both values are null.</summary>
    /// <param name="carrier">The carrier, such as <c>electricity</c>.</param>
    /// <param name="unit">Unit of the amount.</param>
    /// <param name="amount">The amount.</param>
    public CarrierEnergy Convert(string carrier, Unit unit, decimal amount)
    {
        var heat = Coal("standard-coal-coefficient", carrier, unit, amount);
        var value = Coal("standard-coal-equivalent-value", carrier, unit, amount);
        var byHeat = heat?.Tce ?? Direct(unit, amount);
        return new CarrierEnergy(carrier, amount, unit.Symbol, byHeat, value?.Tce ?? byHeat) { Coefficient = heat?.Row, EquivalentCoefficient = value?.Row };
    }

    private static decimal? Direct(Unit unit, decimal amount) => unit.IsConvertibleTo(Tce) ? Rounded(unit.ConvertTo(amount, Tce)) : null;

    private (decimal Tce, FactorRow Row)? Coal(string kind, string carrier, Unit unit, decimal amount)
    {
        if (_select(_request with { Kind = kind, Subjects = [carrier] }) is not { Row: { Value: { } value } row }) return null;
        var product = unit * row.Unit;
        return product.IsConvertibleTo(Tce) ? (Rounded(product.ConvertTo(amount * value, Tce)), row) : null;
    }

    private static decimal Rounded(decimal tce) => Math.Round(tce, GroupPosting.Decimals, MidpointRounding.ToEven);
}

using Lingtan.Quantities;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Metering;

/// <summary>Energy per unit of a product (单位产品能耗).</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How much was made.</param>
/// <param name="Tce">Energy used by heat, in tce; null where a part of it is unknown.</param>
/// <param name="TceEquivalent">Energy used by equivalent value, in tce; null likewise.</param>
/// <param name="Unconverted">Carriers without a coefficient, which are not part of it.</param>
public sealed record ProductEnergy(string Facility, string Product, Quantity Quantity, decimal? Tce, decimal? TceEquivalent, IReadOnlyList<string> Unconverted)
{
    /// <summary>tce per unit of the product by heat; null where it is unknown or nothing was made.</summary>
    public decimal? PerUnit => Quantity.Amount > 0 ? Tce / Quantity.Amount : null;

    /// <summary>tce per unit of the product by equivalent value; null likewise.</summary>
    public decimal? EquivalentPerUnit => Quantity.Amount > 0 ? TceEquivalent / Quantity.Amount : null;

    /// <summary>
    /// The energy of the products that were made in exactly one period. A facility that makes one product gives it all of its energy; where it makes
    /// several, none of them has a figure of its own, for how to divide is a decision and not a measurement.
    /// </summary>
    /// <param name="products">What was made.</param>
    /// <param name="period">The period of the energy.</param>
    /// <param name="uses">The energy by facility, as <see cref="CarrierUse"/> gives it for that period.</param>
    public static IReadOnlyList<ProductEnergy> Of(IEnumerable<ProductOutput> products, Period period, IReadOnlyList<CarrierUse> uses)
    {
        var all = new List<ProductEnergy>();
        foreach (var facility in products.Where(p => p.Period.Equals(period)).GroupBy(static p => p.Facility, StringComparer.Ordinal).OrderBy(static f => f.Key, StringComparer.Ordinal))
        {
            var (made, used) = (facility.ToList(), uses.Where(u => u.Group == facility.Key).ToList());
            var known = made.Count == 1 && used.Count > 0 && used.TrueForAll(static u => u.Amount is not null);
            var heat = known ? used.Sum(static u => u.Tce ?? 0) : (decimal?)null;
            var value = known ? used.Sum(static u => u.TceEquivalent ?? 0) : (decimal?)null;
            all.AddRange(made.Select(p => new ProductEnergy(facility.Key, p.Product, p.Quantity, heat, value, [.. used.Where(static u => u.IsUnconverted).Select(static u => u.Carrier)])));
        }

        return all;
    }
}

using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Ratios and exclusions of an inventory.</summary>
public static class InventoryRatios
{
    /// <summary>Decimals to which a quotient is carried; it is no part of any sum.</summary>
    private const int QuotientDecimals = 15;

    /// <summary>The intensities the book asks for.</summary>
    /// <param name="inventory">The inventory.</param>
    public static IReadOnlyList<IntensityResult> Intensities(Inventory inventory)
    {
        var byScope = InventoryViews.ByScope(inventory);
        return [.. inventory.Book.Intensities.Select(Result)];

        IntensityResult Result(IntensityDefinition intensity)
        {
            var figures = IntensityDenominator.Figures(inventory.Book, intensity.Metric);
            var numerator = intensity.Scopes.Sum(scope => byScope.GetValueOrDefault(scope.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            var denominator = IntensityDenominator.Sum(figures, intensity.Per);
            var value = denominator == 0 ? 0 : Math.Round(numerator / denominator, QuotientDecimals, MidpointRounding.ToEven);
            return new IntensityResult(intensity.Metric, intensity.Scopes, numerator, denominator, intensity.Per.Symbol, value, figures.Any(figure => figure.Figure.Derived));
        }
    }

    /// <summary>The exclusions with their shares of the total and of their own scope, estimates included in the denominator.</summary>
    /// <param name="inventory">The inventory.</param>
    public static IReadOnlyList<ExclusionShare> Exclusions(Inventory inventory)
    {
        var exclusions = inventory.Book.Exclusions;
        var byScope = InventoryViews.ByScope(inventory);
        var all = inventory.Totals.Tco2e + exclusions.Sum(exclusion => exclusion.EstimateTonnes ?? 0);
        return [.. exclusions.Select(exclusion => new ExclusionShare(exclusion, Share(exclusion.EstimateTonnes, all), Share(exclusion.EstimateTonnes, Scope(exclusion.Scope))))];

        decimal Scope(int scope) =>
            byScope.GetValueOrDefault(scope.ToString(System.Globalization.CultureInfo.InvariantCulture))
            + exclusions.Where(other => other.Scope == scope).Sum(other => other.EstimateTonnes ?? 0);
    }

    private static decimal? Share(decimal? part, decimal whole) =>
        part is null ? null : whole == 0 ? 0 : Math.Round(part.Value / whole, QuotientDecimals, MidpointRounding.ToEven);
}

using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// The only automatic bridge between dimensions: a volume of a fuel or material becomes a mass (or the other way round) through a
/// sourced density of the library, which is then part of the lineage.
/// </summary>
internal sealed class DensityBridge(InventoryBook book, FactorLookup factors)
{
    internal const string Kind = "density";

    /// <summary>The unit of the input a quantity reaches through density; null when it cannot.</summary>
    public Unit? Choose(SourcePlan plan, MethodInput input, Unit given) => Bridge(plan, input, given)?.Chosen;

    /// <summary>How a quantity reaches a unit of the input through density; null when it cannot.</summary>
    public DensityStep? Bridge(SourcePlan plan, MethodInput input, Unit given)
    {
        if (Density(plan) is not { } density) return null;
        var product = given * density.Row.Unit;
        if (Fitting(input, product) is { } chosen) return new DensityStep(chosen, product, density, Divides: false);
        var quotient = given / density.Row.Unit;
        return Fitting(input, quotient) is { } other ? new DensityStep(other, quotient, density, Divides: true) : null;
    }

    /// <summary>A volume of fuel is never a mass of another substance, such as of the CO2 it gives.</summary>
    private static Unit? Fitting(MethodInput input, Unit unit) => input.Units.FirstOrDefault(unit.IsConvertibleTo);

    private FactorSelection? Density(SourcePlan plan)
    {
        foreach (var name in (string[])["fuel", "material"])
        {
            if (!plan.Source.Subjects.TryGetValue(name, out var subject)) continue;
            var request = new FactorRequest(Kind, [subject], null, plan.Geographies, book.Period.From, book.Period.To, book.Factors, plan.Source.Pins.GetValueOrDefault(Kind));
            if (factors.Select(request, out _) is { Row.Value: > 0 } selection) return selection;
        }

        return null;
    }
}

/// <summary>One way from a given unit to a unit of an input through density.</summary>
/// <param name="Chosen">The unit reached.</param>
/// <param name="Product">Given unit times (or divided by) the unit of the density.</param>
/// <param name="Density">The density used.</param>
/// <param name="Divides">Whether the quantity is divided by the density (mass to volume).</param>
internal sealed record DensityStep(Unit Chosen, Unit Product, FactorSelection Density, bool Divides)
{
    /// <summary>The amount in <see cref="Chosen"/>.</summary>
    public decimal Apply(decimal amount)
    {
        var density = Density.Row.Value!.Value;
        return MethodInput.Convert(Divides ? amount / density : amount * density, Product, Chosen);
    }
}

using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>What became of one worked example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Figures">Expected and computed masses.</param>
/// <param name="Problem">Why it could not be computed, or null.</param>
/// <param name="LacksFactors">Whether the only problem is a factor that the example leaves to the library.</param>
public sealed record ExampleOutcome(MethodExample Example, IReadOnlyList<ExampleFigure> Figures, LocalText? Problem, bool LacksFactors)
{
    /// <summary>Whether everything came out as expected.</summary>
    public bool Agrees => Problem is null && Figures.All(f => f.Agrees);
}

/// <summary>One expected mass and what was computed.</summary>
/// <param name="Key">The gas, with qualifiers, as written.</param>
/// <param name="Expected">The mass as written.</param>
/// <param name="Computed">The mass computed, in the unit of the expected one, not rounded.</param>
/// <param name="Agrees">Whether both agree to the digits written.</param>
public sealed record ExampleFigure(string Key, string Expected, Quantity Computed, bool Agrees);

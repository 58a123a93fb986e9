using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>A value as the company or the factor library gave it, for explanations.</summary>
/// <param name="Amount">The number as given.</param>
/// <param name="Unit">The unit as given.</param>
/// <param name="Source">Where it is from: dataset, edition and table of a factor, or null.</param>
/// <param name="IsDefault">Whether it is the method's default because nothing was given.</param>
public readonly record struct GivenValue(decimal Amount, Unit Unit, string? Source = null, bool IsDefault = false);

namespace Lingtan.Quantities;

/// <summary>One component of a refrigerant blend.</summary>
/// <param name="Gas">The component.</param>
/// <param name="MassFraction">Its nominal share of the blend's mass, between 0 and 1.</param>
public readonly record struct BlendComponent(Gas Gas, decimal MassFraction);

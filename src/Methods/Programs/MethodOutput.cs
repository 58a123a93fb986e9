using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>One mass of a gas that a program computes, in tonnes.</summary>
/// <param name="Gas">The gas.</param>
/// <param name="Account">Where it is booked.</param>
/// <param name="Basis">Location- or market-based; null where the distinction does not arise.</param>
/// <param name="Origin">For CH4: fossil or not.</param>
/// <param name="Element">The element it is computed for, or null.</param>
/// <param name="Equation">The equation numbers, from the first let to the emission: <c>(2)-(4)</c>; null where none are stated.</param>
/// <param name="Quantified">False for a gas that is no greenhouse gas and has no GWP.</param>
/// <param name="Emission">Index of the emission in the method.</param>
public sealed record MethodOutput(
    Gas Gas, Account Account, Basis? Basis, MethaneOrigin Origin, string? Element, string? Equation, bool Quantified, int Emission);

/// <summary>One amount of energy that a program computes.</summary>
/// <param name="Carrier">The carrier, with subjects of the source put in.</param>
/// <param name="Unit">The unit of the amount.</param>
public sealed record EnergyOutput(string Carrier, Unit Unit);

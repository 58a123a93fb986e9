using Lingtan.Quantities;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Metering;

/// <summary>How much of a product a facility made in a time, for energy per unit of product.</summary>
/// <param name="Facility">Identifier of the facility.</param>
/// <param name="Product">Identifier of the product.</param>
/// <param name="Period">The time.</param>
/// <param name="Quantity">The amount with its unit.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ProductOutput(string Facility, string Product, Period Period, Quantity Quantity, Place Place);

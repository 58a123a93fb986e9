using System.Runtime.InteropServices;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// The smallest result: one gas of one evaluation group in one month. Everything else in an inventory is a sum of entries,
/// and since both numbers are rounded here once, those sums are exact and independent of order.
/// </summary>
/// <param name="Line">Index into <see cref="Inventory.Lines"/>.</param>
/// <param name="Group">Index into <see cref="Inventory.Groups"/>.</param>
/// <param name="Month">Zero-based month of the reporting period.</param>
/// <param name="Tonnes">Tonnes of the gas, half-even at 15 decimals; negative for an elimination.</param>
/// <param name="Co2e">Tonnes of CO2 equivalent: tonnes × GWP, half-even at 15 decimals.</param>
/// <param name="Elimination">Whether it cancels an internal delivery on consolidation.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LedgerEntry(int Line, int Group, int Month, decimal Tonnes, decimal Co2e, bool Elimination);

/// <summary>What the entries of one output of one source have in common.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Gas">The gas, or <c>CO2e</c> where none finer is known.</param>
/// <param name="Account">Which account it belongs to: the total, or one that stands beside it.</param>
/// <param name="Basis">Location- or market-based; null where the distinction does not arise.</param>
/// <param name="Origin">Origin of methane.</param>
/// <param name="Gwp">GWP of the gas in the set; null for a gas that is not quantified as CO2e.</param>
/// <param name="InScopes">False for gases reported outside the scopes (HCFCs, CFCs, halons) and for gases without a GWP that are no greenhouse gases.</param>
/// <param name="Equation">Equation of the standard.</param>
public sealed record LedgerLine(
    int Source, Gas Gas, Account Account, Basis? Basis, MethaneOrigin Origin, decimal? Gwp, bool InScopes, string? Equation);

/// <summary>Activity records evaluated together.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="First">First position in <see cref="Inventory.RowOrder"/>.</param>
/// <param name="Count">Number of records.</param>
/// <param name="Binding">Index into <see cref="Inventory.Bindings"/>: method, factors and fixed values used.</param>
public readonly record struct EvaluationGroup(int Source, int First, int Count, int Binding);

/// <summary>Which outputs of a method a line is made of.</summary>
internal static class LineOutputs
{
    /// <summary>Whether an output, or a component of the blend it gives, is posted to a line.</summary>
    public static bool GoesTo(this MethodOutput output, LedgerLine line) =>
        output.Account == line.Account && output.Basis == line.Basis && output.Origin == line.Origin
        && (output.Gas == line.Gas || Gases.Composition(output.Gas).Any(part => part.Gas == line.Gas));
}

using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>The row chosen for a request, and why.</summary>
/// <param name="Row">The row.</param>
/// <param name="Reason">Why this one.</param>
/// <param name="Rank">Quality rank 6 (calculated, mass balance) to 1 (international).</param>
/// <param name="Alternatives">Rows that could have been taken and were not, the nearest first.</param>
/// <param name="Warnings">What the reader of the inventory must know about the choice.</param>
public sealed record FactorSelection(
    FactorRow Row, LocalText Reason, int Rank, IReadOnlyList<FactorAlternative> Alternatives, IReadOnlyList<Warning> Warnings);

/// <summary>A row that was not taken.</summary>
/// <param name="Row">The row.</param>
/// <param name="WhyNot">Why not.</param>
public sealed record FactorAlternative(FactorRow Row, LocalText WhyNot);

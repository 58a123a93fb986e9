namespace Lingtan.Methods;

/// <summary>One line of a calculation: <c>AD = FC × NCV = 20.152 1e4 Nm3 × 388.44 GJ/1e4 Nm3 = 7 827.842 880 GJ (3)</c>.</summary>
/// <param name="Name">What is computed.</param>
/// <param name="Symbols">The formula in symbols.</param>
/// <param name="Numbers">The formula with numbers and units.</param>
/// <param name="Value">What it comes to, with its unit; <c>—</c> where it cannot be shown.</param>
/// <param name="Clause">Standard and equation, where stated.</param>
public sealed record FormulaStep(string Name, string Symbols, string Numbers, string Value, string? Clause);

/// <summary>An output of a method, step by step.</summary>
/// <param name="Steps">The lets it uses, then the emission itself.</param>
/// <param name="Slots">Positions of the inputs it uses.</param>
/// <param name="Line">The whole calculation in one line, numbers only.</param>
public sealed record OutputSteps(IReadOnlyList<FormulaStep> Steps, IReadOnlyList<int> Slots, string Line);

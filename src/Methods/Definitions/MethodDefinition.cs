using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Methods;

/// <summary>What one evaluation of a method spans.</summary>
public enum MethodWindow
{
    /// <summary>One record: what was booked together.</summary>
    Record,

    /// <summary>The reporting period: opening and closing stocks, purchases of a year.</summary>
    Period,
}

/// <summary>
/// A quantification method: named formulas that turn activity and factors into masses of gases. It is read from one file, its
/// names and units are checked when it is read, and it never changes afterwards.
/// </summary>
public sealed class MethodDefinition
{
    private readonly MethodPrograms _programs;

    internal MethodDefinition() => _programs = new MethodPrograms(this);

    /// <summary>Its identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The standard its equations are from.</summary>
    public required string Standard { get; init; }

    /// <summary>A remark for its users.</summary>
    public LocalText? Note { get; init; }

    /// <summary>SHA-256 of its file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its file, as faults name it.</summary>
    public required string File { get; init; }

    /// <summary>What one evaluation spans.</summary>
    public MethodWindow Window { get; init; }

    /// <summary>The first day this edition holds for; null for the one that holds before all others.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>What it needs, in the order written.</summary>
    public required IReadOnlyList<MethodInput> Inputs { get; init; }

    /// <summary>The sets its indices run over.</summary>
    public required IReadOnlyList<MethodSet> Sets { get; init; }

    /// <summary>Its intermediate quantities, in the order written.</summary>
    public required IReadOnlyList<MethodLet> Lets { get; init; }

    /// <summary>What it computes, in the order written.</summary>
    public required IReadOnlyList<MethodEmission> Emissions { get; init; }

    /// <summary>The energy that is consumed, for comprehensive energy consumption.</summary>
    public required IReadOnlyList<EnergyUse> Energy { get; init; }

    /// <summary>Its worked examples.</summary>
    public required IReadOnlyList<MethodExample> Examples { get; init; }

    /// <summary>The names of the subjects a source must state, such as <c>fuel</c>, in the order they are first needed.</summary>
    public IReadOnlyList<string> Subjects => field ??= FindSubjects();

    /// <summary>An input by name, or null.</summary>
    public MethodInput? Input(string name) => Inputs.FirstOrDefault(i => i.Name == name);

    /// <summary>A let by name, or null.</summary>
    public MethodLet? Let(string name) => Lets.FirstOrDefault(l => l.Name == name);

    /// <summary>A set by name, or null.</summary>
    public MethodSet? Set(string name) => Sets.FirstOrDefault(s => s.Name == name);

    /// <summary>The program for a binding; compiled once per distinct shape, then shared. Safe from several threads.</summary>
    /// <exception cref="ArgumentException">The binding lacks a subject or set, or names an unknown gas or a wrong unit.</exception>
    public MethodProgram Compile(MethodBinding binding) =>
        TryCompile(binding, out var program, out var problem) ? program! : throw new ArgumentException(problem!.En, nameof(binding));

    /// <summary>The program for a binding, or what is wrong with the binding.</summary>
    /// <param name="binding">What the source fixes.</param>
    /// <param name="program">The program, or null.</param>
    /// <param name="problem">What would have been right, or null.</param>
    public bool TryCompile(MethodBinding binding, out MethodProgram? program, out LocalText? problem) =>
        _programs.TryFind(binding, out program, out problem);

    private List<string> FindSubjects()
    {
        var gases = Emissions.Select(e => e.Gas).Concat(Energy.Select(e => e.Carrier)).Concat(Inputs.Select(i => i.Gas ?? ""));
        return [.. Inputs.SelectMany(i => i.Of)
            .Concat(Sets.Where(s => s.Of is not null).Select(s => s.Of!))
            .Concat(gases.Where(g => g.StartsWith('$')).Select(g => g[1..]))
            .Where(s => Set(s) is null).Distinct(StringComparer.Ordinal)];
    }
}

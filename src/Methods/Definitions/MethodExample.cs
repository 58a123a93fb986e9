using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Who worked an example out.</summary>
public enum ExampleKind
{
    /// <summary>Printed in a standard, a guideline or a verified report.</summary>
    Published,

    /// <summary>Worked out independently of this program.</summary>
    Independent,
}

/// <summary>One worked example of a method: documentation and test at once.</summary>
public sealed record MethodExample
{
    /// <summary>Published or independent.</summary>
    public required ExampleKind Kind { get; init; }

    /// <summary>Where it is printed, or how it was worked out.</summary>
    public required string Source { get; init; }

    /// <summary>Values of inputs (<c>FC</c>, <c>B[CF4]</c>, own lets, <c>T</c>) and names of subjects, as written.</summary>
    public required IReadOnlyDictionary<string, string> Given { get; init; }

    /// <summary>Expected masses: <c>CO2</c>, or with qualifiers <c>CO2/market</c>, <c>CO2/biogenic</c>, <c>CH4/fossil</c>, to the digits written.</summary>
    public required IReadOnlyDictionary<string, string> Expect { get; init; }

    /// <summary>Where it is written.</summary>
    public required Place Place { get; init; }
}

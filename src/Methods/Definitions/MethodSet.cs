using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Where the elements of a set come from.</summary>
public enum SetOrigin
{
    /// <summary>The subjects for which the library has rows of a factor kind, its other subjects being the source's.</summary>
    FactorKind,

    /// <summary>The indices used in activity records of an input: <c>M[steel]</c>, <c>M[copper]</c>.</summary>
    Activity,

    /// <summary>The gases a blend is made of; a pure gas is its own only component.</summary>
    Composition,

    /// <summary>The instruments allocated to the source in the period.</summary>
    Instruments,
}

/// <summary>A set that indices run over.</summary>
public sealed record MethodSet
{
    /// <summary>Its name, such as <c>by-product</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where its elements come from.</summary>
    public required SetOrigin Origin { get; init; }

    /// <summary>For <see cref="SetOrigin.FactorKind"/>: the factor kind.</summary>
    public string? FactorKind { get; init; }

    /// <summary>For <see cref="SetOrigin.Activity"/>: the input whose indices are the elements.</summary>
    public string? Input { get; init; }

    /// <summary>For <see cref="SetOrigin.Composition"/>: the subject that names the blend.</summary>
    public string? Of { get; init; }

    /// <summary>For <see cref="SetOrigin.Composition"/>: the parameter that receives each component's mass share, if any does.</summary>
    public string? Share { get; init; }

    /// <summary>For <see cref="SetOrigin.Instruments"/>: the activity input that receives each instrument's allocated energy.</summary>
    public string? Energy { get; init; }

    /// <summary>For <see cref="SetOrigin.Instruments"/>: the parameter that receives each instrument's emission factor, if any does.</summary>
    public string? Factor { get; init; }

    /// <summary>Where it is written.</summary>
    public required Place Place { get; init; }
}

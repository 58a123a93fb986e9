using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Where the factors of examples come from that do not state them: the library, or nowhere.</summary>
/// <param name="Value">The factor for a slot and the example's subjects, or null.</param>
/// <param name="Elements">The elements for which a factor kind has rows, the other subjects given; null stands where the set runs.</param>
public sealed record ExampleFactors(
    Func<MethodSlot, IReadOnlyDictionary<string, string>, Quantity?> Value,
    Func<string, IReadOnlyList<string?>, IReadOnlyList<string>> Elements)
{
    /// <summary>No library: examples must state every factor.</summary>
    public static ExampleFactors None { get; } = new((_, _) => null, (_, _) => []);
}

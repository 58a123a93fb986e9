namespace Lingtan.Inventories;

/// <summary>Names within identifiers for results that have none of their own; the second of the same name gets <c>-2</c>.</summary>
public static class FigureNames
{
    /// <summary>Intensities: metric and scopes, <c>revenue/scope1+2</c>.</summary>
    /// <param name="intensities">The intensities in the order of the book.</param>
    public static IEnumerable<(string Name, IntensityResult Result)> Intensities(IReadOnlyList<IntensityResult> intensities) =>
        Numbered(intensities, one => $"{one.Metric}/scope{string.Join('+', one.Scopes)}");

    /// <summary>Exclusions: facility (or <c>organization</c>) and category, <c>leqing/stationary-combustion</c>.</summary>
    /// <param name="exclusions">The exclusions in the order of the book.</param>
    public static IEnumerable<(string Name, ExclusionShare Result)> Exclusions(IReadOnlyList<ExclusionShare> exclusions) =>
        Numbered(exclusions, one => $"{(string.IsNullOrEmpty(one.Exclusion.Facility) ? "organization" : one.Exclusion.Facility)}/{one.Exclusion.Category}");

    private static IEnumerable<(string Name, T Result)> Numbered<T>(IReadOnlyList<T> results, Func<T, string> name)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var result in results)
        {
            var plain = name(result);
            var number = seen[plain] = seen.GetValueOrDefault(plain) + 1;
            yield return (number == 1 ? plain : $"{plain}-{number}", result);
        }
    }
}

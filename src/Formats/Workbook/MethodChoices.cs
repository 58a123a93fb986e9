using Lingtan.Factors;
using Lingtan.Methods;

namespace Lingtan.Formats;

/// <summary>What the subjects of a method, such as the fuel, can be.</summary>
public static class MethodChoices
{
    /// <summary>The identifiers for which every factor that the method must look up has rows; none where any will do or only own factors can.</summary>
    /// <param name="method">The method.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="factors">The factors there are.</param>
    public static IReadOnlyList<string> Of(MethodDefinition method, string subject, FactorLibrary factors)
    {
        List<HashSet<string>> sets = [.. method.Inputs
            .Where(input => input is { Kind: InputKind.Factor, Default: null } && input.Of.Contains(subject, StringComparer.Ordinal))
            .Select(input => Named(factors, input, subject)).Where(set => set.Count > 0 && !set.Contains(FactorRow.AnySubject))];
        if (sets.Count == 0) return [];
        var common = sets.Skip(1).Aggregate(sets[0], (all, set) => [.. all.Intersect(set)]);
        return [.. (common.Count > 0 ? common : sets[0]).Order(StringComparer.Ordinal)];
    }

    private static HashSet<string> Named(FactorLibrary factors, MethodInput input, string subject)
    {
        var position = input.Of.ToList().IndexOf(subject);
        return factors.PublishedOf(input.FactorKind!).Where(row => position < row.Subjects.Count).Select(row => row.Subjects[position]).ToHashSet(StringComparer.Ordinal);
    }
}

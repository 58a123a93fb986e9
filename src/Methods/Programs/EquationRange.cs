using System.Globalization;

namespace Lingtan.Methods;

/// <summary>The equation numbers of a result: <c>(2)-(4)</c> where they follow each other, else a list.</summary>
internal static class EquationRange
{
    /// <summary>Joins numbers; null where there are none.</summary>
    public static string? Join(IEnumerable<string?> equations)
    {
        var all = equations.Where(e => e is not null).Select(e => e!).Distinct(StringComparer.Ordinal).ToList();
        if (all.Count < 2)
            return all.FirstOrDefault();
        var numbered = all.Select(e => (Text: e, Number: Number(e))).ToList();
        if (numbered.Any(e => e.Number is null))
            return string.Join(", ", all);
        numbered.Sort((a, b) => a.Number!.Value.CompareTo(b.Number!.Value));
        return string.Join(", ", Runs(numbered).Select(run => run.First == run.Last ? run.First : $"{run.First}-{run.Last}"));
    }

    private static IEnumerable<(string First, string Last)> Runs(List<(string Text, int? Number)> sorted)
    {
        var start = 0;
        for (var i = 1; i <= sorted.Count; i++)
        {
            if (i < sorted.Count && sorted[i].Number == sorted[i - 1].Number + 1)
                continue;
            yield return (sorted[start].Text, sorted[i - 1].Text);
            start = i;
        }
    }

    private static int? Number(string equation) =>
        int.TryParse(equation.AsSpan().Trim("()（）"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

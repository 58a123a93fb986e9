namespace Lingtan.Quantities;

/// <summary>One named part of a unit's symbol, such as <c>tCO2</c> or <c>1e4 Nm3</c>, with its exponent.</summary>
internal readonly record struct UnitFactor(string Symbol, int Exponent)
{
    /// <summary>The symbol of a product of factors: <c>t.km</c>, <c>tCO2/GJ</c>, <c>kgCO2e/(t.km)</c>, <c>1/t</c>, <c>1</c>.</summary>
    public static string Join(IReadOnlyList<UnitFactor> factors)
    {
        var above = Repeated(factors, 1);
        var below = Repeated(factors, -1);
        var numerator = above.Count == 0 ? "1" : string.Join('.', above);
        return below.Count switch
        {
            0 => numerator,
            1 => numerator + "/" + below[0],
            _ => numerator + "/(" + string.Join('.', below) + ")",
        };
    }

    /// <summary>The factors of both lists, the same symbol merged, those that cancel removed.</summary>
    public static IReadOnlyList<UnitFactor> Merge(IReadOnlyList<UnitFactor> left, IReadOnlyList<UnitFactor> right, int times)
    {
        var merged = new List<UnitFactor>(left);
        foreach (var factor in right)
        {
            var at = merged.FindIndex(f => f.Symbol == factor.Symbol);
            if (at < 0)
                merged.Add(factor with { Exponent = factor.Exponent * times });
            else
                merged[at] = factor with { Exponent = merged[at].Exponent + factor.Exponent * times };
        }
        merged.RemoveAll(f => f.Exponent == 0);
        return merged;
    }

    private static List<string> Repeated(IReadOnlyList<UnitFactor> factors, int sign) =>
        [.. factors.SelectMany(f => Enumerable.Repeat(f.Symbol, Math.Max(0, f.Exponent * sign)))];
}

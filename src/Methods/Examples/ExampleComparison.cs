using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Compares the outputs of an example with what is expected, to the digits written.</summary>
internal static class ExampleComparison
{
    /// <summary>Compares all expected masses.</summary>
    public static ExampleOutcome Compare(MethodExample example, MethodProgram program, decimal[] tonnes)
    {
        var figures = new List<ExampleFigure>();
        foreach (var (key, text) in example.Expect)
        {
            var matching = Matching(program, key);
            if (matching.Count == 0 || matching.Select(i => (program.Outputs[i].Basis, program.Outputs[i].Account, program.Outputs[i].Origin)).Distinct().Count() > 1)
                return new ExampleOutcome(example, figures, new LocalText($"唯一的结果，而不是 {key}", $"a key that names one result, not {key}"), false);
            if (!Quantity.TryParse(text, out var expected, out _) || !expected.Unit.Dimension.IsMass)
                return new ExampleOutcome(example, figures, new LocalText($"{key} 的质量，而不是 {text}", $"a mass of {key}, not {text}"), false);
            var computed = UnitRules.Convert(matching.Sum(i => tonnes[i]), UnitRules.Tonne, expected.Unit);
            figures.Add(new ExampleFigure(key, text, expected with { Amount = computed }, Math.Abs(computed - expected.Amount) <= LastDigit(text) / 2m));
        }

        return new ExampleOutcome(example, figures, null, false);
    }

    /// <summary>The value of one unit in the last digit written: 0.01 for <c>16,933.75 kg</c>, 1 for <c>22 kg</c>.</summary>
    internal static decimal LastDigit(string text)
    {
        var digits = 0;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        while (point >= 0 && point + 1 + digits < text.Length && char.IsAsciiDigit(text[point + 1 + digits]))
            digits++;
        var last = 1m;
        for (var i = 0; i < Math.Min(digits, 27); i++)
            last /= 10m;
        return last;
    }

    private static List<int> Matching(MethodProgram program, string key)
    {
        var parts = key.Split('/', StringSplitOptions.TrimEntries);
        var gas = Gases.TryFind(parts[0], out var known) ? known : new Gas(parts[0]);
        return [.. Enumerable.Range(0, program.Outputs.Count).Where(i => program.Outputs[i].Gas == gas && parts.Skip(1).All(p => Is(program.Outputs[i], p)))];
    }

    private static bool Is(MethodOutput output, string qualifier) => qualifier switch
    {
        "location" => output.Basis == Basis.Location,
        "market" => output.Basis == Basis.Market,
        "total" => output.Account == Account.Total,
        "biogenic" => output.Account == Account.Biogenic,
        "removals" => output.Account == Account.Removals,
        "avoided" => output.Account == Account.Avoided,
        "fossil" => output.Origin == MethaneOrigin.Fossil,
        "non-fossil" => output.Origin == MethaneOrigin.NonFossil,
        _ => output.Element == qualifier,
    };
}

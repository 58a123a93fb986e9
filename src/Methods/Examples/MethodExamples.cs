using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Runs the worked examples of a method: they are documentation and test at once.</summary>
public static class MethodExamples
{
    /// <summary>Runs all examples.</summary>
    /// <param name="method">The method.</param>
    /// <param name="factors">Where factors come from that an example does not state.</param>
    public static IReadOnlyList<ExampleOutcome> Run(MethodDefinition method, ExampleFactors factors) =>
        [.. method.Examples.Select(e => Run(method, e, factors))];

    private static ExampleOutcome Run(MethodDefinition method, MethodExample example, ExampleFactors factors)
    {
        if (ExampleValues.Read(method, example, out var problem) is not { } values)
            return Failed(example, problem!);
        if (!method.TryCompile(values.Binding(factors), out var program, out problem))
            return Failed(example, problem!);
        var stray = values.Values.Keys.FirstOrDefault(k => !program!.Slots.Any(s => s.Name == k || s.Name.StartsWith(k + "[", StringComparison.Ordinal)));
        if (stray is not null)
            return Failed(example, new LocalText($"只给出所用的值（{stray} 未用）", $"only values that are used ({stray} is not)"));
        var slots = new decimal[program!.Slots.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            if (Fill(program.Slots[i], values, factors, out slots[i]) is { } lack)
                return new ExampleOutcome(example, [], lack, program.Slots[i].FactorKind is not null && values.For(program.Slots[i]) is null);
        }

        var tonnes = new decimal[program.Outputs.Count];
        var status = program.Evaluate(slots, tonnes);
        return status.IsOk ? ExampleComparison.Compare(example, program, tonnes) : Failed(example, program.Describe(status));
    }

    private static LocalText? Fill(MethodSlot slot, ExampleValues values, ExampleFactors factors, out decimal number)
    {
        var value = values.For(slot) ?? (slot.FactorKind is null ? null : factors.Value(slot, values.Subjects));
        if (value is null)
        {
            number = slot.Default ?? (slot.IsYears ? 1m : 0m);
            return slot.Default is not null || slot.IsYears ? null : new LocalText($"{slot.Name} 的值", $"a value of {slot.Name}");
        }

        return slot.TryConvert(value.Value.Amount, value.Value.Unit, out number)
            ? null
            : new LocalText($"{slot.Name} 的单位 {slot.Unit.Symbol}，而不是 {value.Value.Unit.Symbol}", $"{slot.Name} in {slot.Unit.Symbol}, not in {value.Value.Unit.Symbol}");
    }

    private static ExampleOutcome Failed(MethodExample example, LocalText problem) => new(example, [], problem, false);
}

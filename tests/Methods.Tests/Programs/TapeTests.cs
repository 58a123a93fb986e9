using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Methods;

public sealed class TapeTests
{
    [Fact]
    public void Compiled_and_interpreted_programs_agree_bit_for_bit() =>
        Prop.ForAll(AnyFormula.Scalar, Gen.Choose(1, 99999).Three().ToArbitrary(), (formula, numbers) =>
        {
            var tape = Lower(formula);
            decimal[] slots = [numbers.Item1 / 7m, numbers.Item2 / 100m, numbers.Item3];
            Span<decimal> interpreted = stackalloc decimal[1];
            Span<decimal> compiled = stackalloc decimal[1];
            return (Run(() => tape.Run, slots, interpreted), Run(() => TapeCompiler.Decimals(tape), slots, compiled)) is var (a, b) && a == b
                && (a != 0 || decimal.GetBits(interpreted[0]).SequenceEqual(decimal.GetBits(compiled[0])));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(400)));

    [Fact]
    public void Over_doubles_too_they_agree_bit_for_bit() =>
        Prop.ForAll(AnyFormula.Scalar, Gen.Choose(0, 99999).Three().ToArbitrary(), (formula, numbers) =>
        {
            var tape = Lower(formula);
            double[] slots = [numbers.Item1 / 7d, numbers.Item2 / 100d, numbers.Item3];
            Span<double> interpreted = stackalloc double[1];
            Span<double> compiled = stackalloc double[1];
            tape.Run(slots, interpreted);
            TapeCompiler.Doubles(tape)(ref slots[0], ref compiled[0]);
            return BitConverter.DoubleToInt64Bits(interpreted[0]) == BitConverter.DoubleToInt64Bits(compiled[0]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(400)));

    [Fact]
    public void Steps_give_what_the_formula_says() =>
        Prop.ForAll(AnyFormula.Scalar, Gen.Choose(1, 9999).Three().ToArbitrary(), (formula, numbers) =>
        {
            decimal[] slots = [numbers.Item1 / 10m, numbers.Item2 / 100m, numbers.Item3];
            Span<decimal> result = stackalloc decimal[1];
            if (Run(() => Lower(formula).Run, slots, result) != 0 || Exact(formula, slots) is not { } exact)
                return true;
            var (numerator, denominator) = exact.AsDecimals();
            var expected = (double)numerator / (double)denominator;
            return Math.Abs((double)result[0] - expected) <= 1e-6 * Math.Max(1e-6, Math.Abs(expected)) || Conditioned(formula, slots) is false;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));

    [Fact]
    public void The_double_program_follows_the_decimal_one() =>
        Prop.ForAll(Gen.Choose(1, 9999).Three().ToArbitrary(), n =>
        {
            var tape = Lower(FormulaReader.Read("(a + 2 * b) / c - min(a, b) * 12.5 %", out _)!);
            Span<decimal> exact = stackalloc decimal[1];
            Span<double> close = stackalloc double[1];
            tape.Run([n.Item1, n.Item2, n.Item3], exact);
            double[] slots = [n.Item1, n.Item2, n.Item3];
            TapeCompiler.Doubles(tape)(ref slots[0], ref close[0]);
            return Math.Abs((double)exact[0] - close[0]) <= 1e-9 * (1 + n.Item1 + n.Item2);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    private delegate int Runner(ReadOnlySpan<decimal> slots, Span<decimal> outputs);

    private static int Run(Func<Runner> create, decimal[] slots, Span<decimal> outputs)
    {
        try
        {
            return create()(slots, outputs);
        }
        catch (OverflowException)
        {
            return -1;
        }
    }

    private static int Run(Func<DecimalProgram> create, decimal[] slots, Span<decimal> outputs)
    {
        try
        {
            return create()(ref slots[0], ref outputs[0]);
        }
        catch (OverflowException)
        {
            return -1;
        }
    }

    internal static Tape Lower(Formula formula)
    {
        var tape = new TapeWriter();
        var method = Given.Read("""
            id: m
            title: m
            standard: S
            inputs:
              a: { kind: parameter, unit: "1" }
              b: { kind: parameter, unit: "1" }
              c: { kind: activity, unit: tCO2 }
            emissions:
              - { gas: CO2, expr: a * b * c }
            """);
        var shape = BindingShape.Of(method, MethodBinding.Empty, out _)!;
        var slots = new SlotTable(method, shape);
        foreach (var input in method.Inputs)
            slots.Input(input, []);
        var unit = Fraction.One;
        var step = new Lowering(method, shape, slots, tape).Of(formula, ProgramPlan.NothingRunning).Write(tape, unit);
        return tape.Finish([step], [0, 1, 2]);
    }

    // c is in tonnes, 1000 of the coherent unit kg.
    private static Fraction? Exact(Formula formula, decimal[] slots) => formula switch
    {
        NumberFormula number => number.Amount,
        NameFormula { Name: "a" } => Fraction.Of(slots[0]),
        NameFormula { Name: "b" } => Fraction.Of(slots[1]),
        NameFormula => Fraction.Of(slots[2]) * Fraction.Of(1000m),
        NegateFormula negate => -Exact(negate.Operand, slots),
        ExtremeFormula extreme => Exact(extreme.Arguments[0], slots) is { } x && Exact(extreme.Arguments[1], slots) is { } y ? Fraction.Extreme(x, y, extreme.Largest) : null,
        BinaryFormula binary when Exact(binary.Left, slots) is { } l && Exact(binary.Right, slots) is { } r => binary.Operator switch
        {
            Operator.Add => l + r,
            Operator.Subtract => l + -r,
            Operator.Multiply => l * r,
            _ => r.IsZero ? null : l / r,
        },
        _ => null,
    };

    // Subtractions and quotients of very small numbers lose digits in any arithmetic of fixed length.
    private static bool Conditioned(Formula formula, decimal[] slots) => FormulaEntry.Nodes(formula).All(n =>
        Exact(n, slots) is { } value && value.AsDecimals() is var (p, q) && Math.Abs((double)p / (double)q) is > 1e-4 and < 1e12);
}

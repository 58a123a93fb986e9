using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Methods;

public sealed class TapeSeriesTests
{
    [Fact]
    public void A_series_gives_what_each_value_gives_bit_for_bit() =>
        Prop.ForAll(AnyFormula.Scalar, Gen.Choose(-99, 99999).ArrayOf(12).ToArbitrary(), Gen.Choose(0, 2).ToArbitrary(), (formula, numbers, varying) =>
        {
            var tape = TapeTests.Lower(formula);
            decimal[] slots = [numbers[0] / 7m, numbers[1] / 100m, numbers[2]];
            var values = Array.ConvertAll(numbers, number => number / 30m);
            var single = Array.ConvertAll(values, value => Single(tape, slots, varying, value));
            var series = new TapeSeries(tape);
            if (!series.TryRun(slots, varying, values, values.Length)) return single.Contains(null);
            return Enumerable.Range(0, values.Length).All(i => single[i] is { } one && decimal.GetBits(one).SequenceEqual(decimal.GetBits(series.Result(0, i))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(400)));

    [Theory]
    [InlineData("max(0 * a, b)", 5)]
    [InlineData("max(0 * a, 0 * b) + a", 7)]
    [InlineData("min(a * 0, 3)", 0)]
    [InlineData("max(a * 0, 3) * b", 15)]
    public void The_largest_of_nothing_and_something_is_found(string formula, int expected)
    {
        var series = new TapeSeries(TapeTests.Lower(FormulaReader.Read(formula, out _)!));
        Assert.True(series.TryRun([0, 5, 0], 0, [7], 1));
        Assert.Equal(expected, series.Result(0, 0));
    }

    [Fact]
    public void A_result_out_of_bounds_is_seen_wherever_it_stands()
    {
        var series = new TapeSeries(TapeTests.Lower(FormulaReader.Read("a * b", out _)!));
        Assert.True(series.TryRun([0, 2, 0], 0, [1, 5, -1], 3));
        Assert.True(series.Within(0, 2, 0, 10));
        Assert.False(series.Within(0, 2, 0, 9));
        Assert.False(series.Within(0, 3, 0, 10));
    }

    private static decimal? Single(Tape tape, decimal[] slots, int varying, decimal value)
    {
        var own = (decimal[])slots.Clone();
        own[varying] = value;
        var result = new decimal[1];
        try
        {
            return tape.Run(own, result) == 0 ? result[0] : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}

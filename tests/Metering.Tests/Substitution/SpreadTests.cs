using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Metering;

public sealed class SpreadTests
{
    [Fact]
    public void The_last_part_takes_the_remainder() => Assert.Equal([3.3333m, 3.3333m, 3.3334m], Spread.Exactly(10m, [1, 1, 1]));

    [Fact]
    public void Weights_that_are_all_zero_count_as_equal() => Assert.Equal([2m, 2m], Spread.Exactly(4, [0, 0]));

    [Fact]
    public void A_negative_amount_is_divided_as_its_opposite() => Assert.Equal([-1.5m, -4.5m], Spread.Exactly(-6m, [1, 3]));

    [Fact]
    public void Negative_weights_and_none_at_all_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Spread.Exactly(1, [1, -1]));
        Assert.Throws<ArgumentException>(() => Spread.Exactly(1, []));
    }

    [Fact]
    public void No_digit_is_lost_and_no_part_has_the_other_sign()
    {
        var cases = from total in ArbMap.Default.GeneratorFor<decimal>()
                    from weights in Gen.Choose(0, 100_000).Select(w => w / 7m).ArrayOf().Where(w => w.Length > 0)
                    select (total, weights);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(1000)), Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var parts = Spread.Exactly(drawn.total, drawn.weights);
            var left = drawn.total;
            foreach (var part in parts) left -= part;
            return left == 0 && parts.All(p => p == 0 || Math.Sign(p) == Math.Sign(drawn.total));
        }));
    }
}

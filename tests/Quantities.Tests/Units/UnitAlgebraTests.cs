using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quantities.Tests.Units;

public sealed class UnitAlgebraTests
{
    private static readonly string[] Symbols =
    [
        "t", "kg", "g", "lb", "tCO2", "kgCO2", "tC", "kgCH4", "kgHFC-134a", "tCO2e", "kg{gas}", "kg{by-product}", "GJ", "MJ", "kWh", "1e4 kWh", "tce", "kcal",
        "Nm3", "1e4 Nm3", "m3@20C", "m3@15C", "m3", "L", "km", "mile", "t.km", "person.km", "CNY", "1e8 CNY", "USD", "piece", "person.d", "room.night",
        "m2", "h", "d", "a", "kW", "kWp", "%", "1", "ppm", "GJ/t", "tC/GJ", "kgCO2/kWh", "GJ/1e4 Nm3", "kgCO2e/(t.km)", "GJ/{FC}",
    ];

    private static Arbitrary<Unit> Units => Gen.Elements(Symbols).Select(Unit.Parse).ToArbitrary();

    [Fact]
    public void Multiplication_is_associative() =>
        Prop.ForAll(Units, Units, Units, (a, b, c) => (a * b) * c == a * (b * c)).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));

    [Fact]
    public void Multiplication_is_commutative() => Prop.ForAll(Units, Units, (a, b) => a * b == b * a).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));

    [Fact]
    public void Division_undoes_multiplication() => Prop.ForAll(Units, Units, (a, b) => a * b / b == a && a / a == Unit.None).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));

    [Fact]
    public void Powers_are_repeated_products() =>
        Prop.ForAll(Units, a => a.Power(3) == a * a * a && a.Power(0) == Unit.None && a.Power(-1) == Unit.None / a).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));

    [Fact]
    public void A_symbol_reads_back_as_its_unit() =>
        Prop.ForAll(Units, Units, Units, (a, b, c) => Unit.Parse((a * b / c).Symbol) == a * b / c).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));

    [Fact]
    public void A_unit_converts_to_itself_and_there_and_back()
    {
        var amounts = Gen.Choose(-1_000_000_000, 1_000_000_000).Select(n => n / 1000m).ToArbitrary();
        Prop.ForAll(Units, Units, amounts, (a, b, amount) =>
        {
            if (!a.IsConvertibleTo(b))
                return true;
            var back = b.ConvertTo(a.ConvertTo(amount, b), a);
            return a.ConvertTo(amount, a) == amount && Math.Abs(back - amount) <= Math.Abs(amount) * 1e-18m;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));
    }

    [Theory]
    [InlineData("t", "kg")]
    [InlineData("tCO2", "gCO2")]
    [InlineData("MWh", "GJ")]
    [InlineData("1e4 Nm3", "Nm3")]
    [InlineData("tce", "kgce")]
    [InlineData("tCO2/TJ", "kgCO2/GJ")]
    [InlineData("mile", "km")]
    [InlineData("bbl", "L")]
    [InlineData("%", "1")]
    public void Terminating_ratios_convert_there_and_back_exactly(string from, string to)
    {
        var (a, b) = (Unit.Parse(from), Unit.Parse(to));
        Prop.ForAll<int>(n => b.ConvertTo(a.ConvertTo(n / 1000m, b), a) == n / 1000m).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));
    }

    [Fact]
    public void Convertibility_is_an_equivalence() =>
        Prop.ForAll(Units, Units, Units, (a, b, c) =>
            a.IsConvertibleTo(a) && a.IsConvertibleTo(b) == b.IsConvertibleTo(a)
            && (!a.IsConvertibleTo(b) || !b.IsConvertibleTo(c) || a.IsConvertibleTo(c))).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));
}

using Lingtan.Quantities;

namespace Lingtan.Methods;

public sealed class MethodExplanationTests
{
    private static readonly (string, decimal)[] Diesel = [("FC", 0.8856m), ("NCV", 42.652m), ("CC", 0.0202m), ("OF", 98m)];

    [Fact]
    public void The_line_is_the_one_of_the_specification()
    {
        var program = Given.Shipped("fossil-fuel-combustion-ncv").Compile(Given.Binding([("fuel", "diesel")]));
        var text = program.Explain(Given.Slots(program, Diesel), AsGiven(program, Diesel));
        Assert.Equal("0.8856 t × 42.652 GJ/t × 0.0202 tC/GJ × 98 % × 44/12 = 2.741 738 tCO2     GB/T 32151.24-2024 (2)-(4)", text.En);
        Assert.Equal(text.En, text.Zh);
    }

    [Fact]
    public void Values_are_shown_as_they_were_given()
    {
        var program = Given.Shipped("fossil-fuel-combustion-ncv").Compile(Given.Binding([("fuel", "diesel")], own: ["EF"]));
        var slots = Given.Slots(program, ("FC", 0.8856m), ("NCV", 42.652m), ("EF", 0.0741m));
        GivenValue[] given = [new(885.6m, Unit.Parse("kg")), new(42652m, Unit.Parse("MJ/t")), new(74.1m, Unit.Parse("kgCO2/GJ"))];
        Assert.Equal("885.6 kg × 42652 MJ/t × 74.1 kgCO2/GJ = 2.798 950 tCO2     GB/T 32151.24-2024 (2)-(3)", program.Explain(0, slots, i => given[i]).En);
    }

    [Fact]
    public void Defaults_are_marked_and_gases_put_in_for_placeholders()
    {
        var program = Given.Shipped("etching-cvd-cleaning").Compile(Given.Binding([("process", "etching"), ("gas", "C2F6")], [("by-product", "CF4")]));
        (string, decimal)[] values = [("IB", 12m), ("P", 120.5m), ("IE", 10.5m), ("U", 60m), ("B[CF4]", 0.2m), ("aj[CF4]", 80m), ("dj[CF4]", 75m)];
        var text = program.Explain(Given.Slots(program, values), AsGiven(program, values));
        Assert.Equal(
            "(1 − 10 % (default)) × (12 kg + 120.5 kg − 10.5 kg − 0 kg (default)) × (1 − 60 %) × (1 − 0 % (default) × 0 % (default)) = 0.043 920 tPFC-116     GB/T 32151.24-2024 (6)-(7)\n"
            + "(1 − 10 % (default)) × 0.2 kgPFC-14/kgPFC-116 × (12 kg + 120.5 kg − 10.5 kg − 0 kg (default)) × (1 − 80 % × 75 %) = 0.008 784 tPFC-14     GB/T 32151.24-2024 (7)-(8)",
            text.En);
        Assert.Contains("1 − 10 %（默认）", text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_long_form_shows_each_let_and_every_source()
    {
        var program = Given.Shipped("fossil-fuel-combustion-ncv").Compile(Given.Binding([("fuel", "diesel")]));
        var given = AsGiven(program, Diesel);
        var text = program.ExplainFully(0, Given.Slots(program, Diesel), i => i == 1 ? given(i) with { Source = "GB/T 32151.24-2024 C.1" } : given(i));
        Assert.Equal(
            """
            AD = FC × NCV = 0.8856 t × 42.652 GJ/t = 37.772 611 GJ     (3)
            EF = CC × OF × 44/12 = 0.0202 tC/GJ × 98 % × 44/12 = 0.072 585 tCO2/GJ     (4)
            CO2 = AD × EF = 37.772 611 GJ × 0.072 585 tCO2/GJ = 2.741 738 tCO2     GB/T 32151.24-2024 (2)
              FC = 0.8856 t  net consumption
              NCV = 42.652 GJ/t  net calorific value  GB/T 32151.24-2024 C.1
              CC = 0.0202 tC/GJ  carbon content
              OF = 98 %  oxidation rate
            """.ReplaceLineEndings("\n"), text.En);
        Assert.Contains("净消耗量", text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_over_sets_are_written_out()
    {
        var program = Given.Read("""
            id: m
            title: m
            standard: S
            inputs:
              M: { kind: activity, unit: t, per: material }
              F: { kind: factor, factor: goods, of: material, unit: kgCO2e/t }
              k: { kind: parameter, unit: "1" }
            sets: { material: { from: activity, input: M } }
            emissions:
              - { gas: CO2e, expr: "sum(material, M * F) / k + min(M[steel], 1 * M[steel]) * F[steel] - 0 * M[steel] * F[steel]" }
            """).Compile(Given.Binding(sets: [("material", "steel,copper")]));
        (string, decimal)[] values = [("M[steel]", 2m), ("M[copper]", 3m), ("F[steel]", 1000m), ("F[copper]", 2000m), ("k", 2m)];
        Assert.Equal(
            "(2 t × 1000 kgCO2e/t + 3 t × 2000 kgCO2e/t) ÷ 2 + min(2 t, 1 × 2 t) × 1000 kgCO2e/t − 0 × 2 t × 1000 kgCO2e/t = 6.000 000 tCO2e     S",
            program.Explain(Given.Slots(program, values), AsGiven(program, values)).En);
        var empty = program.Method.Compile(Given.Binding(sets: [("material", "")]));
        (string, decimal)[] one = [("M[steel]", 2m), ("F[steel]", 1000m), ("k", 2m)];
        Assert.StartsWith("0 ÷ 2 + min(2 t", empty.Explain(Given.Slots(empty, one), AsGiven(empty, one)).En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_computed_is_explained_by_its_cause()
    {
        var program = Given.Read("""
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: tCO2 }
              k: { kind: parameter, unit: "1" }
            emissions:
              - { gas: CO2, expr: A / k }
            """).Compile(MethodBinding.Empty);
        Assert.Equal("k other than zero", program.Explain(0, [1m, 0m], i => new GivenValue(0m, program.Slots[i].Unit)).En);
    }

    [Fact]
    public void A_let_that_is_written_out_too_often_is_cut_short()
    {
        var lets = string.Concat(Enumerable.Range(1, 40).Select(i => $"  L{i}: {{ expr: L{i - 1} + L{i - 1}, unit: tCO2 }}\n"));
        var program = Given.Read($"id: m\ntitle: m\nstandard: S\ninputs:\n  A: {{ kind: activity, unit: tCO2 }}\nlet:\n  L0: {{ expr: A, unit: tCO2 }}\n{lets}emissions:\n  - {{ gas: CO2, expr: L40 }}\n").Compile(MethodBinding.Empty);
        Assert.True(program.Explain(0, [1m], _ => new GivenValue(1m, Unit.Parse("tCO2"))).En.Length < 5000);
        Assert.Equal(1099511627776m, Given.Evaluate(program, ("A", 1m)).Single());
    }

    [Theory]
    [InlineData("2.7417375748224", "2.741 738")]
    [InlineData("16937.2421125", "16 937.242 113")]
    [InlineData("2871963", "2 871 963.000 000")]
    [InlineData("0", "0.000 000")]
    [InlineData("-1234.5", "-1 234.500 000")]
    [InlineData("-123.5", "-123.500 000")]
    [InlineData("0.00000123456", "0.000 001 235")]
    [InlineData("0.0005", "0.000 500")]
    [InlineData("0.0000005", "0.000 000 500")]
    public void Results_have_six_decimals_in_groups_of_three(string value, string shown) =>
        Assert.Equal(shown, ShownNumber.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    private static Func<int, GivenValue> AsGiven(MethodProgram program, (string Name, decimal Value)[] values)
    {
        var byName = values.ToDictionary(v => v.Name, v => v.Value);
        return i => byName.TryGetValue(program.Slots[i].Name, out var value)
            ? new GivenValue(value, program.Slots[i].Unit)
            : new GivenValue(program.Slots[i].Default!.Value, program.Slots[i].Unit, IsDefault: true);
    }
}

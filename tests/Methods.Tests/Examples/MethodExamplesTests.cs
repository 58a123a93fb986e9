using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Methods;

public sealed class MethodExamplesTests
{
    public static TheoryData<string> ShippedMethods() =>
        new(Directory.GetFiles(Path.Combine(Given.Root, "data", "methods"), "*.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(ShippedMethods))]
    public void Every_shipped_method_is_sound_and_its_examples_come_out(string file)
    {
        var faults = MethodCheck.Run(Given.Data("methods/" + file), "methods/" + file, Given.LibraryKind);
        Assert.Equal("", Given.Print(faults));
    }

    [Theory]
    [MemberData(nameof(ShippedMethods))]
    public void Every_shipped_method_has_an_example_that_runs(string file)
    {
        var faults = new FaultList();
        var method = MethodReader.Read(MethodFile.At(file, Given.Data("methods/" + file)), Given.LibraryKind, faults);
        Assert.NotNull(method);
        Assert.Contains(MethodExamples.Run(method, ExampleFactors.None), o => o.Agrees && o.Figures.Count > 0);
    }

    [Fact]
    public void A_factor_an_example_leaves_out_is_looked_up()
    {
        var method = Given.Read(Combustion("{ FC: 0.8856 t, fuel: diesel }", "{ CO2: 2741.7375748224 kg }"));
        var factors = new ExampleFactors((slot, subjects) => (slot.FactorKind, slot.SubjectsFor(subjects).Single()) switch
        {
            ("net-calorific-value", "diesel") => new Quantity(42.652m, Unit.Parse("GJ/t")),
            ("carbon-content", "diesel") => new Quantity(20.2m, Unit.Parse("kgC/GJ")),
            ("oxidation-rate", "diesel") => new Quantity(0.98m, Unit.None),
            _ => null,
        }, (_, _) => []);
        var outcome = MethodExamples.Run(method, factors).Single();
        Assert.Null(outcome.Problem);
        Assert.True(outcome.Agrees);
        Assert.Equal(2741.7375748224m, outcome.Figures.Single().Computed.Amount);
    }

    [Fact]
    public void Without_a_library_such_an_example_is_not_run_but_told()
    {
        var yaml = Combustion("{ FC: 0.8856 t, fuel: diesel }", "{ CO2: 1 kg }");
        Assert.True(MethodExamples.Run(Given.Read(yaml), ExampleFactors.None).Single().LacksFactors);
        Assert.Empty(MethodCheck.Run(Encoding.UTF8.GetBytes(yaml), "m.yaml", Given.KindOf));
        Assert.Single(MethodCheck.Run(Encoding.UTF8.GetBytes(yaml), "m.yaml", Given.KindOf, ExampleFactors.None));
    }

    [Theory]
    [InlineData("2741.7375748224 kg", true)]
    [InlineData("2,741.74 kg", true)]
    [InlineData("2.742 t", true)]
    [InlineData("2742 kgCO2", true)]
    [InlineData("2741.73 kg", false)]
    [InlineData("2.743 t", false)]
    public void Expected_masses_count_to_the_digits_written(string expected, bool agrees)
    {
        var yaml = Combustion("{ FC: 0.8856 t, fuel: diesel, NCV: 42.652 GJ/t, CC: 0.0202 tC/GJ, OF: 98 % }", $"{{ CO2: \"{expected}\" }}");
        Assert.Equal(agrees, MethodExamples.Run(Given.Read(yaml), ExampleFactors.None).Single().Agrees);
    }

    [Theory]
    [InlineData("{ FC: 1 kWh, fuel: diesel, EF: 1 tCO2/GJ, NCV: 1 GJ/t }", "{ CO2: 1 t }")]
    [InlineData("{ FC: 1 t, fuel: diesel, EF: 1 tCO2/GJ, NCV: 1 GJ/t, CC: 1 tC/GJ }", "{ CO2: 1 t }")]
    [InlineData("{ FC: 1 t, feul: diesel, EF: 1 tCO2/GJ, NCV: 1 GJ/t }", "{ CO2: 1 t }")]
    [InlineData("{ FC: 1 t, fuel: diesel, EF: 1 tCO2/GJ, NCV: 1 GJ/t }", "{ CH4: 1 t }")]
    [InlineData("{ FC: 1 t, fuel: diesel, EF: 1 tCO2/GJ, NCV: 1 GJ/t }", "{ CO2: 1 GJ }")]
    [InlineData("{ FC: one t, fuel: diesel, EF: 1 tCO2/GJ, NCV: 1 GJ/t }", "{ CO2: 1 t }")]
    [InlineData("{ FC: 1 t, fuel: diesel, EF: 2 tCO2/GJ, NCV: 1 GJ/t }", "{ CO2: 1 t }")]
    [InlineData("{ fuel: diesel, EF: 2 tCO2/GJ, NCV: 1 GJ/t }", "{ CO2: 1 t }")]
    public void An_example_that_does_not_come_out_is_one_fault(string given, string expect)
    {
        var fault = Assert.Single(MethodCheck.Run(Encoding.UTF8.GetBytes(Combustion(given, expect)), "m.yaml", Given.KindOf));
        Assert.Equal(MethodFaults.ExampleFails, fault.Code);
        Assert.Equal(("m.yaml", 18, "examples[1].given"), (fault.Place.File, fault.Place.Row, fault.Place.Column));
    }

    [Fact]
    public void A_component_of_a_blend_takes_its_share_from_the_composition()
    {
        var method = Given.Read("""
            id: m
            title: blend
            standard: S
            inputs:
              M: { kind: activity, unit: kg }
              w: { kind: parameter, unit: "%", of: component }
            sets: { component: { from: composition, of: refrigerant, share: w } }
            emissions:
              - { per: component, gas: $component, expr: M * w }
            examples:
              - { kind: independent, source: by hand, given: { M: 10 kg, refrigerant: R-410A }, expect: { HFC-32: 5 kg, HFC-125: 5 kg } }
              - { kind: independent, source: by hand, given: { M: 10 kg, refrigerant: SF6 }, expect: { SF6: 10 kg } }
            """);
        Assert.All(MethodExamples.Run(method, ExampleFactors.None), o => Assert.True(o.Agrees, o.Problem?.En));
    }

    [Theory]
    [InlineData("22 kg", "1")]
    [InlineData("16,933.75 kg", "0.01")]
    [InlineData("2741.7375748224 kg", "0.0000000001")]
    [InlineData("1.", "1")]
    public void The_last_digit_written_is_the_precision(string text, string last) =>
        Assert.Equal(decimal.Parse(last, System.Globalization.CultureInfo.InvariantCulture), ExampleComparison.LastDigit(text));

    private static string Combustion(string given, string expect) => $$"""
        id: m
        title: combustion
        standard: GB/T 32151.24-2024
        inputs:
          FC: { kind: activity, unit: [t, 1e4 Nm3] }
          NCV: { kind: factor, factor: net-calorific-value, of: fuel, unit: "GJ/{FC}" }
          CC: { kind: factor, factor: carbon-content, of: fuel, unit: tC/GJ }
          OF: { kind: factor, factor: oxidation-rate, of: fuel, unit: "%" }
        let:
          AD: { expr: FC * NCV, unit: GJ }
          EF: { expr: CC * OF * molar(CO2/C), unit: tCO2/GJ, or: { factor: combustion-co2, of: fuel } }
        emissions:
          - gas: CO2
            expr: AD * EF
        examples:
          - kind: independent
            source: by hand
            given: {{given}}
            expect: {{expect}}
        """;
}

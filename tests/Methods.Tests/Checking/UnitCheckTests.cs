using Lingtan.Quantities;

namespace Lingtan.Methods;

public sealed class UnitCheckTests
{
    [Theory]
    [InlineData("t", "tCO2/t", "A * F", "CO2")]
    [InlineData("kg", "gCO2/t", "A * F", "CO2")]
    [InlineData("GJ", "tC/GJ", "A * F * molar(CO2/C)", "CO2")]
    [InlineData("t", "kgN/t", "A * F * molar(N2O/N2)", "N2O")]
    [InlineData("kgN", "1", "A * F * molar(N2O/N2)", "N2O")]
    [InlineData("t", "%", "A * F * molar(CO2/CaCO3)", "CO2")]
    [InlineData("kgHFC-134a", "%", "A * F", "R134a")]
    [InlineData("kg", "%", "A * F", "$gas")]
    [InlineData("kg{gas}", "%", "A * F", "$gas")]
    [InlineData("kg", "kgCO2/kg{gas}", "A * F", "CO2")]
    [InlineData("tCO2", "tCO2", "max(0, A - F)", "CO2")]
    [InlineData("tCO2", "kgCO2", "A + F - 0", "CO2")]
    [InlineData("MWh", "kgCO2/kWh", "A * F", "CO2")]
    [InlineData("t.km", "gCO2e/(t.km)", "A * F", "CO2e")]
    [InlineData("kg", "%/a", "A * F * T", "$gas")]
    public void A_mass_of_the_gas_is_taken(string a, string f, string expr, string gas) => Given.Read(Method(a, f, expr, gas));

    [Theory]
    [InlineData("GJ", "tC/GJ", "A * F", "CO2", "tC")]
    [InlineData("t", "tCO2/t", "A * F", "CH4", "tCO2")]
    [InlineData("t", "%", "A * F", "CO2", "t.%")]
    [InlineData("kWh", "tCO2/t", "A * F", "CO2", "kWh.tCO2/t")]
    [InlineData("kgCO2", "%", "A * F", "$gas", "kgCO2.%")]
    [InlineData("kg", "%/a", "A * F", "$gas", "kg.%/a")]
    [InlineData("kg", "kgCO2/kg", "A / F", "CO2", "kg.kg/kgCO2")]
    [InlineData("tCO2", "1", "A * F", "CO2e", "tCO2")]
    public void What_is_no_mass_of_the_gas_is_refused(string a, string f, string expr, string gas, string unit)
    {
        var fault = Given.OneFault(Method(a, f, expr, gas), MethodFaults.NotAMassOfTheGas, 8, "emissions[1].expr@1", unit);
        Assert.StartsWith("t", fault.Expected.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t", "kWh", "A + F", 3, "F [kWh]")]
    [InlineData("t", "tCO2", "F + 2 * A", 3, "2 * A [t]")]
    [InlineData("tCO2", "%", "A * (1 - F) - 1", 13, "1 [1]")]
    [InlineData("tCO2", "kgCH4", "min(A, F)", 1, "F [kgCH4]")]
    [InlineData("kWh", "Nm3", "(A - F) * 2", 4, "F [Nm3]")]
    [InlineData("Nm3", "m3", "A - F", 3, "F [m3]")]
    public void Terms_of_different_dimensions_are_told_at_their_sign(string a, string f, string expr, int at, string value) =>
        Given.OneFault(Method(a, f, expr, "CO2"), MethodFaults.WrongUnit, 8, $"emissions[1].expr@{at}", value);

    [Fact]
    public void Every_unit_an_input_may_have_is_checked()
    {
        var fault = Given.OneFault(Method("[t, 1e4 Nm3]", "tCO2/t", "A * F", "CO2"), MethodFaults.NotAMassOfTheGas, 8, "emissions[1].expr@1", "1e4 Nm3.tCO2/t");
        Assert.Equal("tCO2 (A: 1e4 Nm3)", fault.Expected.En);
        Given.Read(Method("[t, 1e4 Nm3]", "tCO2/{A}", "A * F", "CO2"));
    }

    [Fact]
    public void A_let_must_come_to_its_unit_and_then_counts_as_it()
    {
        var yaml = """
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: t }
              F: { kind: parameter, unit: tCO2/t }
            let:
              L: { expr: A * F, unit: GJ }
            emissions:
              - { gas: CO2, expr: L * 1 }
            """;
        var faults = Given.Faults(yaml);
        Assert.Equal("method-unit 8 let.L.expr@1: tCO2", string.Join('\n', faults.Where(f => f.Code == MethodFaults.WrongUnit).Select(f => $"{f.Code.Id} {f.Place.Row} {f.Place.Column}: {f.Value}")));
        Given.Read(yaml.Replace("unit: GJ", "unit: kgCO2", StringComparison.Ordinal));
    }

    [Fact]
    public void Energy_must_come_to_its_unit() =>
        Given.OneFault(Method("t", "tCO2/t", "A * F", "CO2") + "\nenergy: [ { carrier: coal, expr: A, unit: GJ } ]", MethodFaults.WrongUnit, 9, "energy[1].expr@1", "t");

    [Fact]
    public void Too_many_combinations_of_units_are_refused()
    {
        var units = "[t, kg, g, kt, Mt, lb, GJ, MJ, kWh, MWh, m3, L]";
        var yaml = $$"""
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: {{units}} }
              B: { kind: activity, unit: {{units}} }
              C: { kind: activity, unit: {{units}} }
            emissions:
              - { gas: CO2, expr: A * B * C }
            """;
        Given.OneFault(yaml, MethodFaults.WrongExtent, 9, "emissions[1].expr", "A, B, C");
        Given.OneFault(Method("[" + string.Join(", ", Enumerable.Repeat("t", 13)) + "]", "%", "A * F", "$gas"), MethodFaults.WrongExtent, 5, "inputs.A.unit", "13");
    }

    [Fact]
    public void Units_too_large_to_be_exact_are_told() =>
        Given.OneFault(Method("Mt", "Mt", string.Join(" * ", Enumerable.Repeat("A * F", 8)), "CO2"), MethodFaults.WrongUnit, 8, "emissions[1].expr", string.Join(" * ", Enumerable.Repeat("A * F", 8)));

    private static string Method(string a, string f, string expr, string gas) => $$"""
        id: m
        title: m
        standard: S
        inputs:
          A: { kind: activity, unit: {{(a.StartsWith('[') ? a : $"\"{a}\"")}} }
          F: { kind: parameter, unit: "{{f}}" }
        emissions:
          - { gas: {{gas}}, expr: "{{expr}}" }
        """;
}

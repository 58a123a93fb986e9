namespace Lingtan.Methods;

public sealed class IndexCheckTests
{
    [Theory]
    [InlineData("expr: \"sum(material, M * F)\"")]
    [InlineData("expr: \"sum(material, M[material] * F[material])\"")]
    [InlineData("per: material, expr: M * F")]
    [InlineData("expr: \"M[steel] * F[steel] + M[copper] * F[copper]\"")]
    [InlineData("expr: \"sum(material, L)\"")]
    [InlineData("expr: \"sum(material, M * F) + M[steel] * F[steel]\"")]
    public void An_index_runs_over_a_set_or_names_an_element(string emission) => Given.Read(Method(emission));

    [Theory]
    [InlineData("expr: M * F", "emissions[1].expr", "material")]
    [InlineData("expr: L", "emissions[1].expr", "material")]
    [InlineData("expr: \"sum(metal, M * F)\"", "emissions[1].expr@1", "metal")]
    [InlineData("expr: \"sum(material, 3 * K)\"", "emissions[1].expr@1", "3 * K")]
    [InlineData("expr: \"M[steel, copper] * F[steel]\"", "emissions[1].expr@1", "M[steel, copper]")]
    [InlineData("per: metal, expr: M * F", "emissions[1].expr", "metal")]
    [InlineData("per: material, expr: \"sum(material, M * F)\"", "emissions[1].expr", "material")]
    [InlineData("expr: \"sum(material, sum(material, M * F))\"", "emissions[1].expr@1", "sum(material, M * F)")]
    [InlineData("expr: \"sum(material, M[other] * F)\"", "emissions[1].expr@15", "other")]
    public void An_index_without_a_set_to_run_over_is_told(string emission, string column, string value) =>
        Given.OneFault(Method(emission), MethodFaults.WrongIndex, 16, column, value);

    [Fact]
    public void A_gas_named_by_a_set_needs_per() =>
        Given.OneFault(Etching("  - { per: by-product, gas: $by-product, expr: FC * B }", "  - { gas: $by-product, expr: \"sum(by-product, FC * B)\" }"), MethodFaults.WrongIndex, 9, "emissions[1].expr", "$by-product");

    [Fact]
    public void A_set_of_a_factor_kind_needs_an_input_of_that_kind() =>
        Given.OneFault(Etching("from: by-product-rate", "from: use-rate"), MethodFaults.WrongIndex, 7, "sets.by-product", "use-rate");

    [Fact]
    public void A_set_nobody_declared_is_told() =>
        Given.OneFault(Etching("of: [process, gas, by-product]", "of: [process, gas, by-product], per: [substance]"), MethodFaults.WrongIndex, 6, "inputs.B", "substance");

    [Theory]
    [InlineData("{ from: activity }", "yaml-missing-key", "sets.material.input")]
    [InlineData("{ from: composition }", "yaml-missing-key", "sets.material.of")]
    [InlineData("{ from: instruments }", "yaml-missing-key", "sets.material.energy")]
    [InlineData("{ from: nowhere }", "method-word", "sets.material.from")]
    [InlineData("{ from: activity, input: MM }", "method-name-unknown", "sets.material")]
    [InlineData("{ from: activity, input: K }", "method-index", "sets.material")]
    public void A_set_says_where_its_elements_come_from(string set, string code, string column)
    {
        var fault = Assert.Single(Given.Faults(Method("expr: \"sum(material, M * F) * K\"").Replace("{ from: activity, input: M }", set, StringComparison.Ordinal)));
        Assert.Equal((code, column), (fault.Code.Id, fault.Place.Column));
    }

    [Fact]
    public void Lets_know_over_which_sets_they_run() =>
        Assert.Equal(["material"], Given.Read(Method("expr: \"sum(material, L)\"")).Let("L")!.IndexedBy);

    private static string Method(string emission) => $$"""
        id: m
        title: m
        standard: S
        inputs:
          M: { kind: activity, unit: t, per: material }
          F: { kind: factor, factor: goods, of: material, unit: kgCO2e/t }
          O: { kind: activity, unit: MWh, per: other }
          K: { kind: parameter, unit: "1" }
        sets:
          material: { from: activity, input: M }
          other: { from: instruments, energy: O }
        let:
          L: { expr: M * F, unit: kgCO2e }
          Z: { expr: "sum(other, O) / sum(other, O)", unit: "1" }
        emissions:
          - { gas: CO2e, {{emission}} }
          - { gas: CO2e, expr: "sum(material, L) * K * Z" }
        """;

    private static string Etching(string what, string with) => """
        id: m
        title: { en: m }
        standard: S
        inputs:
          FC: { kind: activity, unit: kg }
          B: { kind: factor, factor: by-product-rate, of: [process, gas, by-product], unit: "kg{by-product}/kg{gas}" }
        sets: { by-product: { from: by-product-rate } }
        emissions:
          - { per: by-product, gas: $by-product, expr: FC * B }
        """.Replace(what, with, StringComparison.Ordinal);
}

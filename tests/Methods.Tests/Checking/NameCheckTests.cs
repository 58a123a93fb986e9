namespace Lingtan.Methods;

public sealed class NameCheckTests
{
    [Theory]
    [InlineData("A * FF", "method-name-unknown 8 emissions[1].expr@5: FF")]
    [InlineData("A * F[x]", "method-index 8 emissions[1].expr@5: F[x]")]
    [InlineData("A * F * molar(CO2/Xx)", "method-molar 8 emissions[1].expr@9: Xx")]
    [InlineData("A * F / 0", "method-division-by-zero 8 emissions[1].expr@7: 0")]
    [InlineData("A * F / (50 % - 1/2)", "method-division-by-zero 8 emissions[1].expr@7: 50 % - 1 / 2")]
    [InlineData("A * F * TT", "method-name-unknown 8 emissions[1].expr@9: TT")]
    public void A_name_nobody_declared_is_told_where_it_stands(string expr, string fault) => Assert.Equal(fault, Told(Method(expr)));

    [Fact]
    public void A_near_name_is_suggested() =>
        Assert.Contains("perhaps NCV", Given.Faults(Method("A * NVC").Replace("F:", "NCV:", StringComparison.Ordinal)).Single().Expected.En, StringComparison.Ordinal);

    [Fact]
    public void An_input_that_no_emission_uses_is_told() => Assert.Equal("method-unused 5 inputs.A: A", Told(Method("F * 1000").Replace("kgCO2e/t", "kgCO2e", StringComparison.Ordinal).Replace("factor: goods, of: material", "kind2", StringComparison.Ordinal).Replace("kind: factor, kind2", "kind: parameter", StringComparison.Ordinal)));

    [Fact]
    public void A_let_that_no_emission_uses_is_told_and_so_is_what_only_it_uses() =>
        Assert.Equal("method-unused 6 inputs.B: B\nmethod-unused 8 let.L.expr: L", Told("""
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: kgCO2 }
              B: { kind: activity, unit: kgCO2 }
            let:
              L: { expr: A + B, unit: t }
            emissions:
              - { gas: CO2, expr: A }
            """.Replace("unit: t }", "unit: tCO2 }", StringComparison.Ordinal)));

    [Fact]
    public void An_input_used_only_for_energy_is_used() => Given.Read("""
        id: m
        title: m
        standard: S
        inputs:
          A: { kind: activity, unit: kgCO2 }
          B: { kind: activity, unit: kWh }
        emissions:
          - { gas: CO2, expr: A }
        energy: [ { carrier: electricity, expr: B, unit: kWh } ]
        """);

    [Fact]
    public void A_set_that_indexes_nothing_is_told() =>
        Assert.Equal("method-index 8 sets.material: A", Told("""
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: kgCO2 }
            emissions:
              - { gas: CO2, expr: A }
            sets: { material: { from: activity, input: A } }
            """));

    [Fact]
    public void Lets_that_need_each_other_are_told_once_with_the_way_round() =>
        Assert.Equal("method-cycle 7 let.L.expr: L → M → N → L", Told("""
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: kgCO2 }
            let:
              L: { expr: M * 2, unit: kgCO2 }
              M: { expr: N + A, unit: kgCO2 }
              N: { expr: L, unit: kgCO2 }
            emissions:
              - { gas: CO2, expr: L }
            """));

    [Fact]
    public void A_let_that_needs_itself_is_told() =>
        Assert.StartsWith("method-cycle", Told("""
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: kgCO2 }
            let:
              L: { expr: L + A, unit: kgCO2 }
            emissions:
              - { gas: CO2, expr: L }
            """), StringComparison.Ordinal);

    private static string Method(string expr) => $$"""
        id: m
        title: m
        standard: S
        inputs:
          A: { kind: activity, unit: t }
          F: { kind: factor, factor: goods, of: material, unit: kgCO2e/t }
        emissions:
          - { gas: CO2e, expr: "{{expr}}" }
        """;

    private static string Told(string yaml) => string.Join('\n', Given.Faults(yaml).Select(f => $"{f.Code.Id} {f.Place.Row} {f.Place.Column}: {f.Value}"));

}

using Lingtan.Quantities;

namespace Lingtan.Methods;

public sealed class LoweringTests
{
    [Fact]
    public void Unit_factors_are_folded_into_one_multiplication_and_one_division()
    {
        var tape = Given.Shipped("fossil-fuel-combustion-ncv").Compile(Given.Binding([("fuel", "x")])).Plan.Emissions.Tape;
        // FC * NCV, CC * OF, their product, * 11, / 300
        Assert.Equal(4, tape.Operations.Count(o => o.Kind == OperationKind.Multiply));
        Assert.Equal(1, tape.Operations.Count(o => o.Kind == OperationKind.Divide));
        Assert.Equal([11m, 300m], tape.Constants.Order());
    }

    [Fact]
    public void Lets_are_computed_once_for_all_emissions()
    {
        var tape = Given.Read("""
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: t }
              N: { kind: parameter, unit: GJ/t }
              C: { kind: parameter, unit: kgCO2/GJ }
              M: { kind: parameter, unit: kgCH4/GJ }
            let: { E: { expr: A * N, unit: GJ } }
            emissions:
              - { gas: CO2, expr: E * C }
              - { gas: CH4, expr: E * M }
            """).Compile(MethodBinding.Empty).Plan.Emissions.Tape;
        Assert.Equal(5, tape.Operations.Count(o => o.Kind == OperationKind.Multiply));
    }

    [Fact]
    public void Divisors_wait_until_the_end_so_that_nothing_is_lost_needlessly() =>
        Assert.Equal(1m, Only("tCO2", "1", "A / K * K / 3 * 3").Evaluate(("A", 1m), ("K", 7m)));

    [Theory]
    [InlineData("kg", "%", "A * (1 - K) * 1", 50, 20, 0.04)]
    [InlineData("kg", "%", "A * (K + 1)", 50, 20, 0.06)]
    [InlineData("kg", "%", "A * (100 % - K)", 50, 20, 0.04)]
    [InlineData("kg", "kg", "A - K", 50, 20, 0.03)]
    [InlineData("kg", "g", "A - K", 50, 20, 0.04998)]
    [InlineData("g", "kg", "-A + K", 50, 20, 0.01995)]
    [InlineData("kg", "g", "-(K - A)", 50, 20, 0.04998)]
    [InlineData("kg", "t", "min(A, K)", 50, 20, 0.05)]
    [InlineData("kg", "t", "max(A, K, 0)", 50, 20, 20)]
    [InlineData("kg", "t", "max(-K, 0) + A", 50, 20, 0.05)]
    [InlineData("kg", "1", "A * min(1, K, 2 - 1/2)", 50, 20, 0.05)]
    [InlineData("kg", "1", "A * max(1, 3 / 2) * K", 50, 20, 1.5)]
    [InlineData("lb", "1", "A * K / K", 1000, 3, 0.45359237)]
    [InlineData("kg", "h/d", "A * K", 50, 24, 0.05)]
    [InlineData("kg", "kWh/MJ", "A * K", 36, 0.5, 0.0648)]
    [InlineData("kg", "1", "A * 0 + A * (1 + 1) * 50 % * K", 50, 1, 0.05)]
    public void Units_and_literals_are_exact(string a, string k, string expr, double aValue, double kValue, double tonnes) =>
        Assert.Equal(Exact(tonnes), Only(a, k, expr).Evaluate(("A", Exact(aValue)), ("K", Exact(kValue))));

    [Fact]
    public void A_sum_over_a_set_adds_in_the_order_of_the_set()
    {
        var method = Freight("sum(leg, M * D * F)");
        var program = method.Compile(Given.Binding(sets: [("leg", "b,a")]));
        Assert.Equal(["M[b]", "M[a]", "D[b]", "D[a]", "F"], program.Slots.Select(s => s.Name));
        Assert.Equal(["b", "a", "b", "a", null], program.Slots.Select(s => s.Element));
        Assert.Equal(0.5m, Given.Evaluate(program, ("M[b]", 1m), ("M[a]", 2m), ("D[b]", 1000m), ("D[a]", 2000m), ("F", 100m)).Single());
        Assert.Equal(0m, Given.Evaluate(method.Compile(MethodBinding.Empty)).Single());
    }

    [Fact]
    public void An_empty_sum_as_a_divisor_is_a_division_by_zero()
    {
        var program = Freight("M[x] * D[x] * F / sum(leg, M) * M[x]").Compile(MethodBinding.Empty);
        var status = program.Evaluate(Given.Slots(program, ("M[x]", 1m), ("D[x]", 1m), ("F", 1m)), new decimal[1]);
        Assert.Equal("sum(leg, M) other than zero", program.Describe(status).En);
    }

    [Fact]
    public void An_element_named_outright_has_a_slot_even_outside_the_set()
    {
        var program = Freight("M[sea] * D[sea] * F + sum(leg, M * D * F)").Compile(Given.Binding(sets: [("leg", "road")]));
        Assert.Equal(["M[road]", "M[sea]", "D[road]", "D[sea]", "F"], program.Slots.Select(s => s.Name));
    }

    [Fact]
    public void A_let_over_a_set_is_computed_per_element()
    {
        var program = Given.Read("""
            id: m
            title: m
            standard: S
            inputs:
              M: { kind: activity, unit: t, per: material }
              F: { kind: factor, factor: goods, of: material, unit: kgCO2e/t }
            sets: { material: { from: activity, input: M } }
            let: { E: { expr: M * F, unit: kgCO2e, equation: (1) } }
            emissions:
              - { gas: CO2e, expr: "sum(material, E) + E[steel]", equation: (2) }
            """).Compile(Given.Binding(sets: [("material", "steel,copper")]));
        Assert.Equal(0.032m, Given.Evaluate(program, ("M[steel]", 2m), ("M[copper]", 3m), ("F[steel]", 5m), ("F[copper]", 4m)).Single());
        Assert.Equal(["goods", "goods"], program.Slots.Skip(2).Select(s => s.FactorKind));
        Assert.Equal(["steel"], program.Slots[2].SubjectsFor(new Dictionary<string, string>()));
    }

    [Fact]
    public void Too_many_elements_are_refused_not_attempted()
    {
        var method = Freight("sum(leg, M * D * F)");
        var elements = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"e{i}"));
        Assert.False(method.TryCompile(Given.Binding(sets: [("leg", elements)]), out _, out var problem));
        Assert.NotNull(problem);
    }

    private static decimal Exact(double value) => decimal.Parse(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);

    private static MethodDefinition Freight(string expr) => Given.Read($$"""
        id: m
        title: m
        standard: S
        inputs:
          M: { kind: activity, unit: t, per: leg }
          D: { kind: activity, unit: km, per: leg }
          F: { kind: factor, factor: freight, of: vehicle, unit: "gCO2e/(t.km)" }
        sets: { leg: { from: activity, input: M } }
        emissions:
          - { gas: CO2e, expr: "{{expr}}" }
        """);

    private static OneEmission Only(string a, string k, string expr) => new(Given.Read($$"""
        id: m
        title: m
        standard: S
        inputs:
          A: { kind: activity, unit: "{{a}}" }
          K: { kind: parameter, unit: "{{k}}" }
        emissions:
          - { gas: {{(a == "tCO2" ? "CO2" : "$gas")}}, expr: "{{expr}}" }
        """).Compile(Given.Binding([("gas", "SF6")])));

    private sealed record OneEmission(MethodProgram Program)
    {
        public decimal Evaluate(params (string, decimal)[] values)
        {
            var tonnes = new decimal[1];
            Program.Evaluate(Given.Slots(Program, values), tonnes);
            return tonnes[0];
        }
    }
}

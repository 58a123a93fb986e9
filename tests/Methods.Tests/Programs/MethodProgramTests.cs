using Lingtan.Quantities;

namespace Lingtan.Methods;

public sealed class MethodProgramTests
{
    private static readonly (string, decimal)[] Diesel = [("FC", 0.8856m), ("NCV", 42.652m), ("CC", 0.0202m), ("OF", 98m)];

    [Fact]
    public void Diesel_of_the_published_report_comes_out_exactly()
    {
        // Qingmin 2025: 0.8856 t of diesel, factors of GB/T 32151.24-2024; domain.md states 2741.7375748224 kg.
        var program = Given.Shipped("fossil-fuel-combustion-ncv").Compile(Given.Binding([("fuel", "diesel")]));
        Assert.Equal(2.7417375748224m, Given.Evaluate(program, Diesel).Single());
        Assert.Equal(["FC", "NCV", "CC", "OF"], program.Slots.Select(s => s.Name));
        Assert.Equal(["t", "GJ/t", "tC/GJ", "%"], program.Slots.Select(s => s.Unit.Symbol));
        Assert.Equal(Gas.CO2, program.Outputs.Single().Gas);
        Assert.Equal("(2)-(4)", program.Outputs.Single().Equation);
    }

    [Fact]
    public void A_fuel_by_volume_takes_its_calorific_value_by_volume()
    {
        var program = Given.Shipped("fossil-fuel-combustion-ncv").Compile(Given.Binding([("fuel", "natural-gas")], units: [("FC", "Nm3")]));
        Assert.Equal("1e4 Nm3", program.Slots[0].Unit.Symbol);
        Assert.Equal("GJ/1e4 Nm3", program.Slots[1].Unit.Symbol);
        Assert.Equal(43.24377618m, Given.Evaluate(program, ("FC", 2m), ("NCV", 389.31m), ("CC", 0.0153m), ("OF", 99m)).Single());
    }

    [Fact]
    public void An_own_factor_takes_the_place_of_a_let_and_of_its_inputs()
    {
        var method = Given.Shipped("fossil-fuel-combustion-ncv");
        var program = method.Compile(Given.Binding([("fuel", "diesel")], own: ["EF"]));
        Assert.Equal(["FC", "NCV", "EF"], program.Slots.Select(s => s.Name));
        Assert.Equal(("EF", "combustion-co2", "tCO2/GJ"), (program.Slots[2].LetName, program.Slots[2].FactorKind, program.Slots[2].Unit.Symbol));
        Assert.Equal(["diesel"], program.Slots[2].SubjectsFor(new Dictionary<string, string> { ["fuel"] = "diesel" }));
        Assert.Equal("(2)-(3)", program.Outputs[0].Equation);
    }

    [Fact]
    public void Energy_is_what_the_method_says_is_consumed()
    {
        var program = Given.Shipped("fossil-fuel-combustion-ncv").Compile(Given.Binding([("fuel", "diesel")]));
        var amounts = new decimal[1];
        Assert.True(program.EvaluateEnergy(Given.Slots(program, Diesel), amounts));
        Assert.Equal(37.7726112m, amounts[0]);
        Assert.Equal(new EnergyOutput("diesel", Unit.Parse("GJ")), program.Energy.Single());
    }

    [Fact]
    public void Bindings_of_one_shape_share_one_program()
    {
        var method = Given.Shipped("fossil-fuel-combustion-ncv");
        var first = method.Compile(Given.Binding([("fuel", "diesel")], units: [("FC", "t")]));
        Assert.Same(first, method.Compile(Given.Binding([("fuel", "diesel"), ("vehicle", "truck")], units: [("FC", "kg")])));
        Assert.NotSame(first, method.Compile(Given.Binding([("fuel", "diesel")], units: [("FC", "1e4 Nm3")])));
        Assert.Same(first.Plan, method.Compile(Given.Binding([("fuel", "petrol")])).Plan);
    }

    [Fact]
    public void Results_are_the_same_before_and_after_compilation()
    {
        var program = Given.Shipped("fossil-fuel-combustion-ncv").Compile(Given.Binding([("fuel", "x")]));
        var slots = Given.Slots(program, ("FC", 1m / 3m), ("NCV", 42.652m), ("CC", 1m / 7m), ("OF", 98m));
        var tonnes = new decimal[1];
        program.Evaluate(slots, tonnes);
        var first = tonnes[0];
        for (var i = 0; i < 1000; i++)
        {
            program.Evaluate(slots, tonnes);
            Assert.Equal(decimal.GetBits(first), decimal.GetBits(tonnes[0]));
        }
    }

    [Fact]
    public void Evaluation_allocates_nothing()
    {
        var program = Given.Shipped("fossil-fuel-combustion-ncv").Compile(Given.Binding([("fuel", "x")]));
        var (slots, tonnes) = (Given.Slots(program, Diesel), new decimal[1]);
        for (var i = 0; i < 1000; i++)
            program.Evaluate(slots, tonnes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            program.Evaluate(slots, tonnes);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Many_threads_may_use_one_program()
    {
        var method = Given.Shipped("fossil-fuel-combustion-ncv");
        var results = new decimal[64];
        Parallel.For(0, results.Length, i =>
        {
            var program = method.Compile(Given.Binding([("fuel", "diesel")]));
            var (slots, tonnes) = (Given.Slots(program, Diesel), new decimal[1]);
            for (var n = 0; n < 500; n++)
                program.Evaluate(slots, tonnes);
            results[i] = tonnes[0];
        });
        Assert.All(results, r => Assert.Equal(2.7417375748224m, r));
    }

    [Fact]
    public void Doubles_follow_the_same_steps()
    {
        var program = Given.Shipped("fossil-fuel-combustion-ncv").Compile(Given.Binding([("fuel", "diesel")]));
        var tonnes = new double[1];
        program.EvaluateDouble([0.8856, 42.652, 0.0202, 98], tonnes);
        Assert.Equal(2.7417375748224, tonnes[0], 12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_zero_divisor_is_reported_with_its_name(bool compiled)
    {
        var program = Ratio();
        for (var i = 0; i < (compiled ? 1000 : 1); i++)
            program.Evaluate([1m, 2m, 1m], new decimal[1]);
        var status = program.Evaluate([1m, 2m, 2m], new decimal[1]);
        Assert.Equal(EvaluationOutcome.DivisionByZero, status.Outcome);
        Assert.Equal("B - C other than zero", program.Describe(status).En);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Numbers_beyond_decimal_are_reported(bool compiled)
    {
        var program = Ratio();
        for (var i = 0; i < (compiled ? 1000 : 1); i++)
            program.Evaluate([1m, 2m, 1m], new decimal[1]);
        Assert.Equal(EvaluationOutcome.Overflow, program.Evaluate([decimal.MaxValue, 0.5m, 0.4m], new decimal[1]).Outcome);
    }

    [Fact]
    public void A_negative_emission_is_reported_with_its_gas()
    {
        var program = Ratio();
        var status = program.Evaluate([1m, 1m, 2m], new decimal[1]);
        Assert.Equal(new EvaluationStatus(EvaluationOutcome.Negative, 0), status);
        Assert.Contains("CO2", program.Describe(status).En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_number_of_slots_is_a_programming_error() =>
        Assert.Throws<ArgumentException>(() => Ratio().Evaluate([1m], new decimal[1]));

    [Fact]
    public void The_length_of_the_window_is_a_slot_of_its_own()
    {
        var method = Given.Read("""
            id: m
            title: leak
            standard: S
            inputs:
              C: { kind: activity, unit: kg }
              x: { kind: parameter, unit: "%/a" }
            emissions:
              - { gas: $refrigerant, expr: C * x * T }
            """);
        var program = method.Compile(Given.Binding([("refrigerant", "R410A")]));
        Assert.Equal(["C", "x", "T"], program.Slots.Select(s => s.Name));
        Assert.True(program.Slots[2].IsYears);
        Assert.Equal("R-410A", program.Outputs[0].Gas.Id);
        Assert.Equal(0.0012m, Given.Evaluate(program, ("C", 60m), ("x", 4m), ("T", 0.5m)).Single());
    }

    private static MethodProgram Ratio() => Given.Read("""
        id: m
        title: ratio
        standard: S
        inputs:
          A: { kind: activity, unit: tCO2 }
          B: { kind: activity, unit: kWh }
          C: { kind: activity, unit: kWh }
        let:
          R: { expr: "B / (B - C)", unit: "1" }
        emissions:
          - { gas: CO2, expr: A * R }
        """).Compile(MethodBinding.Empty);
}

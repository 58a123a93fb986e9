using Lingtan.Quantities;

namespace Lingtan.Methods;

public sealed class MethodBindingTests
{
    [Fact]
    public void A_missing_subject_is_told() => Told("the subject gas", Given.Binding([("process", "etching")]));

    [Fact]
    public void An_unknown_gas_is_told() => Told("a known gas (not CF5)", Given.Binding([("process", "etching"), ("gas", "CF5")]));

    [Fact]
    public void An_unknown_gas_among_the_elements_is_told() => Told("a known gas (not X)", Given.Binding([("process", "etching"), ("gas", "CF4")], [("by-product", "C2F6,X")]));

    [Fact]
    public void A_wrong_unit_is_told() => Told("a unit of P: kg", Given.Binding([("process", "etching"), ("gas", "CF4")], units: [("P", "kWh")]));

    [Fact]
    public void Compile_throws_where_try_compile_tells() =>
        Assert.Throws<ArgumentException>(() => Given.Shipped("etching-cvd-cleaning").Compile(MethodBinding.Empty));

    [Fact]
    public void Outputs_name_gas_element_and_equations()
    {
        var outputs = Given.Shipped("etching-cvd-cleaning").Compile(Given.Binding([("process", "etching"), ("gas", "C2F6")], [("by-product", "CF4,CHF3")])).Outputs;
        Assert.Equal(["PFC-116", "PFC-14", "HFC-23"], outputs.Select(o => o.Gas.Id));
        Assert.Equal([null, "CF4", "CHF3"], outputs.Select(o => o.Element));
        Assert.Equal(["(6)-(7)", "(7)-(8)", "(7)-(8)"], outputs.Select(o => o.Equation));
    }

    [Fact]
    public void Slots_know_what_their_factors_are_looked_up_by()
    {
        var slots = Given.Shipped("etching-cvd-cleaning").Compile(Given.Binding([("process", "etching"), ("gas", "C2F6")], [("by-product", "CF4")])).Slots;
        var subjects = new Dictionary<string, string> { ["process"] = "etching", ["gas"] = "C2F6" };
        var b = slots.Single(s => s.Name == "B[CF4]");
        Assert.Equal(["etching", "C2F6", "CF4"], b.SubjectsFor(subjects));
        Assert.Equal(("by-product-rate", "CF4", "kg{by-product}/kg{gas}"), (b.FactorKind, b.Element, b.Unit.Symbol));
        Assert.Equal(["CF4"], slots.Single(s => s.Name == "dj[CF4]").SubjectsFor(subjects));
        Assert.Equal(["etching", null], slots.Single(s => s.Name == "U").SubjectsFor(new Dictionary<string, string> { ["process"] = "etching" }));
        Assert.Equal(10m, slots.Single(s => s.Name == "h").Default);
    }

    [Fact]
    public void A_slot_converts_what_stands_for_its_unit()
    {
        var slots = Given.Shipped("etching-cvd-cleaning").Compile(Given.Binding([("process", "etching"), ("gas", "C2F6")], [("by-product", "CF4")])).Slots;
        Assert.True(slots[0].TryConvert(1.5m, Unit.Parse("t"), out var kilograms));
        Assert.Equal(1500m, kilograms);
        Assert.True(slots.Single(s => s.Name == "h").TryConvert(0.1m, Unit.None, out var percent));
        Assert.Equal(10m, percent);
        Assert.True(slots.Single(s => s.Name == "B[CF4]").TryConvert(100m, Unit.Parse("g/kg"), out var rate));
        Assert.Equal(0.1m, rate);
        Assert.False(slots[0].TryConvert(1m, Unit.Parse("kWh"), out _));
        Assert.False(slots[0].TryConvert(decimal.MaxValue, Unit.Parse("t"), out _));
    }

    [Fact]
    public void A_slot_of_a_per_gas_factor_knows_its_gas()
    {
        var slot = Given.Read("""
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: t.km }
              F: { kind: factor, factor: freight, of: vehicle, unit: "kgCH4/(t.km)" }
            emissions:
              - { gas: CH4, expr: A * F }
            """).Compile(MethodBinding.Empty).Slots[1];
        Assert.Equal(Gas.CH4, slot.GasFor(new Dictionary<string, string>()));
        Assert.Equal(new Gas("SF6"), (slot with { Gas = "$g" }).GasFor(new Dictionary<string, string> { ["g"] = "SF6" }));
        Assert.Null((slot with { Gas = "$g" }).GasFor(new Dictionary<string, string>()));
    }

    private static void Told(string expected, MethodBinding binding)
    {
        Assert.False(Given.Shipped("etching-cvd-cleaning").TryCompile(binding, out var program, out var problem));
        Assert.Null(program);
        Assert.Equal(expected, problem!.En);
    }
}

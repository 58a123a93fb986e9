using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;

namespace Lingtan.Methods;

public sealed class MethodReaderTests
{
    private const string Sound = """
        id: m
        title: { zh: 方法, en: method }
        standard: GB/T 1
        inputs:
          A: { kind: activity, unit: t }
          F: { kind: factor, factor: goods, of: material, unit: kgCO2e/t }
        let:
          E: { expr: A * F, unit: tCO2e, equation: (1) }
        emissions:
          - { gas: CO2e, expr: E, equation: (2) }
        """;

    [Fact]
    public void A_sound_method_is_read_whole()
    {
        var method = Given.Shipped("etching-cvd-cleaning");
        Assert.Equal(("etching-cvd-cleaning", "GB/T 32151.24-2024", MethodWindow.Period), (method.Id, method.Standard, method.Window));
        Assert.Equal(["IB", "P", "IE", "S", "h", "U", "a", "d", "B", "aj", "dj"], method.Inputs.Select(i => i.Name));
        Assert.Equal(Aggregate.Opening, method.Input("IB")!.Aggregate);
        Assert.Equal(new Quantity(10m, Unit.Percent), method.Input("h")!.Default);
        Assert.Equal(["process", "gas", "by-product"], method.Input("B")!.Of);
        Assert.Equal(["by-product"], method.Input("B")!.IndexedBy);
        Assert.Equal(["by-product"], method.Input("dj")!.IndexedBy);
        Assert.Equal((SetOrigin.FactorKind, "by-product-rate"), (method.Set("by-product")!.Origin, method.Set("by-product")!.FactorKind));
        Assert.Equal(("$by-product", "by-product", "(8)"), (method.Emissions[1].Gas, method.Emissions[1].Per, method.Emissions[1].Equation));
        Assert.Equal("IB + P - IE - S", method.Let("FC")!.Expression);
        Assert.Equal(["process", "gas"], method.Subjects);
        Assert.Equal(Sha256Text.Of(Given.Data("methods/etching-cvd-cleaning.yaml")), method.Sha256);
    }

    [Fact]
    public void Emissions_say_where_they_are_booked()
    {
        var method = Given.Read("""
            id: m
            title: waste water
            standard: S
            window: period
            valid_from: 2024-07-01
            inputs:
              A: { kind: activity, unit: kgCH4 }
              B: { kind: activity, unit: kgCO2 }
              C: { kind: activity, unit: g }
            emissions:
              - { gas: CH4, expr: A, origin: non-fossil }
              - { gas: CO2, expr: B, account: biogenic, basis: market }
              - { gas: $odour, expr: C, quantified: false }
            energy: [ { carrier: biogas, expr: -A, unit: kgCH4 } ]
            """);
        Assert.Equal(MethaneOrigin.NonFossil, method.Emissions[0].Origin);
        Assert.Equal((Account.Biogenic, Basis.Market), (method.Emissions[1].Account, method.Emissions[1].Basis));
        Assert.False(method.Emissions[2].Quantified);
        Assert.Equal(new NodaTime.LocalDate(2024, 7, 1), method.ValidFrom);
        Assert.Equal("H2S", method.Compile(Given.Binding([("odour", "H2S")])).Outputs[2].Gas.Id);
        Assert.Equal("-A", method.Energy.Single().Expression);
    }

    [Theory]
    [InlineData("id: m", "id: other", "method-id", 1, "id", "other")]
    [InlineData("title: { zh: 方法, en: method }", "titel: x", "yaml-missing-key yaml-unknown-key", 0, "", "")]
    [InlineData("standard: GB/T 1", "standard: GB/T 1\nwindow: year", "method-word", 4, "window", "year")]
    [InlineData("standard: GB/T 1", "standard: GB/T 1\nvalid_from: 2024-13-01", "method-value", 4, "valid_from", "2024-13-01")]
    [InlineData("kind: activity, unit: t", "kind: active, unit: t", "method-word", 5, "inputs.A.kind", "active")]
    [InlineData("kind: activity, unit: t", "kind: activity, unit: tt", "method-unit-unreadable", 5, "inputs.A.unit", "tt")]
    [InlineData("kind: activity, unit: t", "kind: activity, unit: \"t/{Z}\"", "method-unit-unreadable", 5, "inputs.A.unit", "{Z}")]
    [InlineData("kind: activity, unit: t", "kind: activity, units: t", "yaml-missing-key yaml-unknown-key", 5, "", "")]
    [InlineData("kind: activity, unit: t", "kind: activity, unit: t, aggregate: last", "method-word", 5, "inputs.A.aggregate", "last")]
    [InlineData("kind: activity, unit: t", "kind: activity, unit: t, default: 5 kWh", "method-value", 5, "inputs.A.default", "5 kWh")]
    [InlineData("kind: activity, unit: t", "kind: activity, unit: t, default: some", "method-value", 5, "inputs.A.default", "some")]
    [InlineData("factor: goods", "factor: good", "method-factor-kind", 6, "inputs.F.factor", "good")]
    [InlineData("of: material", "of: [material, origin]", "method-factor", 6, "inputs.F.of", "material, origin")]
    [InlineData("of: material", "of: material, gas: CO2", "method-factor", 6, "inputs.F.gas", "CO2")]
    [InlineData("unit: kgCO2e/t", "unit: kgCO2e/kWh", "method-factor", 6, "inputs.F.unit", "kgCO2e/kWh")]
    [InlineData("unit: kgCO2e/t", "unit: kgCO2/t", "method-factor", 6, "inputs.F.unit", "kgCO2/t")]
    [InlineData("  E: {", "  T: { expr: A, unit: t }\n  E: {", "method-name", 8, "let.T", "T")]
    [InlineData("  E: {", "  A: { expr: F, unit: t }\n  E: {", "method-name", 8, "let.A", "A")]
    [InlineData("expr: A * F", "expr: A * F)", "method-syntax", 8, "let.E.expr@6", ")")]
    [InlineData("equation: (1)", "equation: (1), or: { factor: oxidation-rate, of: material }", "method-factor", 8, "let.E.or", "tCO2e")]
    [InlineData("gas: CO2e", "gas: carbon", "method-gas", 10, "emissions[1].gas", "carbon")]
    [InlineData("gas: CO2e", "gas: CO2e, account: net", "method-word", 10, "emissions[1].account", "net")]
    [InlineData("gas: CO2e", "gas: CO2e, basis: residual", "method-word", 10, "emissions[1].basis", "residual")]
    [InlineData("gas: CO2e", "gas: CO2e, origin: plant", "method-word", 10, "emissions[1].origin", "plant")]
    [InlineData("gas: CO2e, ", "", "yaml-missing-key", 10, "emissions[1].gas", "")]
    public void One_mistake_is_one_fault_at_its_place(string sound, string wrong, string code, int row, string column, string value)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        var faults = Given.Faults(Sound.Replace(sound, wrong, StringComparison.Ordinal));
        Assert.Equal(code, string.Join(' ', faults.Select(f => f.Code.Id).Order(StringComparer.Ordinal)));
        if (faults.Count == 1)
            Assert.Equal((row, column, value), (faults[0].Place.Row, faults[0].Place.Column, faults[0].Value));
    }

    [Fact]
    public void A_method_without_emissions_is_refused() =>
        Given.OneFault(Sound[..Sound.IndexOf("emissions", StringComparison.Ordinal)] + "emissions: []\n", MethodFaults.WrongExtent, 9, "emissions", "");

    [Fact]
    public void A_per_gas_factor_takes_its_gas_from_its_unit_or_from_a_key()
    {
        static string Method(string input, string emission) => $$"""
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: t.km }
              F: { kind: factor, {{input}} }
            emissions:
              - { gas: {{emission}} }
            """;
        Assert.Equal("CH4", Given.Read(Method("factor: freight, of: vehicle, unit: kgCH4/(t.km)", "CH4, expr: A * F")).Input("F")!.Gas);
        Assert.Equal("CO2", Given.Read(Method("factor: share-of-gas, of: gas, gas: CO2, unit: \"%\"", "$g, expr: A * F * 1 * K").Replace(" * K", "", StringComparison.Ordinal).Replace("t.km", "kg", StringComparison.Ordinal)).Input("F")!.Gas);
        Given.OneFault(Method("factor: share-of-gas, of: gas, unit: \"%\"", "$g, expr: A * F").Replace("t.km", "kg", StringComparison.Ordinal), MethodFaults.WrongFactor, 6, "inputs.F.unit", "%");
    }

    [Fact]
    public void An_own_factor_with_a_row_per_gas_takes_its_gas_from_the_lets_unit() =>
        Assert.Equal("CH4", Given.Read("""
            id: m
            title: m
            standard: S
            inputs:
              A: { kind: activity, unit: t.km }
              K: { kind: parameter, unit: gCH4/(t.km) }
            let: { E: { expr: K * 2, unit: kgCH4/(t.km), or: { factor: freight, of: vehicle } } }
            emissions:
              - { gas: CH4, expr: A * E }
            """).Let("E")!.Or!.Gas);

    [Fact]
    public void Several_mistakes_come_in_one_list() =>
        Assert.Equal(3, Given.Faults(Sound.Replace("id: m", "id: n", StringComparison.Ordinal).Replace("unit: t }", "unit: tons }", StringComparison.Ordinal).Replace("gas: CO2e", "gas: smoke", StringComparison.Ordinal)).Count);

    [Fact]
    public void Random_bytes_never_crash_the_reader() =>
        Prop.ForAll<byte[]?>(bytes =>
        {
            var faults = new FaultList();
            return MethodReader.Read(new MethodFile("m", bytes ?? [], "m.yaml"), Given.KindOf, faults) is not null || faults.Any;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void Truncated_files_never_crash_the_reader()
    {
        var bytes = Given.Data("methods/etching-cvd-cleaning.yaml");
        for (var length = 0; length < bytes.Length; length += 7)
        {
            var faults = new FaultList();
            var method = MethodReader.Read(new MethodFile("etching-cvd-cleaning", bytes.AsMemory(0, length), "m.yaml"), Given.KindOf, faults);
            Assert.Equal(method is null, faults.Any);
        }
    }

    [Fact]
    public void Mangled_files_never_crash_the_reader()
    {
        var text = Encoding.UTF8.GetString(Given.Data("methods/etching-cvd-cleaning.yaml"));
        var cuts = Gen.Choose(0, text.Length - 1).ArrayOf(3).ToArbitrary();
        Prop.ForAll(cuts, c =>
        {
            var mangled = text.ToCharArray();
            (mangled[c[0]], mangled[c[1]]) = (mangled[c[1]], mangled[c[0]]);
            mangled[c[2]] = '{';
            var faults = new FaultList();
            var method = MethodReader.Read(new MethodFile("etching-cvd-cleaning", Encoding.UTF8.GetBytes(mangled), "m.yaml"), Given.KindOf, faults);
            return method is null == faults.Any;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));
    }
}

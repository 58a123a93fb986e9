using System.Reflection;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Every mistake that a single method file can hold, made once in a sound file, gives its code and nothing else.</summary>
public sealed class MethodFaultsTests
{
    private const string Sound = """
        id: goods
        title: { zh: 外购商品, en: Purchased goods }
        standard: GHG Protocol Scope 3 Technical Guidance, ch. 1
        inputs:
          M:  { kind: activity, unit: t }
          EF: { kind: factor, factor: goods-by-mass, of: [material, origin], unit: kgCO2e/t }
        let: { E: { expr: M * EF, unit: kgCO2e } }
        emissions:
          - { gas: CO2e, expr: E }
        examples:
          - { kind: independent, source: "by hand: 25 × 900", given: { M: 25 t, EF: 900 kgCO2e/t, material: paper, origin: primary }, expect: { CO2e: 22500 kg } }
        """;

    private static readonly (FaultCode Code, string Right, string Wrong)[] Mistakes =
    [
        (MethodFaults.WrongId, "id: goods", "id: good"),
        (MethodFaults.WrongWord, "kind: activity", "kind: active"),
        (MethodFaults.WrongName, "let: {", "let: { T: { expr: M, unit: t },"),
        (MethodFaults.UnknownName, "expr: M * EF", "expr: M * FE"),
        (MethodFaults.Unused, "  EF:", "  K:  { kind: parameter, unit: \"%\" }\n  EF:"),
        (MethodFaults.Cycle, "expr: M * EF", "expr: M * EF + E"),
        (MethodFaults.Syntax, "expr: M * EF", "expr: M * (EF"),
        (MethodFaults.WrongUnit, "expr: M * EF", "expr: M * EF + M"),
        (MethodFaults.UnreadableUnit, "unit: t }", "unit: lorry }"),
        (MethodFaults.NotAMassOfTheGas, "gas: CO2e, expr", "gas: CO2, expr"),
        (MethodFaults.DivisionByZero, "expr: M * EF", "expr: M * EF / (2 - 2)"),
        (MethodFaults.UnknownFactorKind, "goods-by-mass", "goods-by-weight"),
        (MethodFaults.WrongFactor, "of: [material, origin]", "of: material"),
        (MethodFaults.WrongIndex, "expr: M * EF", "expr: \"M[paper] * EF\""),
        (MethodFaults.UnknownSpecies, "expr: M * EF", "expr: M * EF * molar(CO2/Coal)"),
        (MethodFaults.UnknownGas, "gas: CO2e", "gas: smoke"),
        (MethodFaults.WrongValue, "unit: t }", "unit: t, default: 5 kWh }"),
        (MethodFaults.WrongExtent, "  - { gas: CO2e, expr: E }", "  []"),
        (MethodFaults.ExampleFails, "22500 kg", "22501 kg"),
    ];

    // These two take more than one file: MethodLibraryTests.
    private static readonly FaultCode[] OfLibraries = [MethodFaults.Duplicate, MethodFaults.NoEdition];

    public static TheoryData<string> Codes() =>
        new(typeof(MethodFaults).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (FaultCode)f.GetValue(null)!).Except(OfLibraries).Select(c => c.Id));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_mistake_gives_its_code_alone_with_its_place(string code)
    {
        var (_, right, wrong) = Assert.Single(Mistakes, m => m.Code.Id == code);
        Assert.Contains(right, Sound, StringComparison.Ordinal);
        var fault = Assert.Single(MethodCheck.Run(Encoding.UTF8.GetBytes(Sound.Replace(right, wrong, StringComparison.Ordinal)), "goods.yaml", Given.LibraryKind));
        Assert.Equal((code, "goods.yaml"), (fault.Code.Id, fault.Place.File));
        Assert.NotNull(fault.Place.Row);
        Assert.NotEmpty(fault.Place.Column!);
        Assert.NotEmpty(fault.Expected.Zh);
    }

    [Fact]
    public void Without_a_mistake_there_is_no_fault() =>
        Assert.Empty(MethodCheck.Run(Encoding.UTF8.GetBytes(Sound), "goods.yaml", Given.LibraryKind));
}

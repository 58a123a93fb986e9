using System.Text;
using Lingtan.Factors;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>What tests start from: some factor kinds, methods as text, the repository's own files.</summary>
internal static class Given
{
    private static readonly Lazy<FactorLibrary> Library = new(() =>
    {
        var folder = Path.Combine(Root!, "data", "factors");
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => new FactorFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f)));
        return FactorLibrary.Load(new FactorSources([.. files]), new FaultList());
    });

    private static readonly Dictionary<string, FactorKind> Kinds = new[]
    {
        Kind("net-calorific-value", ["GJ/t", "GJ/1e4 Nm3"], ["fuel"]),
        Kind("carbon-content", ["tC/GJ"], ["fuel"]),
        Kind("oxidation-rate", ["%"], ["fuel"]),
        Kind("combustion-co2", ["tCO2/GJ"], ["fuel"]),
        Kind("use-rate", ["%"], ["process", "gas"]),
        Kind("by-product-rate", ["kg{by-product}/kg{gas}"], ["process", "gas", "by-product"]),
        Kind("destruction-efficiency", ["%"], ["gas"]),
        Kind("freight", ["kgCO2e/(t.km)", "kgCH4/(t.km)"], ["vehicle"], perGas: true),
        Kind("share-of-gas", ["%"], ["gas"], perGas: true),
        Kind("goods", ["kgCO2e/t"], ["material"]),
        Kind("grid-average", ["tCO2/MWh"], []),
    }.ToDictionary(k => k.Id);

    public static string Root { get; } = FindRoot();

    public static FactorKind? KindOf(string id) => Kinds.GetValueOrDefault(id);

    /// <summary>A factor kind of the shipped library.</summary>
    public static FactorKind? LibraryKind(string id) => Library.Value.Kind(id);

    public static byte[] Data(string relative) => File.ReadAllBytes(Path.Combine(Root, "data", relative));

    /// <summary>A method of the repository.</summary>
    public static MethodDefinition Shipped(string id) => Read(Encoding.UTF8.GetString(Data($"methods/{id}.yaml")), id);

    /// <summary>A method given as text, which must have no faults.</summary>
    public static MethodDefinition Read(string yaml, string id = "m")
    {
        var faults = new FaultList();
        var method = MethodReader.Read(new MethodFile(id, Encoding.UTF8.GetBytes(yaml), $"methods/{id}.yaml"), KindOf, faults);
        Assert.Equal("", Print(faults));
        return method!;
    }

    /// <summary>The faults of a method given as text: <c>code row column: value</c>.</summary>
    public static IReadOnlyList<Fault> Faults(string yaml)
    {
        var faults = new FaultList();
        var method = MethodReader.Read(new MethodFile("m", Encoding.UTF8.GetBytes(yaml), "methods/m.yaml"), KindOf, faults);
        Assert.Equal(faults.Any, method is null);
        return [.. faults];
    }

    public static string Print(IEnumerable<Fault> faults) => string.Join('\n', faults.Select(f => $"{f.Code.Id} {f.Place.Row} {f.Place.Column}: {f.Value} | {f.Expected.En}"));

    /// <summary>Asserts that a text has one fault, and where.</summary>
    public static Fault OneFault(string yaml, FaultCode code, int row, string column, string value)
    {
        var faults = Faults(yaml);
        Assert.Equal($"{code.Id} {row} {column}: {value}", string.Join('\n', faults.Select(f => $"{f.Code.Id} {f.Place.Row} {f.Place.Column}: {f.Value}")));
        Assert.Equal("methods/m.yaml", faults[0].Place.File);
        Assert.NotEmpty(faults[0].Expected.Zh);
        Assert.NotEmpty(faults[0].Expected.En);
        return faults[0];
    }

    /// <summary>A binding with subjects, sets (elements joined by commas) and own factors.</summary>
    public static MethodBinding Binding((string, string)[]? subjects = null, (string, string)[]? sets = null, (string, string)[]? units = null, string[]? own = null) => new(
        (subjects ?? []).ToDictionary(s => s.Item1, s => s.Item2),
        (units ?? []).ToDictionary(u => u.Item1, u => Unit.Parse(u.Item2)),
        (sets ?? []).ToDictionary(s => s.Item1, s => (IReadOnlyList<string>)s.Item2.Split(',', StringSplitOptions.RemoveEmptyEntries)),
        (own ?? []).ToDictionary(o => o, _ => true));

    /// <summary>The outputs of a program in tonnes, values given by slot name; defaults where a slot is not named.</summary>
    public static decimal[] Evaluate(MethodProgram program, params (string Name, decimal Value)[] values)
    {
        var tonnes = new decimal[program.Outputs.Count];
        Assert.Equal(EvaluationStatus.Ok, program.Evaluate(Slots(program, values), tonnes));
        return tonnes;
    }

    public static decimal[] Slots(MethodProgram program, params (string Name, decimal Value)[] values)
    {
        var byName = values.ToDictionary(v => v.Name, v => v.Value);
        Assert.Empty(byName.Keys.Except(program.Slots.Select(s => s.Name)));
        return [.. program.Slots.Select(s => byName.TryGetValue(s.Name, out var value) ? value : s.Default ?? throw new InvalidOperationException("no value of " + s.Name))];
    }

    private static FactorKind Kind(string id, string[] units, string[] subjects, bool perGas = false) =>
        new(id, LocalText.Same(id), LocalText.Same(id), [.. units.Select(Unit.Parse)], subjects, null, perGas, false, null, [], []);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Lingtan.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}

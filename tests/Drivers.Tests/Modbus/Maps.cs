using System.Text;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Drivers.Modbus;

/// <summary>Register maps for the tests.</summary>
internal static class Maps
{
    /// <summary>Three voltages at 0 to 5, a voltage in two parts at 6 and 7, a gap, a counter at 20.</summary>
    public const string Pymodbus = """
        id: acme/one
        maker: Acme
        model: One
        medium: electricity
        source: the device of the tests
        function: [4, 3]
        word_order: ABCD
        side: primary
        confidence: medium
        points:
          - { id: u1, kind: gauge, address: 0, type: float32, unit: V }
          - { id: u2, kind: gauge, address: 2, type: float32, unit: V }
          - { id: frequency, kind: gauge, address: 4, type: float32, unit: Hz }
          - { id: pair, kind: setting, address: 6, type: thousands32 }
          - { id: gap, kind: gauge, address: 12, type: uint16, unit: Hz }
          - { id: import, kind: register, address: 20, type: uint32, scale: 0.01, unit: kWh, direction: consumption }
        examples:
          - { kind: independent, source: by hand, function: 4, address: 0, words: 4366 3333, expect: { u1: 230.2 } }
          - { kind: independent, source: by hand, function: 4, address: 6, words: 04D2 162E, expect: { pair: 12345678 } }
          - { kind: independent, source: by hand, function: 4, address: 12, words: 0032, expect: { gap: 50 } }
          - { kind: independent, source: by hand, function: 4, address: 20, words: 0001 86A0, expect: { import: 1000 } }
        """;

    public static RegisterMap One { get; } = Read(Pymodbus);

    public static RegisterMap Read(string yaml)
    {
        var faults = new FaultList();
        var maps = RegisterMaps.Load([new RegisterMapFile("acme/one", Encoding.UTF8.GetBytes(yaml), "one.yaml")], faults);
        Assert.Empty(faults.Select(static f => $"{f.Place} {f.Code.Id} {f.Value} {f.Expected.En}"));
        return maps.All.Single();
    }

    /// <summary>Every map that is shipped.</summary>
    public static IReadOnlyList<RegisterMap> Shipped()
    {
        var faults = new FaultList();
        return [.. RegisterMaps.Load(Files(), faults).All];
    }

    /// <summary>The files of the maps that are shipped.</summary>
    public static IReadOnlyList<RegisterMapFile> Files()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Lingtan.slnx"))) folder = folder.Parent!;
        return [.. Directory.GetFiles(Path.Combine(folder.FullName, "data", "meters"), "*.yaml", SearchOption.AllDirectories).Select(static f => RegisterMapFile.At(f, File.ReadAllBytes(f)))];
    }
}

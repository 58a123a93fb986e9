using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>The metering points of the simulated factory for photovoltaic cells and modules.</summary>
public static class PlantMeters
{
    private const string Base = "zj";
    private const string Cells = "zj-cell";
    private const string Modules = "zj-module";
    private const string Import = "active-energy-import-total";
    private const string Export = "active-energy-export-total";
    private const string Pm5560 = "schneider/pm5560";
    private const string B24 = "abb/b23-b24";
    private const string Adl400 = "acrel/adl400-secondary";
    private static readonly Unit Kwh = Unit.Parse("kWh");
    private static readonly Unit Kw = Unit.Parse("kW");

    /// <summary>All of them; a meter stands behind the one above it.</summary>
    public static IReadOnlyList<PlantMeter> All { get; } =
    [
        Power("gate", new("110 kV 关口表", "Gate meter, 110 kV"), Base, null, 1, Pm5560, "0.2S",
            [Energy("import", PlantFlow.GateImport, Import, 0.001m, 0.001m, 51_234_000), Energy("export", PlantFlow.GateExport, Export, 0.001m, 0.001m, 812_000, FlowDirection.Generation, "zj-pv-export")],
            Load(PlantFlow.GateImport, 0.001m, 1, PlantFlow.GateExport), Swinging("voltage", "V", 63_500, 300, 1, "voltage-l1n"), Swinging("frequency", "Hz", 50, 4, 0.01m, "frequency")),
        Power("cell", new("电池车间", "Cell workshop"), Cells, "gate", 2, Pm5560, "0.5S",
            [Energy("import", PlantFlow.Cell, Import, 0.001m, 0.001m, 33_407_000, source: "zj-cell-electricity")], Load(PlantFlow.Cell, 0.001m, 1)),
        Power("module", new("组件车间", "Module workshop"), Modules, "gate", 3, B24, "0.5S",
            [Energy("import", PlantFlow.Module, Import, 0.01m, 1, 8_120_350, source: "zj-module-electricity")], Load(PlantFlow.Module, 0.001m, 0.001m)),
        Power("utilities", new("动力站", "Utilities"), Cells, "gate", 4, B24, "0.5S",
            [Energy("import", PlantFlow.Utilities, Import, 0.01m, 1, 6_904_118, source: "zj-cell-electricity")], Load(PlantFlow.Utilities, 0.001m, 0.001m)),
        Power("compressor", new("空压机", "Air compressors"), Cells, "utilities", 5, "carlo-gavazzi/em340-et340", "1",
            [Energy("import", PlantFlow.Compressor, Import, 0.1m, 1, 2_700_450)], Load(PlantFlow.Compressor, 0.001m, 0.001m)),
        Power("chiller", new("冷水机组", "Chillers"), Cells, "utilities", 6, "schneider/iem3255", "1",
            [Energy("import", PlantFlow.Chiller, Import, 0.001m, 0.001m, 99_400_000, rollOver: 100_000_000)], Load(PlantFlow.Chiller, 0.001m, 1)),
        Power("pure-water", new("纯水站", "Pure water"), Cells, "utilities", 7, Adl400, "1",
            [Energy("import", PlantFlow.PureWater, Import, 0.01m, 1, 2_310)], Load(PlantFlow.PureWater, 0.001m, 0.001m)) with { Multiplier = Secondary(500) },
        Power("office", new("办公楼", "Offices"), Base, "gate", 8, Adl400, "1",
            [Energy("import", PlantFlow.Office, Import, 0.01m, 1, 1_480)], Load(PlantFlow.Office, 0.001m, 0.001m)) with { Multiplier = Secondary(200) },
        Power("pv", new("屋顶光伏", "Roof photovoltaics"), Base, "gate", 9, Pm5560, "0.5S",
            [Energy("generation", PlantFlow.Solar, Export, 0.001m, 0.001m, 14_003_200, FlowDirection.Generation, "zj-pv")], Load(PlantFlow.Solar, 0.001m, 1)),
        Other("gas", new("天然气总表", "Natural gas"), Medium.Gas, 10, "Nm3", PlantFlow.Gas, 402_117, "zj-boiler-gas"),
        Other("steam", new("外购蒸汽", "Bought steam"), Medium.Steam, 11, "t", PlantFlow.Steam, 3_208, "zj-steam"),
        Other("water", new("自来水总表", "Tap water"), Medium.Water, 12, "m3", PlantFlow.Water, 88_640, "zj-water") is var water
            ? water with { Map = "bove/ultrasonic-water", Counters = [water.Counters[0] with { MapPoint = "volume-positive-total", MapFactor = 1 }], Gauges = [water.Gauges[0] with { MapPoint = "flow-rate", MapFactor = 0.001m }] }
            : water,
        Other("air", new("压缩空气", "Compressed air"), Medium.CompressedAir, 13, "Nm3", PlantFlow.Air, 17_900_204, null),
    ];

    /// <summary>A meter; null: there is none of that identifier.</summary>
    /// <param name="id">The identifier.</param>
    public static PlantMeter? Find(string id) => All.FirstOrDefault(m => m.Id == id);

    private static PlantMeter Power(
        string id, LocalText name, string facility, string? parent, byte unit, string map, string accuracy, IReadOnlyList<PlantCounter> counters, params PlantGauge[] gauges) =>
        new(id, name, Medium.Electricity, facility, parent, map, unit, Multiplier.None, accuracy, counters, gauges);

    private static PlantMeter Other(string id, LocalText name, Medium medium, byte unit, string amount, PlantFlow flow, decimal opening, string? source)
    {
        var counter = new PlantCounter("volume", Unit.Parse(amount), 0.001m, null, 1, flow, FlowDirection.Consumption, opening, null, source);
        var gauge = new PlantGauge("flow", Unit.Parse(amount + "/h"), 0.001m, null, 1, flow, null, 0, 0);
        return new PlantMeter(id, name, medium, Cells, null, null, unit, Multiplier.None, "1", [counter], [gauge]);
    }

    private static Multiplier Secondary(decimal current) => new(current, 1, ValueSide.Secondary);

    private static PlantCounter Energy(
        string id, PlantFlow flow, string point, decimal resolution, decimal factor, decimal opening, FlowDirection direction = FlowDirection.Consumption, string? source = null, decimal? rollOver = null) =>
        new(id, Kwh, resolution, point, factor, flow, direction, opening, rollOver, source);

    private static PlantGauge Load(PlantFlow flow, decimal resolution, decimal factor, PlantFlow? less = null) =>
        new("power", Kw, resolution, "active-power-total", factor, flow, less, 0, 0);

    private static PlantGauge Swinging(string id, string unit, decimal middle, int swing, decimal resolution, string point) =>
        new(id, Unit.Parse(unit), resolution, point, 1, null, null, middle, swing);
}

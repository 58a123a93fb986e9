using System.Globalization;
using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>The energy side of the demonstration: the meters of its plant, read over Modbus, steam over BACnet/IP, and over IEC 60870-5-104 those that speak neither.</summary>
internal static class DemonstrationSite
{
    private const string Scada = "scada";
    private const string Building = "steam";
    private const string Host = "127.0.0.1";
    private static readonly Duration EveryMinute = Duration.FromMinutes(1);
    private static readonly Place Place = new("demonstration");

    /// <summary>The site.</summary>
    /// <param name="plant">Its plant.</param>
    /// <param name="facilities">The facilities of the organisation.</param>
    /// <param name="additions">What was recorded in addition.</param>
    /// <param name="invoices">What was billed.</param>
    /// <param name="options">On which ports the plant listens.</param>
    public static EnergySite Of(SimulatedPlant plant, IReadOnlyList<Facility> facilities, IReadOnlyList<RecordedAddition> additions, IReadOnlyList<MeterInvoice> invoices, SimulationOptions options)
    {
        var meters = plant.Meters(Place).Select(Limited).ToList();
        var lines = PlantMeters.All.Where(static meter => meter.Map is not null).Select(meter => PlantSetup.OverModbus(meter, "modbus-" + meter.Id, Host, options.Modbus))
            .Append(PlantSetup.OverBacnet(PlantMeters.Find(Building)!, "bacnet-" + Building, Host, options.Bacnet)).ToList();
        return new EnergySite
        {
            Facilities = [.. meters.Select(static meter => meter.Facility).Distinct(StringComparer.Ordinal).Select(id => Facility(id, facilities))],
            Meters = meters,
            Connections = [.. lines.Select(static line => line.Connection), new FieldConnection(Scada, StationLine.Protocol, Host, options.Iec104, new Dictionary<string, string> { ["stations"] = "1" }, EveryMinute, Place)],
            Points = [.. lines.SelectMany(static line => line.Points), .. StationPoints()],
            Additions = additions,
            Invoices = invoices,
            Alarms = Rules(),
            Limits = [Limit()],
        };
    }

    private static AlarmRule[] Rules() =>
    [
        Rule("gate-demand", new("关口需量过高", "Demand of the gate meter too high"), "gate", "import", AlarmMeasure.BlockDemand, 48_000, 500, "kW", AlarmLevel.Critical),
        Rule("module-silent", new("组件车间表无读数", "No readings of the module workshop"), "module", null, AlarmMeasure.DataAge, 30, 5, "min", AlarmLevel.Warning),
        Rule("air-pressure-load", new("空压机负荷偏高", "Load of the compressors high"), "compressor", "power", AlarmMeasure.Load, 2_600, 50, "kW", AlarmLevel.Info),
    ];

    private static AlarmRule Rule(string id, LocalText name, string meter, string? channel, AlarmMeasure measure, decimal threshold, decimal hysteresis, string unit, AlarmLevel level) => new(
        id, name, meter, channel, measure, AlarmSide.Above, threshold, hysteresis, Unit.Parse(unit), Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(15), level, AlarmSchedule.Always,
        [new EscalationStep(Duration.FromMinutes(30), "role:administrator")], Place);

    // The chillers may be limited to half for a while; the station shows in a single point whether they run.
    private static LimitRule Limit() => new(
        "gate-limit", new("关口限荷", "Limit at the gate meter"), "gate", "power", 60_000, 1_000, Unit.Parse("kW"), LimitMode.Proposed, "approver",
        [
            new LimitAction(
                "chiller-off", 1, Scada, "single " + StationLine.PointOf(StationObjects.Station, StationObjects.Commands[2].Address), 0, 1, 800, Duration.FromMinutes(10), Duration.FromMinutes(10), [],
                StationLine.PointOf(StationObjects.Station, StationObjects.Running[2].Address), Duration.FromMinutes(1), true, Place),
        ],
        Place);

    private static SiteFacility Facility(string id, IReadOnlyList<Facility> facilities) =>
        new(id, facilities.FirstOrDefault(one => one.Id == id)?.Name ?? LocalText.Same(id), DemonstrationPlant.Zone, "CN-East", "CN-ZJ", Place);

    // The highest load of each counter is known, so that a wrong value is told from a large one.
    private static Meter Limited(Meter meter) => PlantMeters.Find(meter.Id) is not { } simulated ? meter
        : meter with { Registers = [.. meter.Registers.Select(register => register with { HighestRate = simulated.Counters.FirstOrDefault(one => one.Id == register.Id)?.HighestRate })] };

    private static IEnumerable<PointAssignment> StationPoints()
    {
        var others = PlantMeters.All.Where(static meter => meter.Map is null && meter.Id != Building).Select(static meter => meter.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var one in StationObjects.Counters.Where(one => others.Contains(one.Meter!.Id)))
            yield return new PointAssignment(Scada, StationLine.PointOf(StationObjects.Station, one.Address), one.Meter!.Id, one.Point!.Id, StationObjects.Step((PlantCounter)one.Point), Place);
        foreach (var one in StationObjects.Gauges.Where(one => others.Contains(one.Meter!.Id)))
            yield return new PointAssignment(Scada, StationLine.PointOf(StationObjects.Station, one.Address), one.Meter!.Id, one.Point!.Id, 1, Place);
    }
}

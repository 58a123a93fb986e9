using System.Globalization;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>The simulated plant as an organisation sets it up: facilities, meters, connections and points, so that what it shows can be collected and kept.</summary>
public static class PlantSetup
{
    private static readonly Place Written = new("plant");
    private static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>The set-up: meters with a register map over Modbus, the others over BACnet/IP.</summary>
    /// <param name="plant">The plant.</param>
    /// <param name="zone">Its zone.</param>
    /// <param name="host">Where its servers are.</param>
    /// <param name="modbus">Port of Modbus TCP.</param>
    /// <param name="bacnet">Port of BACnet/IP; null: meters without a register map are not connected.</param>
    public static EnergySite Of(SimulatedPlant plant, DateTimeZone zone, string host, int modbus, int? bacnet)
    {
        var lines = PlantMeters.All.Select(meter => meter.Map is not null ? OverModbus(meter, meter.Id, host, modbus) : bacnet is { } port ? OverBacnet(meter, meter.Id, host, port) : null).OfType<PlantLine>().ToList();
        return new EnergySite { Facilities = Facilities(zone), Meters = plant.Meters(Written), Connections = [.. lines.Select(static line => line.Connection)], Points = [.. lines.SelectMany(static line => line.Points)] };
    }

    /// <summary>How a meter with a register map is read over Modbus TCP.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="id">What the connection is called.</param>
    /// <param name="host">Where the plant is.</param>
    /// <param name="port">Its port of Modbus TCP.</param>
    public static PlantLine OverModbus(PlantMeter meter, string id, string host, int port) => new(
        new(id, "modbus-tcp", host, port, Settings(("map", meter.Map!), ("unit", meter.Unit.ToString(CultureInfo.InvariantCulture))), Minute, Written),
        [.. meter.Points.Where(static p => p.MapPoint is not null).Select(p => new PointAssignment(id, p.MapPoint!, meter.Id, p.Id, p.MapFactor, Written))]);

    /// <summary>How any meter is read over BACnet/IP.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="id">What the connection is called.</param>
    /// <param name="host">Where the plant is.</param>
    /// <param name="port">Its port of BACnet/IP.</param>
    public static PlantLine OverBacnet(PlantMeter meter, string id, string host, int port)
    {
        var objects = BacnetObjects.All.Where(o => o.Value.Meter == meter).ToList();
        var names = string.Join(' ', objects.Select(static o => o.Key.ToString()));
        return new PlantLine(
            new(id, "bacnet-ip", host, port, Settings(("objects", names), ("local-port", "0")), Minute, Written),
            [.. objects.Select(o => new PointAssignment(id, o.Key.ToString(), meter.Id, o.Value.Point.Id, 1, Written))]);
    }

    private static Dictionary<string, string> Settings(params (string Name, string Value)[] settings) => settings.ToDictionary(static s => s.Name, static s => s.Value, StringComparer.Ordinal);

    private static List<SiteFacility> Facilities(DateTimeZone zone) =>
    [
        new("zj", new("浙江基地", "Zhejiang base"), zone, null, "CN-ZJ", Written),
        new("zj-cell", new("浙江基地电池车间", "Cell plant, Zhejiang base"), zone, null, "CN-ZJ", Written),
        new("zj-module", new("浙江基地组件车间", "Module plant, Zhejiang base"), zone, null, "CN-ZJ", Written),
    ];
}

/// <summary>How a meter of the simulated plant is read.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Points">Which of its points belong to which register or gauge.</param>
public sealed record PlantLine(FieldConnection Connection, IReadOnlyList<PointAssignment> Points);

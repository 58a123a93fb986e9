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
        var (connections, points) = (new List<FieldConnection>(), new List<PointAssignment>());
        foreach (var meter in PlantMeters.All)
        {
            if (meter.Map is { } map) Modbus(meter, map);
            else if (bacnet is { } port) Bacnet(meter, port);
        }

        return new EnergySite { Facilities = Facilities(zone), Meters = plant.Meters(Written), Connections = connections, Points = points };

        void Modbus(PlantMeter meter, string map)
        {
            connections.Add(new(meter.Id, "modbus-tcp", host, modbus, Settings(("map", map), ("unit", meter.Unit.ToString(CultureInfo.InvariantCulture))), Minute, Written));
            points.AddRange(meter.Points.Where(static p => p.MapPoint is not null).Select(p => new PointAssignment(meter.Id, p.MapPoint!, meter.Id, p.Id, p.MapFactor, Written)));
        }

        void Bacnet(PlantMeter meter, int port)
        {
            var objects = BacnetObjects.All.Where(o => o.Value.Meter == meter).ToList();
            var names = string.Join(' ', objects.Select(static o => o.Key.ToString()));
            connections.Add(new(meter.Id, "bacnet-ip", host, port, Settings(("objects", names), ("local-port", "0")), Minute, Written));
            points.AddRange(objects.Select(o => new PointAssignment(meter.Id, o.Key.ToString(), meter.Id, o.Value.Point.Id, 1, Written)));
        }
    }

    private static Dictionary<string, string> Settings(params (string Name, string Value)[] settings) => settings.ToDictionary(static s => s.Name, static s => s.Value, StringComparer.Ordinal);

    private static List<SiteFacility> Facilities(DateTimeZone zone) =>
    [
        new("zj", new("浙江基地", "Zhejiang base"), zone, null, "CN-ZJ", Written),
        new("zj-cell", new("浙江基地电池车间", "Cell plant, Zhejiang base"), zone, null, "CN-ZJ", Written),
        new("zj-module", new("浙江基地组件车间", "Module plant, Zhejiang base"), zone, null, "CN-ZJ", Written),
    ];
}

using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>
/// The objects of the BACnet device of the simulated plant: an analog input for each momentary value, an accumulator for each counter. Their numbers are sixteen times that of
/// the meter, and the place of the point.
/// </summary>
public static class BacnetObjects
{
    /// <summary>Number of the device.</summary>
    public const int Device = 1001;

    /// <summary>Kind of the momentary values.</summary>
    public const int AnalogInput = 0;

    private const int PerMeter = 16;
    private const int NoUnit = 95;
    private const int Name = 77;
    private const int Identifier = 75;
    private const int Kind = 79;
    private const int EventState = 36;
    private const int OutOfService = 81;
    private const uint LostLink = 12;
    private static readonly (string Symbol, uint Code)[] Units = [("kW", 48), ("V", 5), ("Hz", 27), ("kWh", 19), ("Nm3", 80), ("Nm3/h", 135), ("m3", 80), ("m3/h", 135), ("t", 41), ("t/h", 156)];

    /// <summary>The objects with the meter and point that each shows.</summary>
    public static IReadOnlyDictionary<BacnetObject, (PlantMeter Meter, PlantPoint Point)> All { get; } = PlantMeters.All
        .SelectMany(static m => m.Gauges.Select((g, i) => (new BacnetObject(AnalogInput, (m.Unit * PerMeter) + i), m, (PlantPoint)g))
            .Concat(m.Counters.Select((c, i) => (new BacnetObject(BacnetObject.Accumulator, (m.Unit * PerMeter) + i), m, (PlantPoint)c))))
        .ToDictionary(static o => o.Item1, static o => (o.m, o.Item3));

    /// <summary>The properties of an object.</summary>
    internal static IReadOnlyList<int> Properties(BacnetObject named) =>
        named.Type == BacnetObject.Accumulator
            ? [Identifier, Name, Kind, BacnetProperty.PresentValue, BacnetProperty.StatusFlags, BacnetProperty.Reliability, EventState, OutOfService, BacnetProperty.Units, BacnetProperty.Scale]
            : [Identifier, Name, Kind, BacnetProperty.PresentValue, BacnetProperty.StatusFlags, BacnetProperty.Reliability, EventState, OutOfService, BacnetProperty.Units];

    /// <summary>What a property shows; null: the object has none such.</summary>
    internal static byte[]? Shown(SimulatedPlant plant, BacnetObject named, int property, Instant now)
    {
        if (!All.TryGetValue(named, out var shown)) return null;
        var (meter, point) = shown;
        var lost = !plant.Behaviour(meter, now).GivesValues;
        return property switch
        {
            Identifier => BacnetShown.Object(named),
            Name => BacnetShown.Text(meter.Id + "." + point.Id),
            Kind => BacnetShown.Enumerated((uint)named.Type),
            BacnetProperty.PresentValue => Value(plant, meter, point, now),
            BacnetProperty.StatusFlags => BacnetShown.Bits(lost ? 0b0100 : 0),
            BacnetProperty.Reliability => BacnetShown.Enumerated(lost ? LostLink : 0),
            EventState => BacnetShown.Enumerated(0),
            OutOfService => [0x10],
            BacnetProperty.Units => BacnetShown.Enumerated(Array.Find(Units, u => u.Symbol == point.Unit.Symbol) is { Code: > 0 } unit ? unit.Code : NoUnit),
            BacnetProperty.Scale when point is PlantCounter counter => BacnetShown.PowerOfTen(StationObjects.Step(counter) == 1 ? (sbyte)0 : (sbyte)-2),
            _ => null,
        };
    }

    private static byte[] Value(SimulatedPlant plant, PlantMeter meter, PlantPoint point, Instant now) => point is PlantCounter counter
        ? BacnetShown.Unsigned((uint)decimal.Floor(plant.Shown(meter, point, now) / StationObjects.Step(counter)))
        : BacnetShown.Real((float)plant.Shown(meter, point, now));
}

using Lingtan.Metering;

namespace Lingtan.Drivers;

/// <summary>One information object of the simulated station.</summary>
/// <param name="Address">Its object address.</param>
/// <param name="Meter">The meter it shows; null: a load.</param>
/// <param name="Point">The register or gauge it shows; null: a load.</param>
/// <param name="Load">The load it shows or switches; null: a meter.</param>
public sealed record StationObject(int Address, PlantMeter? Meter, PlantPoint? Point, PlantFlow? Load);

/// <summary>The information objects of the station of the simulated plant over IEC 60870-5-104, common address 1.</summary>
public static class StationObjects
{
    /// <summary>Common address of the station.</summary>
    public const int Station = 1;

    private const int States = 1;
    private const int Measured = 0x4001;
    private const int Totals = 0x6401;
    private const int Switches = 0x6001;
    private const int SetPoints = 0x6201;
    private const int PerMeter = 16;
    private const decimal LargeCounter = 100_000;

    /// <summary>Whether the loads run: single points.</summary>
    public static IReadOnlyList<StationObject> Running { get; } = Loads(States);

    /// <summary>Momentary values: short floating point numbers.</summary>
    public static IReadOnlyList<StationObject> Gauges { get; } = [.. PlantMeters.All.SelectMany(static m => m.Gauges.Select((g, i) => new StationObject(Measured + (m.Unit * PerMeter) + i, m, g, null)))];

    /// <summary>Counters: integrated totals in steps of <see cref="Step"/>.</summary>
    public static IReadOnlyList<StationObject> Counters { get; } = [.. PlantMeters.All.SelectMany(static m => m.Counters.Select((c, i) => new StationObject(Totals + (m.Unit * PerMeter) + i, m, c, null)))];

    /// <summary>Single commands that turn loads on and off.</summary>
    public static IReadOnlyList<StationObject> Commands { get; } = Loads(Switches);

    /// <summary>Set-points in per cent that limit loads.</summary>
    public static IReadOnlyList<StationObject> Limits { get; } = Loads(SetPoints);

    /// <summary>What one step of an integrated total stands for, in the unit of the counter: an integrated total has 31 bits, so large counters are given in whole units and small ones in hundredths.</summary>
    /// <param name="counter">The counter.</param>
    public static decimal Step(PlantCounter counter) => counter.Opening >= LargeCounter ? 1 : 0.01m;

    private static StationObject[] Loads(int first) => [.. PlantSwitch.Loads.Select((load, i) => new StationObject(first + i, null, null, load))];
}

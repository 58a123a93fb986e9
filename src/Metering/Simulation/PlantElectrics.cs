using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>What the devices of the simulated plant show through their register maps: the points of the plant, and voltages, currents and shares of phases that follow from them.</summary>
public static class PlantElectrics
{
    private const decimal Factor = 0.95m;
    private const decimal Tangent = 0.329m;
    private const decimal RootOfThree = 1.7320508m;
    private const int Phases = 3;
    private const decimal High = 63_500;
    private const decimal Middle = 5_774;
    private const decimal Low = 230;
    private static readonly Unit Watt = Unit.Parse("W");

    /// <summary>What a point of the register map of a meter shows, in the unit of the point.</summary>
    /// <param name="plant">The plant.</param>
    /// <param name="meter">The meter.</param>
    /// <param name="point">The point of its register map.</param>
    /// <param name="at">The instant.</param>
    /// <returns>Null where the device has no such value.</returns>
    public static decimal? Shown(SimulatedPlant plant, PlantMeter meter, RegisterPoint point, Instant at)
    {
        if (meter.Points.FirstOrDefault(p => p.MapPoint == point.Id) is { } own) return plant.Shown(meter, own, at) / own.MapFactor;
        if (meter.Medium != Medium.Electricity || meter.Point("power") is not { } power) return null;
        if (Derived(point.Id, plant.Shown(meter, power, at) * 1000, Voltage(meter)) is not { } value) return Counter(point.Id);
        return Convert(value, point);
    }

    // Watt, volt, ampere, hertz or none, with no multiplier in between.
    private static decimal? Derived(string id, decimal watts, decimal volts)
    {
        var name = id.LastIndexOf("-l", StringComparison.Ordinal) is > 0 and var cut ? id[..cut] : id;
        var phase = name != id;
        return name switch
        {
            "active-power" when phase => watts / Phases,
            "reactive-power-total" => watts * Tangent,
            "reactive-power" when phase => watts * Tangent / Phases,
            "apparent-power-total" => Math.Abs(watts) / Factor,
            "apparent-power" when phase => Math.Abs(watts) / Factor / Phases,
            "current" when phase => Math.Abs(watts) / Phases / volts / Factor,
            "voltage" when phase => id.EndsWith('n') ? volts : volts * RootOfThree,
            "power-factor-total" or "power-factor" => Factor,
            "frequency" => 50,
            _ => null,
        };
    }

    // The counter of the direction in which nothing flows stands at zero.
    private static decimal? Counter(string id) => id is "active-energy-import-total" or "active-energy-export-total" ? 0 : null;

    private static decimal Convert(decimal value, RegisterPoint point)
    {
        var steps = point.Unit.IsConvertibleTo(Watt) ? Watt.ConvertTo(value, point.Unit) : point.Unit.Symbol is "kvar" or "kVA" ? value / 1000 : value;
        return decimal.Round(steps, 3);
    }

    private static decimal Voltage(PlantMeter meter) => meter.Id switch { "gate" => High, "cell" or "module" or "utilities" or "pv" => Middle, _ => Low };
}

using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

/// <summary>The simulated plant as tests need it: it begins on the first of March 2025, a Saturday.</summary>
internal static class Plants
{
    public static readonly LocalDate Begin = new(2025, 3, 1);

    public static SimulatedPlant Plant(params PlantFault[] faults)
    {
        var plant = new SimulatedPlant(new PlantSettings(Begin, Shanghai, DayTypes.Weekly));
        foreach (var fault in faults) plant.Break(fault);
        return plant;
    }

    /// <summary>An instant of the plant: days after its beginning, hours of the day there.</summary>
    public static Instant At(int day, double hour = 0) => Begin.PlusDays(day).AtStartOfDayInZone(Shanghai).ToInstant() + Duration.FromHours(hour);

    public static PlantFault Fault(string meter, PlantFaultKind kind, Instant from, Instant? to, decimal? amount = null) => new(meter, kind, from, to, amount);

    public static (PlantMeter Meter, PlantCounter Counter) Of(string id) => PlantMeters.Find(id) is { } meter ? (meter, meter.Counters[0]) : throw new ArgumentException(id);
}

using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// The plant of the demonstration: a simulated factory that began with the year, and went through four mishaps before the demonstration was made: a link was lost for six hours, the flow
/// went round a meter for two days, a meter was swapped, and a day of another one holds wrong values.
/// </summary>
/// <param name="Begin">The day on which its counters began.</param>
/// <param name="Made">The day before which everything happened.</param>
internal sealed record DemonstrationPlant(LocalDate Begin, LocalDate Made)
{
    /// <summary>The meter whose link was lost.</summary>
    public const string Unplugged = "module";

    /// <summary>The meter that was by-passed.</summary>
    public const string Bypassed = "chiller";

    /// <summary>The meter that was swapped.</summary>
    public const string Swapped = "pure-water";

    /// <summary>The meter with a day of wrong values.</summary>
    public const string Repaired = "office";

    private const int ShortestDays = 62;

    /// <summary>The zone of the plant.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The plant of a demonstration that is made now: since the beginning of the year, and for two months at least.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="days">For how many days; 0: since the beginning of the year.</param>
    public static DemonstrationPlant At(Instant now, int days)
    {
        var today = now.InZone(Zone).Date;
        return new DemonstrationPlant(LocalDate.Min(days > 0 ? today.PlusDays(-days) : new LocalDate(today.Year, 1, 1), today.PlusDays(-ShortestDays)), today);
    }

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<PlantFault> Faults =>
    [
        new(Unplugged, PlantFaultKind.Unplugged, Time(10, 8), Time(10, 14)),
        new(Bypassed, PlantFaultKind.Bypassed, Time(30, 0), Time(28, 0)),
        new(Swapped, PlantFaultKind.Swap, Time(20, 10), Time(20, 10) + Duration.FromMinutes(30), 12),
        new(Repaired, PlantFaultKind.Spike, Time(15, 0), Time(14, 0)),
    ];

    /// <summary>The first instant of the day that was repaired, and the first after it.</summary>
    public Interval RepairedDay => new(Time(15, 0), Time(14, 0));

    /// <summary>The day from which another factor of its grid counts: in the middle of its history, and within a month, so that both sides are seen together.</summary>
    public LocalDate FactorChange => Begin.PlusDays(NodaTime.Period.DaysBetween(Begin, Made) / 2) is { Day: > 1 } middle ? middle : Begin.PlusDays((NodaTime.Period.DaysBetween(Begin, Made) / 2) + 1);

    /// <summary>The plant as a function of time.</summary>
    public SimulatedPlant Build()
    {
        var plant = new SimulatedPlant(new PlantSettings(Begin, Zone, DayTypes.Weekly));
        foreach (var fault in Faults) plant.Break(fault);
        return plant;
    }

    /// <summary>What the counters missed, as additions: what flowed less what was counted.</summary>
    /// <param name="plant">The plant.</param>
    /// <param name="author">Who records it.</param>
    /// <param name="when">When.</param>
    public IEnumerable<RecordedAddition> Additions(SimulatedPlant plant, string author, Instant when)
    {
        foreach (var (fault, reason, note) in Faults.Where(static one => one.Kind is PlantFaultKind.Bypassed or PlantFaultKind.Swap).Select(static one => one.Kind == PlantFaultKind.Swap
                     ? (one, AdditionReason.NoDevice, "换表期间按相邻时段负荷估算 / estimated from the load before and after the swap") : (one, AdditionReason.Bypass, "检修期间旁路供电，按上级表与余量推算 / by-passed for repair; from the meter above and its remainder")))
        {
            var meter = PlantMeters.Find(fault.Meter)!;
            var (flowed, counted) = plant.Amounts(meter, meter.Counters[0], fault.From, fault.To!.Value);
            yield return new RecordedAddition("demo-" + fault.Meter, meter.Id, meter.Counters[0].Id, fault.From, fault.To.Value, decimal.Round(flowed - counted, 2), reason, author, when, note);
        }
    }

    private Instant Time(int daysBefore, int hour) => Made.PlusDays(-daysBefore).At(new LocalTime(hour, 0)).InZoneLeniently(Zone).ToInstant();
}

using NodaTime;

namespace Lingtan.Metering;

/// <summary>Which simulated plant: two plants of the same settings are the same to the last digit.</summary>
/// <param name="Begin">The day on which its counters began.</param>
/// <param name="Zone">The zone of its shifts.</param>
/// <param name="Calendar">Its holidays and worked weekends.</param>
/// <param name="Seed">The seed of its chance.</param>
public sealed record PlantSettings(LocalDate Begin, DateTimeZone Zone, DayTypes Calendar, int Seed = 1)
{
    /// <summary>The instant on which its counters began.</summary>
    public Instant Start => Zone.AtStartOfDay(Begin).ToInstant();
}

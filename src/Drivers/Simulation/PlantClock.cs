using NodaTime;

namespace Lingtan.Drivers;

/// <summary>The time at the simulated plant: it begins where one wants, and may run faster than that of the clock.</summary>
/// <param name="time">The clock.</param>
/// <param name="from">The time at the plant now.</param>
/// <param name="speed">How many seconds pass there in one.</param>
public sealed class PlantClock(TimeProvider time, Instant from, int speed = 1)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>How many seconds pass there in one.</summary>
    public int Speed => speed;

    /// <summary>The time there.</summary>
    public Instant Now => from + (Duration.FromTimeSpan(time.GetElapsedTime(_start)) * (long)speed);
}

using NodaTime;

namespace Lingtan.Web;

/// <summary>A jump of the clock.</summary>
/// <param name="At">When it was noticed, by the clock after the jump.</param>
/// <param name="By">How far it went; negative: back.</param>
public sealed record ClockJump(Instant At, Duration By);

/// <summary>Compares the clock on the wall with one that only runs on: where they part, somebody or something has set the clock.</summary>
/// <param name="time">Both clocks.</param>
public sealed class ClockWatch(TimeProvider time)
{
    /// <summary>What adjustments of a time service may amount to between two looks.</summary>
    public static readonly Duration Tolerance = Duration.FromSeconds(2);

    private DateTimeOffset _wall = time.GetUtcNow();
    private long _mark = time.GetTimestamp();

    /// <summary>The last jump; null: none was seen.</summary>
    public ClockJump? Last { get; private set; }

    /// <summary>Looks at the clocks.</summary>
    /// <returns>The jump since the last look; null: none.</returns>
    public ClockJump? Look()
    {
        var (wall, mark) = (time.GetUtcNow(), time.GetTimestamp());
        var apart = Duration.FromTimeSpan(wall - _wall - time.GetElapsedTime(_mark, mark));
        (_wall, _mark) = (wall, mark);
        if (apart <= Tolerance && apart >= -Tolerance) return null;
        return Last = new ClockJump(Instant.FromDateTimeOffset(wall), apart);
    }
}

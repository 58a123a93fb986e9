namespace Lingtan.Drivers;

/// <summary>Devices that share one connection, and so are read one after the other.</summary>
/// <param name="Id">Its identifier, such as the address of the gateway.</param>
/// <param name="Devices">The devices.</param>
/// <param name="Interval">How often each is read.</param>
public sealed record PollLine(string Id, IReadOnlyList<IPolledDevice> Devices, TimeSpan Interval)
{
    /// <summary>A time at which a round begins; the others begin whole intervals before and after it. Null: the rounds begin with the reading.</summary>
    public DateTimeOffset? Anchor { get; init; }

    /// <summary>How long all reads of one device may take together.</summary>
    public TimeSpan DeviceTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The first wait after a failure.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait after failures.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);
}

/// <summary>One attempt to read one device.</summary>
/// <param name="Device">Identifier of the device.</param>
/// <param name="At">When it ended.</param>
/// <param name="Samples">The samples; empty after a failure.</param>
/// <param name="Failure">What went wrong; null: nothing.</param>
/// <param name="FailuresInARow">Failures since the last success.</param>
public sealed record PollResult(string Device, DateTimeOffset At, IReadOnlyList<PointSample> Samples, DriverException? Failure, int FailuresInARow);

using Lingtan.Drivers;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Web;

/// <summary>How a connection does.</summary>
public enum ConnectionState
{
    /// <summary>Nothing was tried yet.</summary>
    Starting,

    /// <summary>The last attempt gave values.</summary>
    Good,

    /// <summary>It answers wrongly or not at all.</summary>
    Failing,

    /// <summary>It cannot be reached.</summary>
    Unreachable,

    /// <summary>Its settings are wrong: it is not tried.</summary>
    Wrong,
}

/// <summary>What happened on a connection. May be used from several threads.</summary>
/// <param name="connection">The connection.</param>
public sealed class ConnectionStatus(FieldConnection connection)
{
    private readonly Lock _gate = new();

    /// <summary>The connection.</summary>
    public FieldConnection Connection => connection;

    /// <summary>How it does.</summary>
    public ConnectionState State { get; private set; } = ConnectionState.Starting;

    /// <summary>When it last gave values; null: never yet.</summary>
    public Instant? LastSuccess { get; private set; }

    /// <summary>When it last failed; null: never yet.</summary>
    public Instant? LastFailureAt { get; private set; }

    /// <summary>With what it last failed.</summary>
    public DriverException? LastFailure { get; private set; }

    /// <summary>What is wrong with its settings.</summary>
    public Quantities.Fault? Fault { get; private set; }

    /// <summary>Since when it fails; null: it does not.</summary>
    public Instant? FailingSince { get; private set; }

    /// <summary>Failures since the last success.</summary>
    public int FailuresInARow { get; private set; }

    /// <summary>Samples it gave so far.</summary>
    public long Samples { get; private set; }

    /// <summary>Samples that no channel takes, or whose value cannot be kept.</summary>
    public long PassedOver { get; private set; }

    /// <summary>How late the last values came, against the round they were due in.</summary>
    public Duration? Lateness { get; private set; }

    /// <summary>Notes values.</summary>
    /// <param name="at">When.</param>
    /// <param name="samples">How many.</param>
    /// <param name="passedOver">How many of them were passed over.</param>
    /// <param name="lateness">How late they came; null where they are not due at a time.</param>
    public void Succeed(Instant at, int samples, int passedOver, Duration? lateness)
    {
        lock (_gate)
        {
            (State, LastSuccess, FailuresInARow, FailingSince, Lateness) = (ConnectionState.Good, at, 0, null, lateness);
            Samples += samples;
            PassedOver += passedOver;
        }
    }

    /// <summary>Notes a failure.</summary>
    /// <param name="at">When.</param>
    /// <param name="failure">What it was.</param>
    public void Fail(Instant at, DriverException failure)
    {
        lock (_gate)
        {
            (State, LastFailureAt, LastFailure) = (failure.Code == DriverFaults.Unreachable ? ConnectionState.Unreachable : ConnectionState.Failing, at, failure);
            FailingSince ??= at;
            FailuresInARow++;
        }
    }

    /// <summary>Notes that its settings are wrong.</summary>
    /// <param name="fault">What is wrong.</param>
    public void Refuse(Quantities.Fault fault) => (State, Fault) = (ConnectionState.Wrong, fault);
}

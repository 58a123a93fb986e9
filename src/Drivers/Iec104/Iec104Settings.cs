using NodaTime;

namespace Lingtan.Drivers;

/// <summary>How to talk to a controlled station over IEC 60870-5-104.</summary>
public sealed record Iec104Settings
{
    /// <summary>k: data frames that may be sent without acknowledgement.</summary>
    public int SendWindow { get; init; } = 12;

    /// <summary>w: data frames received after which an acknowledgement is sent at the latest.</summary>
    public int ReceiveWindow { get; init; } = 8;

    /// <summary>t0: how long a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>t1: how long an acknowledgement may take.</summary>
    public TimeSpan AcknowledgeTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>t2: after how long a received data frame is acknowledged though nothing is sent; shorter than t1.</summary>
    public TimeSpan AcknowledgeDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>t3: after how much silence the link is tested.</summary>
    public TimeSpan TestInterval { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The stations behind the connection, by common address.</summary>
    public IReadOnlyList<int> Stations { get; init; } = [1];

    /// <summary>How often the totals are asked for; null: never.</summary>
    public TimeSpan? CounterInterval { get; init; }

    /// <summary>Qualifier of that question: 5 reads, 45 hexadecimal freezes first.</summary>
    public byte CounterQualifier { get; init; } = 5;

    /// <summary>How often all values are asked for again; null: after each connection only.</summary>
    public TimeSpan? InterrogationInterval { get; init; }

    /// <summary>Whether the clock of the stations is set after each connection and once an hour.</summary>
    public bool SetClock { get; init; }

    /// <summary>The zone of the times that stations send.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>How long the end of a command may take after its confirmation.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a confirmed command counts as done though its end is never reported.</summary>
    public bool EndIsOptional { get; init; }

    /// <summary>The longest wait before connecting again.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);
}

namespace Lingtan.Drivers;

/// <summary>How to talk to a Modbus device or gateway.</summary>
public sealed record ModbusSettings
{
    /// <summary>Modbus TCP, or the serial frame over TCP.</summary>
    public ModbusFraming Framing { get; init; } = ModbusFraming.Tcp;

    /// <summary>How long an answer may take.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Silence between an answer and the next request; some devices stop answering without one.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.Zero;

    /// <summary>For gateways that change the transaction number. An answer out of time closes the connection then.</summary>
    public bool IgnoreTransaction { get; init; }

    /// <summary>For devices whose confirmation of a write is not the echo that the standard asks for.</summary>
    public bool LenientEcho { get; init; }

    /// <summary>How often a request is sent again to a device that is busy (exceptions 5 and 6).</summary>
    public int BusyRetries { get; init; } = 5;

    /// <summary>How long to wait before it is.</summary>
    public TimeSpan BusyWait { get; init; } = TimeSpan.FromMilliseconds(250);
}

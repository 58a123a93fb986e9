namespace Lingtan.Drivers;

/// <summary>What happened on a connection.</summary>
public enum FrameDirection
{
    /// <summary>This side sent bytes.</summary>
    Sent,

    /// <summary>The other side sent bytes.</summary>
    Received,

    /// <summary>The connection was opened.</summary>
    Opened,

    /// <summary>The connection was closed.</summary>
    Closed,
}

/// <summary>Bytes that went over a connection, as they were given to it or came out of it: a part of a frame, a frame, or several.</summary>
/// <param name="Number">Counts up from one for each watch of a connection.</param>
/// <param name="At">When.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Bytes">The bytes; none where the connection was opened or closed.</param>
public sealed record TappedFrame(long Number, DateTimeOffset At, FrameDirection Direction, ReadOnlyMemory<byte> Bytes);

namespace Lingtan.Drivers;

/// <summary>Kinds of messages (ASHRAE 135, 20.1).</summary>
public enum BacnetMessage
{
    /// <summary>A request that waits for an answer.</summary>
    ConfirmedRequest = 0,

    /// <summary>A request or message that does not.</summary>
    UnconfirmedRequest = 1,

    /// <summary>Done.</summary>
    SimpleAck = 2,

    /// <summary>Done, with data.</summary>
    ComplexAck = 3,

    /// <summary>A part has arrived.</summary>
    SegmentAck = 4,

    /// <summary>Refused for a reason in the matter.</summary>
    Error = 5,

    /// <summary>Not understood.</summary>
    Reject = 6,

    /// <summary>Given up.</summary>
    Abort = 7,
}

/// <summary>The first octets of a message.</summary>
/// <param name="Message">Its kind.</param>
/// <param name="Invoke">The number that ties an answer to its request.</param>
/// <param name="Service">The service; for a reject or abort the reason.</param>
/// <param name="IsSegment">Whether it is a part of a longer one.</param>
/// <param name="MoreFollows">Whether further parts follow.</param>
/// <param name="Sequence">Number of the part.</param>
/// <param name="Window">How many parts may be sent before one is acknowledged.</param>
/// <param name="Body">Where the data begin.</param>
public readonly record struct BacnetApdu(BacnetMessage Message, byte Invoke, byte Service, bool IsSegment, bool MoreFollows, byte Sequence, byte Window, int Body)
{
    private const byte Segmented = 0x08;
    private const byte More = 0x04;

    /// <summary>Reads the first octets of a message.</summary>
    /// <param name="octets">The message.</param>
    /// <param name="apdu">What they say.</param>
    /// <returns>False where they are none, or a message that has no data has some.</returns>
    public static bool TryRead(ReadOnlySpan<byte> octets, out BacnetApdu apdu)
    {
        apdu = default;
        if (octets.Length < 2) return false;
        var message = (BacnetMessage)(octets[0] >> 4);
        switch (message)
        {
            case BacnetMessage.UnconfirmedRequest:
                apdu = new BacnetApdu(message, 0, octets[1], false, false, 0, 0, 2);
                return true;
            case BacnetMessage.ConfirmedRequest when octets.Length >= 4:
                return TryParts(message, octets, 2, out apdu);
            case BacnetMessage.ComplexAck:
                return TryParts(message, octets, 1, out apdu);
            case BacnetMessage.SimpleAck or BacnetMessage.Reject or BacnetMessage.Abort when octets.Length == 3:
                apdu = new BacnetApdu(message, octets[1], octets[2], false, false, 0, 0, 3);
                return true;
            case BacnetMessage.Error when octets.Length >= 3:
                apdu = new BacnetApdu(message, octets[1], octets[2], false, false, 0, 0, 3);
                return true;
            case BacnetMessage.SegmentAck when octets.Length == 4:
                apdu = new BacnetApdu(message, octets[1], 0, false, false, octets[2], octets[3], 4);
                return true;
            default:
                return false;
        }
    }

    private static bool TryParts(BacnetMessage message, ReadOnlySpan<byte> octets, int at, out BacnetApdu apdu)
    {
        apdu = default;
        var isSegment = (octets[0] & Segmented) != 0;
        var service = at + (isSegment ? 3 : 1);
        if (octets.Length <= service || (isSegment && octets[at + 2] is 0 or > 127)) return false;
        apdu = new BacnetApdu(message, octets[at], octets[service], isSegment, isSegment && (octets[0] & More) != 0,
            isSegment ? octets[at + 1] : (byte)0, isSegment ? octets[at + 2] : (byte)0, service + 1);
        return true;
    }
}

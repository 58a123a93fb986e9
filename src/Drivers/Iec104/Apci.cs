namespace Lingtan.Drivers;

/// <summary>The three kinds of frames of IEC 60870-5-104 (clause 5).</summary>
public enum ApduFormat
{
    /// <summary>Numbered data.</summary>
    I,

    /// <summary>Acknowledgement only.</summary>
    S,

    /// <summary>Control of the link.</summary>
    U,
}

/// <summary>What the start of a stream of bytes is.</summary>
public enum ApduStep
{
    /// <summary>More bytes are needed.</summary>
    More,

    /// <summary>A frame.</summary>
    Frame,

    /// <summary>No frame; the connection is of no use any more.</summary>
    Broken,
}

/// <summary>The control octets of a frame.</summary>
/// <param name="Format">Its kind.</param>
/// <param name="Sent">N(S) of an I frame, else 0.</param>
/// <param name="Received">N(R) of an I or S frame, else 0.</param>
/// <param name="Function">First octet of a U frame, else 0.</param>
public readonly record struct Apci(ApduFormat Format, int Sent, int Received, byte Function)
{
    /// <summary>Sequence numbers run from 0 to one below this.</summary>
    public const int Modulus = 32768;

    /// <summary>Most octets of a frame.</summary>
    public const int MostFrame = 255;

    /// <summary>Octets before the application data.</summary>
    public const int Header = 6;

    /// <summary>Most octets of application data.</summary>
    public const int MostAsdu = 249;

    /// <summary>STARTDT act.</summary>
    public const byte StartAct = 0x07;

    /// <summary>STARTDT con.</summary>
    public const byte StartCon = 0x0B;

    /// <summary>STOPDT act.</summary>
    public const byte StopAct = 0x13;

    /// <summary>STOPDT con.</summary>
    public const byte StopCon = 0x23;

    /// <summary>TESTFR act.</summary>
    public const byte TestAct = 0x43;

    /// <summary>TESTFR con.</summary>
    public const byte TestCon = 0x83;

    private const byte Start = 0x68;
    private const int Least = 4;
    private const int Most = 253;

    /// <summary>Reads the first frame of what has arrived.</summary>
    /// <param name="received">The bytes.</param>
    /// <param name="frame">Its control octets.</param>
    /// <param name="length">Its length with start and length octet; what follows six octets is application data.</param>
    public static ApduStep Read(ReadOnlySpan<byte> received, out Apci frame, out int length)
    {
        (frame, length) = (default, 0);
        if (received.Length > 0 && received[0] != Start) return ApduStep.Broken;
        if (received.Length < 2) return ApduStep.More;
        if (received[1] is < Least or > Most) return ApduStep.Broken;
        if (received.Length < 2 + received[1]) return ApduStep.More;
        length = 2 + received[1];
        return Control(received[2..length], out frame) ? ApduStep.Frame : ApduStep.Broken;
    }

    /// <summary>Writes an I frame.</summary>
    /// <param name="frame">Where it is written.</param>
    /// <param name="sent">N(S).</param>
    /// <param name="received">N(R).</param>
    /// <param name="asdu">The application data, at most 249 octets.</param>
    /// <returns>Its length.</returns>
    public static int WriteI(Span<byte> frame, int sent, int received, ReadOnlySpan<byte> asdu)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(asdu.Length, MostAsdu, nameof(asdu));
        frame[0] = Start;
        frame[1] = (byte)(Least + asdu.Length);
        Number(frame[2..], sent);
        Number(frame[4..], received);
        asdu.CopyTo(frame[Header..]);
        return Header + asdu.Length;
    }

    /// <summary>Writes an S frame.</summary>
    /// <param name="frame">Where it is written.</param>
    /// <param name="received">N(R).</param>
    /// <returns>Its length.</returns>
    public static int WriteS(Span<byte> frame, int received)
    {
        frame[0] = Start;
        frame[1] = Least;
        frame[2] = 1;
        frame[3] = 0;
        Number(frame[4..], received);
        return Header;
    }

    /// <summary>Writes a U frame.</summary>
    /// <param name="frame">Where it is written.</param>
    /// <param name="function">Its first octet.</param>
    /// <returns>Its length.</returns>
    public static int WriteU(Span<byte> frame, byte function)
    {
        frame[..Header].Clear();
        frame[0] = Start;
        frame[1] = Least;
        frame[2] = function;
        return Header;
    }

    private static bool Control(ReadOnlySpan<byte> octets, out Apci frame)
    {
        var received = (octets[2] >> 1) | (octets[3] << 7);
        frame = default;
        if ((octets[0] & 1) == 0)
        {
            frame = new Apci(ApduFormat.I, (octets[0] >> 1) | (octets[1] << 7), received, 0);
            return (octets[2] & 1) == 0 && octets.Length > Least;
        }

        if (octets.Length != Least || octets[1] != 0) return false;
        if (octets[0] == 1)
        {
            frame = new Apci(ApduFormat.S, 0, received, 0);
            return (octets[2] & 1) == 0;
        }

        frame = new Apci(ApduFormat.U, 0, 0, octets[0]);
        return octets[2] == 0 && octets[3] == 0 && octets[0] is StartAct or StartCon or StopAct or StopCon or TestAct or TestCon;
    }

    private static void Number(Span<byte> octets, int number)
    {
        octets[0] = (byte)(number << 1);
        octets[1] = (byte)(number >> 7);
    }
}

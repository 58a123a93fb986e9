namespace Lingtan.Drivers;

/// <summary>Frames of CJ/T 188 (2004, clause 6): start, kind of meter, address, control, length, data, sum, end.</summary>
public static class Cjt188Frames
{
    /// <summary>Bytes of an address.</summary>
    public const int AddressLength = 7;

    /// <summary>Most bytes of a frame.</summary>
    public const int Most = Head + MostData + SerialFrames.Tail;

    internal const int Head = 11;
    internal const int Identifier = 3;
    internal const byte Error = 0x40;

    private const int MostData = 100;
    private const byte Start = 0x68;
    private const byte ReadControl = 0x01;
    private const byte Answer = 0x80;
    private const byte AnyMeter = 0xAA;

    /// <summary>Writes a request to read.</summary>
    /// <param name="frame">Where it is written.</param>
    /// <param name="kind">Kind of meter: 10 hexadecimal cold water, 20 heat, 21 cold, 30 gas; AA any.</param>
    /// <param name="address">Seven bytes, the lowest first.</param>
    /// <param name="item">Identifier of the data, 901F for the current ones.</param>
    /// <param name="highFirst">Whether the identifier is sent with its high byte first: makers differ.</param>
    /// <param name="number">A number that the answer repeats.</param>
    /// <returns>Its length.</returns>
    public static int WriteRead(Span<byte> frame, byte kind, ReadOnlySpan<byte> address, ushort item, bool highFirst, byte number)
    {
        var (low, high) = ((byte)item, (byte)(item >> 8));
        return Write(frame, kind, address, ReadControl, highFirst ? [high, low, number] : [low, high, number]);
    }

    /// <summary>Writes a frame.</summary>
    /// <param name="frame">Where it is written.</param>
    /// <param name="kind">Kind of meter.</param>
    /// <param name="address">Seven bytes, the lowest first.</param>
    /// <param name="control">Control code.</param>
    /// <param name="data">Data.</param>
    /// <returns>Its length.</returns>
    public static int Write(Span<byte> frame, byte kind, ReadOnlySpan<byte> address, byte control, ReadOnlySpan<byte> data)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(data.Length, MostData, nameof(data));
        frame[0] = Start;
        frame[1] = kind;
        address.CopyTo(frame[2..]);
        frame[9] = control;
        frame[10] = (byte)data.Length;
        data.CopyTo(frame[Head..]);
        var end = Head + data.Length;
        return SerialFrames.Close(frame, end);
    }

    /// <summary>Looks for the answer to a request; bytes that are no frame, and frames of other meters or to other questions, are passed over.</summary>
    /// <param name="received">What has arrived.</param>
    /// <param name="request">The frame of the request.</param>
    public static FrameFound Find(ReadOnlySpan<byte> received, ReadOnlySpan<byte> request) => SerialFrames.Find(received, request, LengthOf, Fits);

    internal static int LengthOf(ReadOnlySpan<byte> rest) => rest[0] != Start || (rest.Length > 10 && rest[10] > MostData) ? 0 : rest.Length > 10 ? Head + rest[10] + SerialFrames.Tail : int.MaxValue;

    private static bool Fits(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> request)
    {
        if ((frame[9] & ~Error) != (request[9] | Answer)) return false;
        if (request[1] != AnyMeter && frame[1] != request[1]) return false;
        if (request.Slice(2, AddressLength).IndexOfAnyExcept(AnyMeter) >= 0 && !frame.Slice(2, AddressLength).SequenceEqual(request.Slice(2, AddressLength))) return false;
        if ((frame[9] & Error) != 0) return frame[10] == Identifier;
        return frame[10] >= Identifier && frame.Slice(Head, Identifier).SequenceEqual(request.Slice(Head, Identifier));
    }
}

using System.Buffers.Binary;

namespace Lingtan.Drivers;

/// <summary>Frames of DL/T 645-2007 (clause 5): start, address, start, control, length, data plus 33 hexadecimal, sum, end.</summary>
public static class Dlt645Frames
{
    /// <summary>Control code: read.</summary>
    public const byte Read = 0x11;

    /// <summary>Control code: read what follows.</summary>
    public const byte ReadNext = 0x12;

    /// <summary>Control code: read the address of the only meter on a line.</summary>
    public const byte ReadAddress = 0x13;

    /// <summary>Bytes of an address.</summary>
    public const int AddressLength = 6;

    /// <summary>Most bytes of a frame.</summary>
    public const int Most = Head + MostData + SerialFrames.Tail;

    internal const int Head = 10;
    internal const byte Answer = 0x80;
    internal const byte Error = 0x40;
    internal const byte More = 0x20;

    private const int MostData = 200;
    private const byte Start = 0x68;
    private const byte Shift = 0x33;

    /// <summary>Writes a frame.</summary>
    /// <param name="frame">Where it is written.</param>
    /// <param name="address">Six bytes of address, the lowest first.</param>
    /// <param name="control">Control code.</param>
    /// <param name="data">Data, as meant.</param>
    /// <returns>Its length.</returns>
    public static int Write(Span<byte> frame, ReadOnlySpan<byte> address, byte control, ReadOnlySpan<byte> data)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(data.Length, MostData, nameof(data));
        frame[0] = Start;
        address.CopyTo(frame[1..]);
        frame[7] = Start;
        frame[8] = control;
        frame[9] = (byte)data.Length;
        for (var i = 0; i < data.Length; i++) frame[Head + i] = (byte)(data[i] + Shift);
        var end = Head + data.Length;
        return SerialFrames.Close(frame, end);
    }

    /// <summary>Writes a request to read an item.</summary>
    /// <param name="frame">Where it is written.</param>
    /// <param name="address">Six bytes of address, the lowest first.</param>
    /// <param name="item">Identifier of the item, such as 00010000.</param>
    /// <returns>Its length.</returns>
    public static int WriteRead(Span<byte> frame, ReadOnlySpan<byte> address, uint item)
    {
        Span<byte> data = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(data, item);
        return Write(frame, address, Read, data);
    }

    /// <summary>Looks for the answer to a request; bytes that are no frame, and frames of other meters or to other questions, are passed over.</summary>
    /// <param name="received">What has arrived.</param>
    /// <param name="request">The frame of the request.</param>
    public static FrameFound Find(ReadOnlySpan<byte> received, ReadOnlySpan<byte> request) => SerialFrames.Find(received, request, LengthOf, Fits);

    internal static int LengthOf(ReadOnlySpan<byte> rest) => rest[0] != Start || (rest.Length > 7 && rest[7] != Start) || (rest.Length > 9 && rest[9] > MostData) ? 0 : rest.Length > 9 ? Head + rest[9] + SerialFrames.Tail : int.MaxValue;

    /// <summary>The data of a frame, as meant.</summary>
    /// <param name="frame">The frame.</param>
    public static byte[] Data(ReadOnlySpan<byte> frame)
    {
        var data = frame.Slice(Head, frame[9]).ToArray();
        for (var i = 0; i < data.Length; i++) data[i] -= Shift;
        return data;
    }

    // Same function, same meter, and the item that was asked for.
    private static bool Fits(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> request)
    {
        if ((frame[8] & ~(Error | More)) != (request[8] | Answer)) return false;
        if (request.Slice(1, AddressLength).IndexOfAnyExcept((byte)0xAA) >= 0 && !frame.Slice(1, AddressLength).SequenceEqual(request.Slice(1, AddressLength))) return false;
        if ((frame[8] & Error) != 0) return frame[9] == 1;
        return request[8] is not (Read or ReadNext) || (frame[9] >= 4 && frame.Slice(Head, 4).SequenceEqual(request.Slice(Head, 4)));
    }
}

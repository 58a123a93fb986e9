namespace Lingtan.Drivers;

/// <summary>The length that bytes claim to have as a frame; 0: they are no frame; <see cref="int.MaxValue"/>: too few have arrived to say.</summary>
/// <param name="bytes">Bytes, the first of which may begin a frame.</param>
internal delegate int FrameLength(ReadOnlySpan<byte> bytes);

/// <summary>Whether a whole frame answers a request.</summary>
/// <param name="frame">The frame.</param>
/// <param name="request">The frame of the request.</param>
internal delegate bool FrameFits(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> request);

/// <summary>Frames that end with the sum of their bytes and 16 hexadecimal, as meters on serial lines send them.</summary>
internal static class SerialFrames
{
    /// <summary>Bytes behind the data: sum and end.</summary>
    public const int Tail = 2;

    private const byte End = 0x16;

    /// <summary>Writes sum and end behind a frame.</summary>
    /// <param name="frame">Where it is written.</param>
    /// <param name="end">Where the frame ends so far.</param>
    /// <returns>Its length.</returns>
    public static int Close(Span<byte> frame, int end)
    {
        frame[end] = Sum(frame[..end]);
        frame[end + 1] = End;
        return end + Tail;
    }

    /// <summary>Looks for the answer to a request; bytes that are no frame, and frames of other meters or to other questions, are passed over.</summary>
    /// <param name="received">What has arrived.</param>
    /// <param name="request">The frame of the request.</param>
    /// <param name="lengthOf">The length of a frame.</param>
    /// <param name="fits">Whether a frame is the answer.</param>
    public static FrameFound Find(ReadOnlySpan<byte> received, ReadOnlySpan<byte> request, FrameLength lengthOf, FrameFits fits)
    {
        var waiting = -1;
        for (var start = 0; start < received.Length; start++)
        {
            var rest = received[start..];
            var length = lengthOf(rest);
            if (length == 0) continue;
            if (length > rest.Length)
            {
                if (waiting < 0) waiting = start;
                continue;
            }

            if (rest[length - 1] != End || rest[length - Tail] != Sum(rest[..(length - Tail)]) || !fits(rest[..length], request)) continue;
            return new FrameFound(start + length, length);
        }

        return new FrameFound(waiting < 0 ? received.Length : waiting, 0);
    }

    private static byte Sum(ReadOnlySpan<byte> bytes)
    {
        byte sum = 0;
        foreach (var part in bytes) sum += part;
        return sum;
    }
}

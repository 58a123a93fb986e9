using System.Buffers.Binary;

namespace Lingtan.Drivers;

/// <summary>What the bytes received so far mean for a request.</summary>
public enum ExchangeStep
{
    /// <summary>More bytes are needed.</summary>
    More,

    /// <summary>The answer is there.</summary>
    Answer,

    /// <summary>The device refuses: an exception is there.</summary>
    Exception,

    /// <summary>A frame for this request is there, and it does not fit.</summary>
    Wrong,

    /// <summary>What arrives are no frames; only a new connection helps.</summary>
    Lost,
}

/// <summary>
/// One request and the search for its answer in what arrives. Late answers to earlier requests and answers of other units are dropped, a frame may come in
/// pieces, and stray bytes around a serial frame are passed over.
/// </summary>
/// <param name="framing">How messages travel.</param>
/// <param name="transaction">Number of the transaction.</param>
/// <param name="unit">The unit asked.</param>
/// <param name="request">Function code and data of the request.</param>
/// <param name="settings">What the device is allowed.</param>
public readonly ref struct ModbusExchange(ModbusFraming framing, ushort transaction, byte unit, ReadOnlySpan<byte> request, ModbusSettings settings)
{
    private const int ShortestLength = 3;
    private const int LongestLength = ModbusPdu.Most + 1;

    private readonly ReadOnlySpan<byte> _request = request;

    /// <summary>Looks for the answer.</summary>
    /// <param name="received">What has arrived and was not consumed yet.</param>
    /// <param name="consumed">How many of these bytes are done with, the answer included.</param>
    /// <param name="answer">Function code and data of the answer or exception.</param>
    public ExchangeStep Take(ReadOnlySpan<byte> received, out int consumed, out ReadOnlySpan<byte> answer) =>
        framing == ModbusFraming.Tcp ? TakeTcp(received, out consumed, out answer) : TakeRtu(received, out consumed, out answer);

    private ExchangeStep TakeTcp(ReadOnlySpan<byte> received, out int consumed, out ReadOnlySpan<byte> answer)
    {
        answer = default;
        for (consumed = 0; received.Length - consumed >= ModbusFrames.Prefix;)
        {
            var frame = received[consumed..];
            var length = BinaryPrimitives.ReadUInt16BigEndian(frame[4..]);
            if (BinaryPrimitives.ReadUInt16BigEndian(frame[2..]) != 0 || length is < ShortestLength or > LongestLength) return ExchangeStep.Lost;
            if (frame.Length < ModbusFrames.Prefix + length) return ExchangeStep.More;
            consumed += ModbusFrames.Prefix + length;
            if (frame[ModbusFrames.Prefix] != unit) continue;
            if (!settings.IgnoreTransaction && BinaryPrimitives.ReadUInt16BigEndian(frame) != transaction) continue;
            answer = frame[ModbusFrames.Header..(ModbusFrames.Prefix + length)];
            return Step(answer);
        }

        return ExchangeStep.More;
    }

    // A serial frame has no start mark: where unit, function, length and checksum do not all fit, it may begin one byte later.
    private ExchangeStep TakeRtu(ReadOnlySpan<byte> received, out int consumed, out ReadOnlySpan<byte> answer)
    {
        answer = default;
        var waiting = -1;
        for (var start = 0; start < received.Length; start++)
        {
            var rest = received[start..];
            if (rest[0] != unit || (rest.Length > 1 && (rest[1] & ~ModbusPdu.ExceptionBit) != _request[0])) continue;
            var length = ModbusFrames.RtuLength(rest);
            if (length == 0 || length > rest.Length)
            {
                if (waiting < 0) waiting = start;
                continue;
            }

            if (ModbusCrc.Of(rest[..length]) != 0 || Step(rest[1..(length - 2)]) is not (ExchangeStep.Answer or ExchangeStep.Exception)) continue;
            consumed = start + length;
            answer = rest[1..(length - 2)];
            return Step(answer);
        }

        consumed = waiting < 0 ? received.Length : waiting;
        return ExchangeStep.More;
    }

    private ExchangeStep Step(ReadOnlySpan<byte> answer) => ModbusPdu.Judge(_request, answer, settings.LenientEcho) switch
    {
        ModbusVerdict.Good => ExchangeStep.Answer,
        ModbusVerdict.Exception => ExchangeStep.Exception,
        _ => ExchangeStep.Wrong,
    };
}

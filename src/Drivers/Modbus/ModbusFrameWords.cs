using System.Buffers.Binary;
using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Says what frames of Modbus mean, in both framings.</summary>
public sealed class ModbusFrameWords : IFrameWords
{
    private const int MostRtu = 256;

    /// <inheritdoc/>
    public IReadOnlyList<string> Protocols { get; } = [ModbusProtocol.TcpId, ModbusProtocol.RtuId];

    /// <inheritdoc/>
    public FrameFound Find(string protocol, ReadOnlySpan<byte> stream)
    {
        if (protocol == ModbusProtocol.RtuId) return FindRtu(stream);
        if (stream.Length < ModbusFrames.Prefix) return default;
        var length = ModbusFrames.Prefix + BinaryPrimitives.ReadUInt16BigEndian(stream[4..]);
        if (BinaryPrimitives.ReadUInt16BigEndian(stream[2..]) != 0 || length is < 8 or > ModbusFrames.Most) return new FrameFound(stream.Length, 0);
        return stream.Length < length ? default : new FrameFound(length, length);
    }

    /// <inheritdoc/>
    public LocalText Say(string protocol, ReadOnlySpan<byte> frame, bool isSent, ReadOnlySpan<byte> before)
    {
        var unit = Unit(protocol, frame);
        var pdu = Pdu(protocol, frame);
        var said = pdu.Length < 2 ? Hex(pdu) : isSent ? Request(pdu) : Answer(pdu, Pdu(protocol, before));
        return new($"单元 {unit}：{said.Zh}", $"unit {unit}: {said.En}");
    }

    /// <inheritdoc/>
    public string? Device(string protocol, ReadOnlySpan<byte> frame) => Unit(protocol, frame).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string? Device(IReadOnlyDictionary<string, string> settings) => settings.GetValueOrDefault("unit", "1");

    private static byte Unit(string protocol, ReadOnlySpan<byte> frame) => frame[protocol == ModbusProtocol.TcpId ? ModbusFrames.Prefix : 0];

    private static ReadOnlySpan<byte> Pdu(string protocol, ReadOnlySpan<byte> frame) =>
        protocol == ModbusProtocol.TcpId ? frame[Math.Min(frame.Length, ModbusFrames.Header)..] : frame.Length < 3 ? default : frame[1..^2];

    // Nothing but the checksum says where a frame of the serial line ends: each length that a request or an answer may have is tried.
    private static FrameFound FindRtu(ReadOnlySpan<byte> stream)
    {
        for (var start = 0; start + 5 <= stream.Length; start++)
        {
            var rest = stream[start..];
            Span<int> lengths = [ModbusFrames.RtuLength(rest), rest[1] is 15 or 16 && rest.Length > 6 ? 9 + rest[6] : 8];
            foreach (var length in lengths)
            {
                if (length >= 5 && length <= rest.Length && ModbusCrc.Of(rest[..(length - 2)]) == BinaryPrimitives.ReadUInt16LittleEndian(rest[(length - 2)..])) return new FrameFound(start + length, length);
            }
        }

        return stream.Length > MostRtu ? new FrameFound(stream.Length - MostRtu, 0) : default;
    }

    private static LocalText Request(ReadOnlySpan<byte> pdu)
    {
        if (pdu.Length < 5 || pdu[0] is not ((>= 1 and <= 6) or 15 or 16)) return Hex(pdu);
        var (zh, en) = Names(pdu[0]);
        int address = BinaryPrimitives.ReadUInt16BigEndian(pdu[1..]);
        int count = BinaryPrimitives.ReadUInt16BigEndian(pdu[3..]);
        return pdu[0] switch
        {
            <= 4 => new($"读{zh}，自 {address} 起 {count} 个", $"read {count} {en} from {address}"),
            5 => new($"写{zh} {address}：{(count == 0 ? "断" : "合")}", $"write {en} {address}: {(count == 0 ? "off" : "on")}"),
            6 => new($"写{zh} {address}：{count:X4}", $"write {en} {address}: {count:X4}"),
            _ => new($"写{zh}，自 {address} 起 {count} 个：{Bytes(pdu[6..])}", $"write {count} {en} from {address}: {Bytes(pdu[6..])}"),
        };
    }

    private static LocalText Answer(ReadOnlySpan<byte> pdu, ReadOnlySpan<byte> asked)
    {
        if ((pdu[0] & ModbusPdu.ExceptionBit) != 0) return new($"异常码 {pdu[1]}（{Refusal(pdu[1]).Zh}）", $"exception {pdu[1]} ({Refusal(pdu[1]).En})");
        if (pdu[0] is 5 or 6 or 15 or 16) return new("写入已确认", "write confirmed");
        if (pdu[0] is < 1 or > 4) return Hex(pdu);
        var (zh, en) = Names(pdu[0]);
        var fits = asked.Length >= 5 && ModbusPdu.Judge(asked, pdu, lenientEcho: true) == ModbusVerdict.Good;
        var from = fits ? BinaryPrimitives.ReadUInt16BigEndian(asked[1..]).ToString(System.Globalization.CultureInfo.InvariantCulture) : "?";
        return new($"{zh}，自 {from} 起：{Bytes(pdu[2..])}", $"{en} from {from}: {Bytes(pdu[2..])}");
    }

    private static (string Zh, string En) Names(byte function) => function switch
    {
        1 or 5 or 15 => ("线圈", function == 5 ? "coil" : "coils"),
        2 => ("离散输入", "inputs"),
        4 => ("输入寄存器", "input registers"),
        _ => ("保持寄存器", function == 6 ? "register" : "registers"),
    };

    private static LocalText Refusal(byte code) => (ModbusRefusal)code switch
    {
        ModbusRefusal.Function => new("不支持该功能码", "function not supported"),
        ModbusRefusal.Address => new("没有该地址", "no such address"),
        ModbusRefusal.Value => new("数值或数量不允许", "value or quantity not allowed"),
        ModbusRefusal.Failure => new("装置故障", "device failed"),
        ModbusRefusal.Acknowledged => new("已受理，仍在执行", "accepted, still at work"),
        ModbusRefusal.Busy => new("装置忙", "busy"),
        ModbusRefusal.NoPath => new("网关没有通路", "no path from the gateway"),
        ModbusRefusal.NoTarget => new("网关后的单元无应答", "unit behind the gateway is silent"),
        _ => new("其他", "another"),
    };

    private static LocalText Hex(ReadOnlySpan<byte> pdu) => new($"功能数据 {Bytes(pdu)}", $"function data {Bytes(pdu)}");

    // In words of two bytes, as register maps have them.
    private static string Bytes(ReadOnlySpan<byte> bytes) => string.Join(' ', bytes.ToArray().Chunk(2).Select(Convert.ToHexString));
}

using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Says what packets of MQTT 3.1.1 mean. The packet that a connection begins with is tapped without what a password may stand in.</summary>
public sealed class MqttFrameWords : IFrameWords
{
    private const int MostText = 200;
    private const int ConnectHeader = 10;
    private static readonly string[] Names = ["?", "CONNECT", "CONNACK", "PUBLISH", "PUBACK", "PUBREC", "PUBREL", "PUBCOMP", "SUBSCRIBE", "SUBACK", "UNSUBSCRIBE", "UNSUBACK", "PINGREQ", "PINGRESP", "DISCONNECT", "?"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Protocols { get; } = [MqttConnection.Protocol];

    /// <inheritdoc/>
    public FrameFound Find(string protocol, ReadOnlySpan<byte> stream)
    {
        var header = Header(stream, out var length);
        if (header < 0) return new FrameFound(stream.Length, 0);
        return header == 0 || stream.Length < header + length ? default : new FrameFound(header + length, header + length);
    }

    /// <inheritdoc/>
    public LocalText Say(string protocol, ReadOnlySpan<byte> frame, bool isSent, ReadOnlySpan<byte> before)
    {
        var body = frame[Header(frame, out _)..];
        var name = Names[frame[0] >> 4];
        return (frame[0] >> 4) switch
        {
            2 when body.Length == 2 => body[1] == 0 ? new($"{name}：已接受", $"{name}: accepted") : new($"{name}：拒绝 {body[1]}", $"{name}: refused {body[1]}"),
            3 => Publish(frame[0], body),
            >= 4 and <= 11 when body.Length >= 2 => new($"{name} #{BinaryPrimitives.ReadUInt16BigEndian(body)}", $"{name} #{BinaryPrimitives.ReadUInt16BigEndian(body)}"),
            _ => new(name, name),
        };
    }

    /// <summary>A packet CONNECT with zeros for all that stands behind its first ten octets: client, name, password.</summary>
    internal static byte[] Masked(ReadOnlySpan<byte> packet)
    {
        var masked = packet.ToArray();
        masked.AsSpan(Math.Min(masked.Length, Math.Max(0, Header(packet, out _)) + ConnectHeader)).Clear();
        return masked;
    }

    private static LocalText Publish(byte first, ReadOnlySpan<byte> body)
    {
        var quality = (first >> 1) & 3;
        int length = body.Length < 2 ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(body);
        var start = 2L + length + (quality > 0 ? 2 : 0);
        if (start > body.Length) return new("PUBLISH：无法识别", "PUBLISH: not readable");
        var number = quality > 0 ? string.Create(CultureInfo.InvariantCulture, $" #{BinaryPrimitives.ReadUInt16BigEndian(body[(2 + length)..])}") : "";
        var text = Shown(body[(int)start..]);
        var topic = Shown(body.Slice(2, length));
        var retained = (first & 1) != 0;
        return new($"PUBLISH{number} QoS {quality}{(retained ? " 保留" : "")} {topic}：{text}", $"PUBLISH{number} QoS {quality}{(retained ? " retained" : "")} {topic}: {text}");
    }

    private static string Shown(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostText)]);
        return string.Concat(text.Select(static c => char.IsControl(c) ? '·' : c)) + (bytes.Length > MostText ? "…" : "");
    }

    // First octet and length; 0: not there yet; minus one: a length of more than four octets.
    private static int Header(ReadOnlySpan<byte> stream, out int length)
    {
        length = 0;
        for (var i = 1; i < stream.Length; i++)
        {
            if (i > 4) return -1;
            length |= (stream[i] & 0x7f) << (7 * (i - 1));
            if ((stream[i] & 0x80) == 0) return i + 1;
        }

        return stream.Length > 4 ? -1 : 0;
    }
}

using System.Diagnostics.CodeAnalysis;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Bytes of a connection with what they mean.</summary>
/// <param name="Frame">The bytes.</param>
/// <param name="Lines">One line for each frame that ends in them, and for bytes that are no frame.</param>
/// <param name="Devices">The devices that share the address and that these frames are for or from; none where all may be meant, such as a part of a frame.</param>
public sealed record FrameReading(TappedFrame Frame, IReadOnlyList<LocalText> Lines, IReadOnlyList<string> Devices)
{
    private const int MostUnread = 4096;
    private static readonly LocalText Part = new("帧的一部分", "part of a frame");

    private static readonly IReadOnlyDictionary<string, IFrameWords> Words = Scan()
        .SelectMany(static words => words.Protocols.Select(protocol => (protocol, words)))
        .ToDictionary(static pair => pair.protocol, static pair => pair.words, StringComparer.Ordinal);

    /// <summary>The protocols whose frames are explained.</summary>
    public static IEnumerable<string> Protocols => Words.Keys.Order(StringComparer.Ordinal);

    /// <summary>Which of the devices that share an address a connection speaks to, as frames give it; null where there is but one, or where it speaks to all.</summary>
    /// <param name="protocol">The protocol spoken.</param>
    /// <param name="settings">The connection's settings.</param>
    public static string? DeviceOf(string protocol, IReadOnlyDictionary<string, string> settings) => Words.GetValueOrDefault(protocol)?.Device(settings);

    /// <summary>Explains the bytes of a connection.</summary>
    /// <param name="protocol">The protocol spoken; bytes of one that is not known get no line.</param>
    /// <param name="frames">What was tapped, in order.</param>
    public static IReadOnlyList<FrameReading> Of(string protocol, IReadOnlyList<TappedFrame> frames)
    {
        if (!Words.TryGetValue(protocol, out var words)) return [.. frames.Select(static frame => new FrameReading(frame, [], []))];
        var (sent, received) = (new Way(), new Way());
        var readings = new List<FrameReading>(frames.Count);
        foreach (var frame in frames)
        {
            if (frame.Bytes.IsEmpty) (sent, received) = (new Way(), new Way());
            var devices = new SortedSet<string>(StringComparer.Ordinal);
            var lines = frame.Direction switch
            {
                FrameDirection.Sent => Read(words, protocol, sent, received, frame, devices),
                FrameDirection.Received => Read(words, protocol, received, sent, frame, devices),
                FrameDirection.Opened => [new LocalText("连接已建立", "connection opened")],
                _ => [new LocalText("连接已关闭", "connection closed")],
            };
            readings.Add(new FrameReading(frame, lines, [.. devices]));
        }

        return readings;
    }

    private static List<LocalText> Read(IFrameWords words, string protocol, Way way, Way other, TappedFrame frame, SortedSet<string> devices)
    {
        byte[] stream = [.. way.Open, .. frame.Bytes.Span];
        var (at, lines) = (0, new List<LocalText>());
        while (at < stream.Length)
        {
            var found = words.Find(protocol, stream.AsSpan(at));
            if (found.Consumed == 0) break;
            if (found.Consumed > found.Length) lines.Add(NoFrame(found.Consumed - found.Length));
            if (found.Length > 0)
            {
                way.Last = stream.AsSpan(at + found.Consumed - found.Length, found.Length).ToArray();
                lines.Add(words.Say(protocol, way.Last, frame.Direction == FrameDirection.Sent, other.Last));
                if (words.Device(protocol, way.Last) is { } device) devices.Add(device);
            }

            at += found.Consumed;
        }

        way.Open = stream[at..];
        if (way.Open.Length > MostUnread)
        {
            lines.Add(NoFrame(way.Open.Length));
            way.Open = [];
        }

        if (lines.Count == 0) lines.Add(Part);
        return lines;
    }

    private static LocalText NoFrame(int count) => new($"{count} 字节不成帧", $"{count} bytes that are no frame");

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A program that trims keeps this assembly whole.")]
    private static IEnumerable<IFrameWords> Scan() => typeof(FrameReading).Assembly.GetTypes()
        .Where(static type => type is { IsAbstract: false, IsInterface: false } && typeof(IFrameWords).IsAssignableFrom(type))
        .Select([UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A program that trims keeps this assembly whole.")] (type) => (IFrameWords)Activator.CreateInstance(type)!);

    // What went one way: the bytes of a frame that is not whole yet, and the last whole one.
    private sealed class Way
    {
        public byte[] Open { get; set; } = [];

        public byte[] Last { get; set; } = [];
    }
}

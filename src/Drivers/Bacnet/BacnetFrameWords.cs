using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Says what datagrams of BACnet/IP mean.</summary>
public sealed class BacnetFrameWords : IFrameWords
{
    private const int MostResults = 6;
    private static readonly LocalText Unreadable = new("无法识别的数据报", "a datagram that cannot be read");

    /// <inheritdoc/>
    public IReadOnlyList<string> Protocols { get; } = [BacnetProtocol.Name];

    /// <inheritdoc/>
    public FrameFound Find(string protocol, ReadOnlySpan<byte> stream) => new(stream.Length, stream.Length);

    /// <inheritdoc/>
    public LocalText Say(string protocol, ReadOnlySpan<byte> frame, bool isSent, ReadOnlySpan<byte> before)
    {
        if (!Bvlc.TryRead(frame, out var bvlc)) return Unreadable;
        if (bvlc.Function == BvlcFunction.Result) return bvlc.Result == 0 ? new("BBMD：已接受", "broadcast device: accepted") : new($"BBMD：拒绝 {bvlc.Result:X4}", $"broadcast device: refused {bvlc.Result:X4}");
        if (bvlc.Function == BvlcFunction.RegisterForeign) return new("注册为外部设备", "register as a foreign device");
        var network = frame[bvlc.Npdu..];
        if (!Npdu.TryRead(network, out var npdu)) return Unreadable;
        if (npdu.IsNetworkMessage) return new("路由器报文", "a message of routers");
        var message = network[npdu.Apdu..];
        if (!BacnetApdu.TryRead(message, out var apdu)) return Unreadable;
        var said = Message(apdu, message[apdu.Body..]);
        var from = npdu.Network == 0 ? "" : FormattableString.Invariant($"{npdu.Network}:{npdu.Station} ");
        return new(from + said.Zh, from + said.En);
    }

    private static LocalText Message(BacnetApdu apdu, ReadOnlySpan<byte> body)
    {
        var number = FormattableString.Invariant($"#{apdu.Invoke}");
        var service = Service(apdu);
        return apdu.Message switch
        {
            _ when apdu.IsSegment => new($"{number} {service} 第 {apdu.Sequence} 段", $"{number} {service}, part {apdu.Sequence}"),
            BacnetMessage.ConfirmedRequest => new($"{number} 请求 {service}{Content(apdu, body)}", $"{number} request {service}{Content(apdu, body)}"),
            BacnetMessage.UnconfirmedRequest => new(service + Content(apdu, body), service + Content(apdu, body)),
            BacnetMessage.SimpleAck => new($"{number} {service} 完成", $"{number} {service} done"),
            BacnetMessage.ComplexAck => new($"{number} 应答 {service}{Content(apdu, body)}", $"{number} answer {service}{Content(apdu, body)}"),
            BacnetMessage.SegmentAck => new($"{number} 已收到第 {apdu.Sequence} 段", $"{number} received up to part {apdu.Sequence}"),
            BacnetMessage.Error when BacnetAnswers.TryError(body, out var error) => Numbered(number, BacnetRefusals.Text(error)),
            BacnetMessage.Reject or BacnetMessage.Abort => Numbered(number, BacnetRefusals.Text(new BacnetError(0, apdu.Service, apdu.Message))),
            _ => Unreadable,
        };
    }

    private static LocalText Numbered(string number, LocalText text) => new($"{number} {text.Zh}", $"{number} {text.En}");

    private static string Service(BacnetApdu apdu) => (apdu.Message == BacnetMessage.UnconfirmedRequest, apdu.Service) switch
    {
        (true, BacnetServiceChoice.IAm) => "I-Am",
        (true, BacnetServiceChoice.WhoIs) => "Who-Is",
        (true, BacnetServiceChoice.UnconfirmedNotification) or (false, BacnetServiceChoice.ConfirmedNotification) => "COV-Notification",
        (false, BacnetServiceChoice.ReadProperty) => "ReadProperty",
        (false, BacnetServiceChoice.ReadMultiple) => "ReadPropertyMultiple",
        (false, BacnetServiceChoice.SubscribeCov) => "SubscribeCOV",
        _ => string.Create(CultureInfo.InvariantCulture, $"service {apdu.Service}"),
    };

    private static string Content(BacnetApdu apdu, ReadOnlySpan<byte> body)
    {
        var results = new List<BacnetResult>();
        if (apdu.Message == BacnetMessage.UnconfirmedRequest && apdu.Service == BacnetServiceChoice.IAm && BacnetAnswers.TryIdentity(body, out var identity))
            return FormattableString.Invariant($": device:{identity.Instance}, {identity.MostOctets} octets, vendor {identity.Vendor}");
        if (apdu.Message == BacnetMessage.ComplexAck && apdu.Service == BacnetServiceChoice.ReadProperty && BacnetAnswers.TryProperty(body, out var result)) results.Add(result!);
        else if (apdu.Message == BacnetMessage.ComplexAck && apdu.Service == BacnetServiceChoice.ReadMultiple) BacnetAnswers.TryMultiple(body, results);
        else if (BacnetAnswers.TryNotification(body, out var told)) results.AddRange(told!.Results);
        if (results.Count > 0) return ": " + string.Join(", ", results.Take(MostResults).Select(Result)) + (results.Count > MostResults ? ", …" : "");
        return Named(body) is { } named ? ": " + named : "";
    }

    // What a request is about: the first object in it.
    private static string? Named(ReadOnlySpan<byte> body)
    {
        var reader = new BacnetReader(body);
        if (reader.TryTake(0, out BacnetObject first)) return first.ToString();
        reader = new BacnetReader(body);
        return reader.TryTake(0, out uint _) && reader.TryTake(1, out BacnetObject second) ? second.ToString() : null;
    }

    private static string Result(BacnetResult result)
    {
        var values = result.Error is { } error ? $"error {error.Class}/{error.Code}" : string.Join(' ', result.Values.Select(static v => v.Number?.ToString(CultureInfo.InvariantCulture) ?? v.Text ?? "?"));
        return string.Create(CultureInfo.InvariantCulture, $"{result.Object} {Property(result.Property)} = {values}");
    }

    private static string Property(int property) => property switch
    {
        BacnetProperty.PresentValue => "present-value",
        BacnetProperty.StatusFlags => "status-flags",
        BacnetProperty.Reliability => "reliability",
        BacnetProperty.Units => "units",
        BacnetProperty.Scale => "scale",
        _ => string.Create(CultureInfo.InvariantCulture, $"property {property}"),
    };
}

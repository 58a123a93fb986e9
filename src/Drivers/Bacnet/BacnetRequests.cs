namespace Lingtan.Drivers;

/// <summary>Numbers of services (ASHRAE 135, clause 21).</summary>
internal static class BacnetService
{
    public const byte IAm = 0;
    public const byte UnconfirmedNotification = 2;
    public const byte WhoIs = 8;
    public const byte ConfirmedNotification = 1;
    public const byte SubscribeCov = 5;
    public const byte ReadProperty = 12;
    public const byte ReadMultiple = 14;
}

/// <summary>Messages that this side sends.</summary>
public static class BacnetRequests
{
    /// <summary>Most octets of a message on BACnet/IP.</summary>
    public const int Most = 1476;

    // Answers in up to 64 parts of up to 1476 octets are taken.
    private const byte Takes = 0x65;
    private const byte TakesSegments = 0x02;

    /// <summary>Asks who is there (16.10).</summary>
    /// <param name="instance">The number of the device that is looked for; null: all.</param>
    public static byte[] WhoIs(int? instance)
    {
        var octets = new byte[16];
        var writer = new BacnetWriter(octets);
        writer.Octet((byte)BacnetMessage.UnconfirmedRequest << 4);
        writer.Octet(BacnetService.WhoIs);
        if (instance is { } number)
        {
            writer.Number(0, (uint)number);
            writer.Number(1, (uint)number);
        }

        return octets[..writer.Length];
    }

    /// <summary>Reads one property (15.5).</summary>
    /// <param name="invoke">The number that the answer repeats.</param>
    /// <param name="named">The object.</param>
    /// <param name="property">The property.</param>
    public static byte[] ReadProperty(byte invoke, BacnetObject named, int property)
    {
        var octets = new byte[16];
        var writer = Begin(octets, invoke, BacnetService.ReadProperty);
        writer.Object(0, named);
        writer.Number(1, (uint)property);
        return octets[..writer.Length];
    }

    /// <summary>Reads properties of several objects (15.7).</summary>
    /// <param name="invoke">The number that the answer repeats.</param>
    /// <param name="wanted">Objects with their properties.</param>
    public static byte[] ReadMultiple(byte invoke, IReadOnlyList<(BacnetObject Object, IReadOnlyList<int> Properties)> wanted)
    {
        var octets = new byte[4 + wanted.Sum(static w => 7 + (5 * w.Properties.Count))];
        var writer = Begin(octets, invoke, BacnetService.ReadMultiple);
        foreach (var (named, properties) in wanted)
        {
            writer.Object(0, named);
            writer.Open(1);
            foreach (var property in properties) writer.Number(0, (uint)property);
            writer.Close(1);
        }

        return octets[..writer.Length];
    }

    /// <summary>Asks to be told of changes (13.14).</summary>
    /// <param name="invoke">The number that the answer repeats.</param>
    /// <param name="process">A number of this side that the messages repeat.</param>
    /// <param name="named">The object.</param>
    /// <param name="confirmed">Whether the messages are to be confirmed.</param>
    /// <param name="seconds">For how long; never for ever.</param>
    public static byte[] SubscribeCov(byte invoke, uint process, BacnetObject named, bool confirmed, int seconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seconds, 1);
        var octets = new byte[32];
        var writer = Begin(octets, invoke, BacnetService.SubscribeCov);
        writer.Number(0, process);
        writer.Object(1, named);
        writer.Number(2, confirmed ? 1u : 0u);
        writer.Number(3, (uint)seconds);
        return octets[..writer.Length];
    }

    /// <summary>Says that a request of the other side was carried out.</summary>
    /// <param name="invoke">Its number.</param>
    /// <param name="service">Its service.</param>
    public static byte[] Done(byte invoke, byte service) => [(byte)BacnetMessage.SimpleAck << 4, invoke, service];

    /// <summary>Says that a subscription is not known (error class 5 services, code 79 unknown subscription).</summary>
    /// <param name="invoke">The number of the message.</param>
    public static byte[] UnknownSubscription(byte invoke) => [(byte)BacnetMessage.Error << 4, invoke, BacnetService.ConfirmedNotification, 0x91, 5, 0x91, 79];

    /// <summary>Says that a service is not known.</summary>
    /// <param name="invoke">The number of the request.</param>
    public static byte[] UnknownService(byte invoke) => [(byte)BacnetMessage.Reject << 4, invoke, BacnetRefusals.UnrecognisedService];

    /// <summary>Gives up an answer in parts.</summary>
    /// <param name="invoke">Its number.</param>
    /// <param name="reason">Why: 1 too much, 2 not expected.</param>
    public static byte[] Abort(byte invoke, byte reason) => [(byte)BacnetMessage.Abort << 4, invoke, reason];

    /// <summary>Says how far an answer in parts has arrived (20.1.6).</summary>
    /// <param name="invoke">Its number.</param>
    /// <param name="sequence">The last part that arrived in order.</param>
    /// <param name="window">How many parts may follow.</param>
    /// <param name="isGap">Whether parts are missing behind it.</param>
    public static byte[] SegmentAck(byte invoke, byte sequence, byte window, bool isGap) => [(byte)(((byte)BacnetMessage.SegmentAck << 4) | (isGap ? 2 : 0)), invoke, sequence, window];

    /// <summary>A message with its network layer as a datagram.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="function">To one device, to all, or to a broadcast device that is to pass it on.</param>
    /// <param name="apdu">The message.</param>
    /// <param name="expectsReply">Whether an answer is waited for.</param>
    public static byte[] Datagram(BacnetAddress to, BvlcFunction function, ReadOnlySpan<byte> apdu, bool expectsReply)
    {
        Span<byte> network = stackalloc byte[8 + BacnetAddress.MostStation];
        var length = Npdu.Write(network, to, expectsReply);
        var datagram = new byte[Bvlc.Header + length + apdu.Length];
        network[..length].CopyTo(datagram.AsSpan(Bvlc.Header));
        apdu.CopyTo(datagram.AsSpan(Bvlc.Header + length));
        Bvlc.Write(datagram, function);
        return datagram;
    }

    private static BacnetWriter Begin(Span<byte> octets, byte invoke, byte service)
    {
        var writer = new BacnetWriter(octets);
        writer.Octet(((byte)BacnetMessage.ConfirmedRequest << 4) | TakesSegments);
        writer.Octet(Takes);
        writer.Octet(invoke);
        writer.Octet(service);
        return writer;
    }
}

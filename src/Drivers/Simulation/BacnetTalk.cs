using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>What the BACnet device of the simulated plant answers, without socket and clock: Who-Is, ReadProperty, ReadPropertyMultiple. What it does not know it says.</summary>
internal sealed class BacnetTalk(SimulatedPlant plant)
{
    public static readonly BacnetObject Self = new(BacnetObject.Device, BacnetObjects.Device);

    private const int ObjectList = 76;
    private const int AllProperties = 8;
    private const int RequiredProperties = 105;
    private const int Most = 1476;
    private const byte Server = 0x01;
    private const byte NoSegmentation = 4;
    private const byte Vendor = 0xff;
    private static readonly int[] OfDevice = [75, 77, 79, 112, 121, 120, 98, 139, 62, 107];

    /// <summary>Who this device is; null: somebody else is meant.</summary>
    public static byte[]? Identify(ReadOnlySpan<byte> body)
    {
        var reader = new BacnetReader(body);
        if (!reader.IsAtEnd && (!reader.TryTake(0, out uint low) || !reader.TryTake(1, out uint high) || low > BacnetObjects.Device || high < BacnetObjects.Device)) return null;
        return [(byte)BacnetMessage.UnconfirmedRequest << 4, BacnetServiceChoice.IAm, .. BacnetShown.Object(Self), .. BacnetShown.Unsigned(Most), .. BacnetShown.Enumerated(3), .. BacnetShown.Unsigned(Vendor)];
    }

    /// <summary>The answer to a request; subscriptions are not handled here.</summary>
    public byte[] Answer(BacnetApdu apdu, ReadOnlySpan<byte> body, Instant now)
    {
        if (apdu.IsSegment) return Abort(apdu, NoSegmentation);
        var answer = apdu.Service switch
        {
            BacnetServiceChoice.ReadProperty => Property(apdu, body, now),
            BacnetServiceChoice.ReadMultiple => Multiple(apdu, body, now),
            _ => BacnetRequests.UnknownService(apdu.Invoke),
        };
        return answer.Length > Most ? Abort(apdu, NoSegmentation) : answer;
    }

    /// <summary>A refusal.</summary>
    public static byte[] Error(BacnetApdu apdu, byte kind, byte code) => [(byte)BacnetMessage.Error << 4, apdu.Invoke, apdu.Service, 0x91, kind, 0x91, code];

    private static byte[] Abort(BacnetApdu apdu, byte reason) => [((byte)BacnetMessage.Abort << 4) | Server, apdu.Invoke, reason];

    private byte[] Property(BacnetApdu apdu, ReadOnlySpan<byte> body, Instant now)
    {
        var reader = new BacnetReader(body);
        if (!reader.TryTake(0, out BacnetObject named) || !reader.TryTake(1, out uint property)) return [(byte)BacnetMessage.Reject << 4, apdu.Invoke, 5];
        uint? element = reader.TryTake(2, out uint index) ? index : null;
        if (!reader.IsAtEnd) return [(byte)BacnetMessage.Reject << 4, apdu.Invoke, 7];
        named = Meant(named);
        if (!IsKnown(named)) return Error(apdu, 1, 31);
        if (Shown(named, (int)property, element, now) is not { } value) return Error(apdu, 2, element is null ? (byte)32 : (byte)42);
        var octets = new byte[16];
        var writer = new BacnetWriter(octets);
        writer.Object(0, named);
        writer.Number(1, property);
        if (element is { } number) writer.Number(2, number);
        return [(byte)BacnetMessage.ComplexAck << 4, apdu.Invoke, apdu.Service, .. octets[..writer.Length], 0x3E, .. value, 0x3F];
    }

    private byte[] Multiple(BacnetApdu apdu, ReadOnlySpan<byte> body, Instant now)
    {
        var reader = new BacnetReader(body);
        var answer = new List<byte> { (byte)BacnetMessage.ComplexAck << 4, apdu.Invoke, apdu.Service };
        while (!reader.IsAtEnd)
        {
            if (!reader.TryTake(0, out BacnetObject named) || !reader.Take(1, opening: true)) return [(byte)BacnetMessage.Reject << 4, apdu.Invoke, 4];
            named = Meant(named);
            answer.AddRange(Written(0, named));
            answer.Add(0x1E);
            while (!reader.Take(1, opening: false))
            {
                if (!reader.TryTake(0, out uint property)) return [(byte)BacnetMessage.Reject << 4, apdu.Invoke, 4];
                uint? element = reader.TryTake(1, out uint index) ? index : null;
                foreach (var one in Named(named, (int)property)) answer.AddRange(Result(named, one, element, now));
            }

            answer.Add(0x1F);
        }

        return [.. answer];
    }

    private byte[] Result(BacnetObject named, int property, uint? element, Instant now)
    {
        var octets = new byte[16];
        var writer = new BacnetWriter(octets);
        writer.Number(2, (uint)property);
        if (element is { } index) writer.Number(3, index);
        if (IsKnown(named) && Shown(named, property, element, now) is { } value) return [.. octets[..writer.Length], 0x4E, .. value, 0x4F];
        var (kind, code) = IsKnown(named) ? ((byte)2, element is null ? (byte)32 : (byte)42) : ((byte)1, (byte)31);
        return [.. octets[..writer.Length], 0x5E, 0x91, kind, 0x91, code, 0x5F];
    }

    // The highest number stands for this device, whichever it is.
    private static BacnetObject Meant(BacnetObject named) => named.Type == BacnetObject.Device && named.Instance == BacnetObject.MostInstance + 1 ? Self : named;

    private static bool IsKnown(BacnetObject named) => named == Self || BacnetObjects.All.ContainsKey(named);

    private static IReadOnlyList<int> Named(BacnetObject named, int property) => property is not (AllProperties or RequiredProperties) || !IsKnown(named) ? [property]
        : named == Self ? OfDevice : BacnetObjects.Properties(named);

    private byte[]? Shown(BacnetObject named, int property, uint? element, Instant now)
    {
        if (named == Self && property == ObjectList) return List(element);
        if (element is not null) return null;
        return named == Self ? OfSelf(property) : BacnetObjects.Shown(plant, named, property, now);
    }

    private static byte[]? List(uint? element)
    {
        List<BacnetObject> objects = [Self, .. BacnetObjects.All.Keys];
        if (element is not { } index) return [.. objects.SelectMany(BacnetShown.Object)];
        return index == 0 ? BacnetShown.Unsigned((uint)objects.Count) : index <= objects.Count ? BacnetShown.Object(objects[(int)index - 1]) : null;
    }

    private static byte[]? OfSelf(int property) => property switch
    {
        75 => BacnetShown.Object(Self),
        77 => BacnetShown.Text("Lingtan simulated plant"),
        79 => BacnetShown.Enumerated(BacnetObject.Device),
        112 => BacnetShown.Enumerated(0),
        121 => BacnetShown.Text("Lingtan"),
        120 => BacnetShown.Unsigned(Vendor),
        98 => BacnetShown.Unsigned(1),
        139 => BacnetShown.Unsigned(14),
        62 => BacnetShown.Unsigned(Most),
        107 => BacnetShown.Enumerated(3),
        _ => null,
    };

    private static byte[] Written(int place, BacnetObject named)
    {
        var octets = new byte[8];
        var writer = new BacnetWriter(octets);
        writer.Object(place, named);
        return octets[..writer.Length];
    }
}

using System.Globalization;
using System.Net;

namespace Lingtan.Drivers.Bacnet;

/// <summary>Damaged and random datagrams, judged by a second reading of the standard that shares no code with the driver.</summary>
public sealed class BacnetFuzzTests
{
    [Fact]
    public void Whatever_arrives_is_understood_as_the_standard_says()
    {
        var random = new Random(Soak.Seed(47808));
        var (taken, refused) = (0, 0);
        for (var i = Soak.Times(200_000); i > 0; i--)
        {
            var frame = BacnetFrames.Answer(random);
            var wrong = random.Next(8) == 0 ? frame : Mend(Mutation.Of(frame, random, out _), random);
            var (ours, theirs) = (Answer(wrong), PlainBacnet.Answer(wrong));
            if (ours != theirs) Assert.Fail($"{Hex.Text(wrong)}\n{ours}\n{theirs}");
            if (ours is null) refused++;
            else taken++;
        }

        Assert.True(taken > 20_000 && refused > 20_000, $"{taken} were taken, {refused} were not; the campaign tries too little.");
    }

    [Fact]
    public void Nothing_that_arrives_ends_the_client_or_answers_what_was_not_asked()
    {
        var random = new Random(Soak.Seed(135));
        using var client = new BacnetClient(new BacnetSocketSettings { LocalPort = 0 }, TimeProvider.System);
        var told = 0;
        client.Listen((_, _) =>
        {
            told++;
            return true;
        });
        // A port that nobody listens at takes what is answered.
        var from = new IPEndPoint(IPAddress.Loopback, 9);
        var change = Hex.Bytes("81 0A 00 29 01 00 10 02 09 01 1C 02 00 04 D2 2C 00 00 00 01 3A 01 22 4E 09 55 2E 44 43 67 00 00 2F 09 6F 2E 82 04 00 2F 4F");
        var times = Soak.Times(20_000);
        for (var i = times; i > 0; i--) client.Take(from, Mend(Mutation.Of(random.Next(2) == 0 ? change : BacnetFrames.Answer(random), random, out _), random));
        Assert.True(client.Unread > times / 2 && told > times / 100, $"{client.Unread} were passed over, {told} were changes; the campaign tries too little.");
    }

    // The length of the whole is told at the beginning; most damage is tried behind that first wall.
    private static byte[] Mend(byte[] datagram, Random random)
    {
        if (random.Next(4) > 0 && datagram.Length >= 4) (datagram[2], datagram[3]) = ((byte)(datagram.Length >> 8), (byte)datagram.Length);
        return datagram;
    }

    private static string? Answer(byte[] datagram)
    {
        if (!Bvlc.TryRead(datagram, out var bvlc) || bvlc.Npdu == 0 || !Npdu.TryRead(datagram.AsSpan(bvlc.Npdu), out var npdu) || npdu.IsNetworkMessage) return null;
        var message = datagram.AsSpan(bvlc.Npdu + npdu.Apdu);
        if (!BacnetApdu.TryRead(message, out var apdu) || apdu.Message != BacnetMessage.ComplexAck || apdu.IsSegment) return null;
        var results = new List<BacnetResult>();
        var isRead = apdu.Service == 14 ? BacnetAnswers.TryMultiple(message[apdu.Body..], results) : apdu.Service == 12 && One(message[apdu.Body..], results);
        // The second reading knows the kinds with numbers and bits only.
        if (!isRead || results.Any(static r => r.Values.Any(static v => v.Type is BacnetValueType.Octets or BacnetValueType.Text or BacnetValueType.Date or BacnetValueType.Time or BacnetValueType.Object))) return null;
        return $"{apdu.Invoke} " + string.Concat(results.Select(static r => $"{r.Object.Code} {(uint)r.Property} {(r.Error is { } e ? $"error {e.Class}/{e.Code}" : string.Join(',', r.Values.Select(Text)))};"));
    }

    private static bool One(ReadOnlySpan<byte> body, List<BacnetResult> results)
    {
        if (!BacnetAnswers.TryProperty(body, out var result)) return false;
        results.Add(result!);
        return true;
    }

    private static string Text(BacnetValue value) => value.Type switch
    {
        BacnetValueType.Null => "null",
        BacnetValueType.Tagged => $"{value.Tag}:{value.Text}",
        BacnetValueType.Bits => value.Text!,
        BacnetValueType.Real => value.Number is { } number ? PlainBacnet.Fraction(float.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) : "none",
        BacnetValueType.Double => value.Number is { } number ? PlainBacnet.Fraction(double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) : "none",
        _ => value.Number!.Value.ToString(CultureInfo.InvariantCulture),
    };
}

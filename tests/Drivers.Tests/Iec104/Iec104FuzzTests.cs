using System.Numerics;

namespace Lingtan.Drivers.Iec104;

/// <summary>Damaged and random streams; what is taken is compared with a second, plain reading of the stream.</summary>
public sealed class Iec104FuzzTests
{
    private static readonly int[] Sizes = [0, 1, 0, 1, 0, 2, 0, 5, 0, 3, 0, 3, 0, 5, 0, 5, 0, 0, 0, 0, 0, 2];

    [Fact]
    public void A_damaged_stream_gives_only_data_that_stand_in_it_in_order_or_ends_the_connection()
    {
        var random = new Random(Soak.Seed(2404));
        for (var i = Soak.Times(200_000); i > 0; i--)
        {
            var session = new Iec104Session(new Iec104Settings(), TimeSpan.Zero);
            session.Receive(Hex.Bytes("68 04 0B 00 00 00"), TimeSpan.Zero, static _ => true);
            var frames = Enumerable.Range(0, random.Next(1, 4)).Select(n => Frame(n, Asdu(random))).ToList();
            frames[random.Next(frames.Count)] = Mutation.Of(frames[^1], random, out _);
            byte[] stream = [.. frames.SelectMany(static f => f)];
            var taken = new List<string>();
            bool Take(ReadOnlySpan<byte> asdu)
            {
                taken.Add(Hex.Text(asdu));
                return true;
            }

            var (start, end) = (0, 0);
            while (end < stream.Length)
            {
                end = Math.Min(stream.Length, end + random.Next(1, 300));
                start += session.Receive(stream.AsSpan(start, end - start), TimeSpan.Zero, Take);
                Assert.InRange(start, 0, end);
            }

            var (expected, ended) = Expected(stream);
            Assert.Equal(expected, taken);
            Assert.Equal(ended, session.Ended is not null);
        }
    }

    [Fact]
    public void Random_application_data_give_values_only_where_length_type_and_count_agree()
    {
        var random = new Random(Soak.Seed(60870));
        var good = 0;
        for (var i = Soak.Times(200_000); i > 0; i--)
        {
            var asdu = random.Next(3) == 0 ? Asdu(random) : Mutation.Of(Asdu(random), random, out _);
            var values = new List<ScadaValue>();
            var isRead = ScadaValues.TryRead(asdu, values);
            Assert.Equal(isRead, values.Count > 0);
            if (!isRead) continue;
            good++;
            var size = Size(asdu[0]);
            var count = asdu[1] % 128;
            Assert.Equal(count, values.Count);
            Assert.Equal(asdu.Length, asdu[1] >= 128 ? 6 + 3 + (count * size) : 6 + (count * (3 + size)));
            Assert.All(values, (value, n) => Assert.True(Agrees(asdu, value, n, size), $"{Hex.Text(asdu)} {n}: {value}"));
        }

        Assert.True(good > 1000);
    }

    private static bool Agrees(byte[] asdu, ScadaValue value, int n, int size)
    {
        var sequence = asdu[1] >= 128;
        var place = sequence ? 6 : 6 + (n * (3 + size));
        var address = asdu[place] + (asdu[place + 1] * 256) + (asdu[place + 2] * 65536) + (sequence ? n : 0);
        var element = asdu.AsSpan(sequence ? 9 + (n * size) : place + 3, size);
        if (address != value.Address) return false;
        var type = asdu[0] >= 34 ? asdu[0] - 25 + ((asdu[0] - 34) % 8) : asdu[0] >= 30 ? (asdu[0] - 30) * 2 + 1 : asdu[0];
        return type switch
        {
            1 => value.Value == element[0] % 2,
            3 => value.Value == element[0] % 4,
            5 => value.Value == ((element[0] & 0x7f) ^ 0x40) - 0x40,
            7 => value.Value == (decimal)new BigInteger(element[..4], isUnsigned: true),
            9 or 21 => value.Value * 32768 == (decimal)new BigInteger(element[..2]),
            11 => value.Value == (decimal)new BigInteger(element[..2]),
            13 => value.Value is not { } number ? !(Math.Abs(BitConverter.ToSingle(element)) < 7.9e28f) : (float)number == BitConverter.ToSingle(element) || Math.Abs(BitConverter.ToSingle(element)) < 1e-20f,
            _ => value.Value == (decimal)new BigInteger(element[..4]),
        };
    }

    private static int Size(byte type) => type >= 30 ? 7 + (type >= 34 ? Sizes[9 + (2 * (type - 34))] : Sizes[1 + (2 * (type - 30))]) : Sizes[type];

    private static (List<string> Taken, bool Ended) Expected(byte[] stream)
    {
        var taken = new List<string>();
        for (var at = 0; at < stream.Length;)
        {
            if (stream[at] != 0x68) return (taken, true);
            if (at + 1 == stream.Length) break;
            var length = stream[at + 1];
            if (length is < 4 or > 253) return (taken, true);
            if (at + 2 + length > stream.Length) break;
            var octets = stream.AsSpan(at + 2, length);
            at += 2 + length;
            var number = (octets[0] / 2) + (octets[1] * 128);
            var received = (octets[2] / 2) + (octets[3] * 128);
            if (octets[0] % 2 == 0)
            {
                if (octets[2] % 2 == 1 || length == 4 || number != taken.Count || received != 0) return (taken, true);
                taken.Add(Hex.Text(octets[4..]));
                continue;
            }

            var isAcknowledgement = octets[0] == 1 && octets[2] % 2 == 0 && received == 0;
            var isControl = octets[0] is 0x07 or 0x0B or 0x13 or 0x23 or 0x43 or 0x83 && octets[2] == 0 && octets[3] == 0;
            if (length != 4 || octets[1] != 0 || !(isAcknowledgement || isControl)) return (taken, true);
        }

        return (taken, false);
    }

    private static byte[] Frame(int number, byte[] asdu)
    {
        var frame = new byte[Apci.MostFrame];
        return frame[..Apci.WriteI(frame, number, 0, asdu)];
    }

    private static byte[] Asdu(Random random)
    {
        byte[] types = [1, 3, 5, 7, 9, 11, 13, 15, 21, 30, 31, 32, 33, 34, 35, 36, 37];
        var type = types[random.Next(types.Length)];
        var sequence = random.Next(2) == 0;
        var count = random.Next(1, 6);
        var body = new byte[sequence ? 3 + (count * Size(type)) : count * (3 + Size(type))];
        random.NextBytes(body);
        return [type, (byte)(count | (sequence ? 128 : 0)), 3, 0, 1, 0, .. body];
    }
}

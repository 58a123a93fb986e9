using System.Buffers.Binary;

namespace Lingtan.Drivers.Bacnet;

/// <summary>Answers as devices send them, of random objects, properties and values.</summary>
internal static class BacnetFrames
{
    public static byte[] Answer(Random random) => random.Next(2) == 0 ? Single(random, out _, out _) : Multiple(random);

    /// <summary>The answer to the reading of one property, with its kind of value and the octets of it.</summary>
    public static byte[] Single(Random random, out int kind, out byte[] value)
    {
        value = Value(random, out kind);
        return Frame(random, [0x30, (byte)random.Next(256), 12, .. Object(random), 0x19, 85, 0x3E, .. value, 0x3F]);
    }

    private static byte[] Multiple(Random random)
    {
        var body = new List<byte> { 0x30, (byte)random.Next(256), 14 };
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            body.AddRange([.. Object(random), 0x1E]);
            for (var p = random.Next(1, 4); p > 0; p--)
            {
                body.AddRange([0x29, (byte)random.Next(256)]);
                body.AddRange(random.Next(5) switch
                {
                    0 => [0x5E, 0x91, (byte)random.Next(8), 0x91, (byte)random.Next(256), 0x5F],
                    1 => [0x4E, 0x19, (byte)random.Next(256), 0x2E, .. Value(random, out _), 0x2F, 0x4F],
                    _ => [0x4E, .. Value(random, out _), 0x4F],
                });
            }

            body.Add(0x1F);
        }

        return Frame(random, [.. body]);
    }

    private static byte[] Frame(Random random, byte[] apdu)
    {
        byte[] network = random.Next(4) switch
        {
            0 => [1, 8, 0, (byte)random.Next(1, 256), 1, (byte)random.Next(256)],
            1 => [1, 0x20, 0xFF, 0xFF, 0, 0xFF],
            _ => [1, 0],
        };
        byte[] forwarded = random.Next(6) == 0 ? [10, 0, 0, 7, 0xBA, 0xC0] : [];
        var length = 4 + forwarded.Length + network.Length + apdu.Length;
        return [0x81, (byte)(forwarded.Length > 0 ? 4 : 10), (byte)(length >> 8), (byte)length, .. forwarded, .. network, .. apdu];
    }

    private static byte[] Object(Random random) => [0x0C, 0, (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)];

    // Kinds with a number or bits: what a sample can be made of.
    private static byte[] Value(Random random, out int kind)
    {
        int[] kinds = [1, 2, 3, 4, 5, 8, 9];
        kind = kinds[random.Next(kinds.Length)];
        var bytes = new byte[kind switch { 1 => 0, 4 => 4, 5 => 8, 8 => 2, _ => random.Next(1, 5) }];
        random.NextBytes(bytes);
        if (kind == 4) BinaryPrimitives.WriteSingleBigEndian(bytes, (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 9))));
        if (kind == 5) BinaryPrimitives.WriteDoubleBigEndian(bytes, (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 12)));
        if (kind == 8) bytes[0] = 4;
        return kind == 1 ? [(byte)(0x10 | random.Next(2))] : kind == 5 ? [0x55, 8, .. bytes] : [(byte)((kind << 4) | bytes.Length), .. bytes];
    }
}

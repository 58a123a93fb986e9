namespace Lingtan.Drivers;

/// <summary>What can happen to a frame on its way.</summary>
internal enum Harm
{
    /// <summary>One to three bits turned.</summary>
    Bits,

    /// <summary>Up to sixteen neighbouring bits changed.</summary>
    Burst,

    /// <summary>One byte changed.</summary>
    Byte,

    /// <summary>Anything: bytes changed, lost, added, repeated, or only noise.</summary>
    Any,
}

/// <summary>Frames as bad lines and bad devices make them.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] frame, Random random, out Harm harm)
    {
        harm = (Harm)random.Next(4);
        var wrong = (byte[])frame.Clone();
        switch (harm)
        {
            case Harm.Bits:
                var bits = new HashSet<int>();
                for (var i = random.Next(1, 4); i > 0; i--) bits.Add(random.Next(wrong.Length * 8));
                foreach (var bit in bits) wrong[bit / 8] ^= (byte)(1 << (bit % 8));
                return wrong;
            case Harm.Burst:
                var first = random.Next(wrong.Length * 8);
                var last = Math.Min(first + random.Next(16), (wrong.Length * 8) - 1);
                wrong[first / 8] ^= (byte)(1 << (first % 8));
                for (var bit = first + 1; bit <= last; bit++) wrong[bit / 8] ^= (byte)(random.Next(2) << (bit % 8));
                return wrong;
            case Harm.Byte:
                wrong[random.Next(wrong.Length)] ^= (byte)random.Next(1, 256);
                return wrong;
            default:
                return Anything(wrong, random);
        }
    }

    private static byte[] Anything(byte[] frame, Random random)
    {
        var bytes = new List<byte>(frame);
        for (var i = random.Next(1, 5); i > 0 && bytes.Count > 0; i--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes.RemoveAt(place); break;
                case 1: bytes.Insert(place, (byte)random.Next(256)); break;
                case 2: bytes.RemoveRange(place, bytes.Count - place); break;
                case 3: bytes.InsertRange(place, frame); break;
                case 4: bytes[place] = (byte)random.Next(256); break;
                default: bytes = [.. Enumerable.Range(0, random.Next(300)).Select(_ => (byte)random.Next(256))]; break;
            }
        }

        return [.. bytes];
    }
}

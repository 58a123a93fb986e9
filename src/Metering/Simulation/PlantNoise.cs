namespace Lingtan.Metering;

/// <summary>Chance and waves in whole numbers, so that every machine simulates the same plant.</summary>
internal static class PlantNoise
{
    private const long Whole = 1000;

    /// <summary>A number that looks like chance and depends on nothing but its arguments.</summary>
    public static ulong Hash(int seed, int stream, long index)
    {
        var bits = ((ulong)(uint)seed << 32) ^ (uint)stream;
        bits = Mix(bits + 0x9E3779B97F4A7C15UL);
        return Mix(bits ^ (ulong)index);
    }

    /// <summary>A number from minus to plus a size, all equally likely.</summary>
    public static long Even(int seed, int stream, long index, long size) => (long)(Hash(seed, stream, index) % (ulong)((2 * size) + 1)) - size;

    /// <summary>A number from minus to plus a size that moves in straight lines from one knot to the next.</summary>
    public static long Smooth(int seed, int stream, long index, long knot, long size)
    {
        var (at, past) = (index / knot, index % knot);
        var (one, two) = (Even(seed, stream, at, size), Even(seed, stream, at + 1, size));
        return one + ((two - one) * past / knot);
    }

    /// <summary>The sine of a place in a period, in thousandths; Bhaskara's fraction, off by less than two thousandths.</summary>
    public static long Sine(long place, long period)
    {
        place = ((place % period) + period) % period;
        var half = place * 2 < period;
        var x = half ? place * 2 : (place * 2) - period;
        var arch = x * (period - x);
        var value = 16 * arch * Whole / ((5 * period * period) - (4 * arch));
        return half ? value : -value;
    }

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}

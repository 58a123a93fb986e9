namespace Lingtan.Metering;

/// <summary>In what order a device sends the bytes of a number that takes several registers; A is the most significant byte.</summary>
public enum WordOrder
{
    /// <summary>Most significant word and byte first.</summary>
    Abcd,

    /// <summary>Least significant word first, bytes within a word most significant first.</summary>
    Cdab,

    /// <summary>Most significant word first, bytes within a word swapped.</summary>
    Badc,

    /// <summary>Least significant byte first.</summary>
    Dcba,
}

/// <summary>Puts the bytes of registers in order.</summary>
internal static class WordOrders
{
    /// <summary>The number that the registers hold, as its bits.</summary>
    public static ulong Bits(this WordOrder order, ReadOnlySpan<ushort> words)
    {
        var bits = 0UL;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[order is WordOrder.Cdab or WordOrder.Dcba ? words.Length - 1 - i : i];
            if (order is WordOrder.Badc or WordOrder.Dcba) word = (ushort)((word << 8) | (word >> 8));
            bits = (bits << 16) | word;
        }

        return bits;
    }

    /// <summary>The registers that hold a number, given as its bits.</summary>
    public static ushort[] Words(this WordOrder order, ulong bits, int count)
    {
        var words = new ushort[count];
        for (var i = count - 1; i >= 0; i--, bits >>= 16)
        {
            var word = (ushort)bits;
            if (order is WordOrder.Badc or WordOrder.Dcba) word = (ushort)((word << 8) | (word >> 8));
            words[order is WordOrder.Cdab or WordOrder.Dcba ? count - 1 - i : i] = word;
        }

        return words;
    }
}

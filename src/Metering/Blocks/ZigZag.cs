namespace Lingtan.Metering;

/// <summary>Signed numbers as unsigned ones, small ones small: 0, −1, 1, −2 become 0, 1, 2, 3.</summary>
internal static class ZigZag
{
    public static ulong Of(long value) => (ulong)((value << 1) ^ (value >> 63));

    public static long Back(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    public static UInt128 Of(Int128 value) => (UInt128)((value << 1) ^ (value >> 127));

    public static Int128 Back(UInt128 value) => (Int128)(value >> 1) ^ -(Int128)(value & 1);
}

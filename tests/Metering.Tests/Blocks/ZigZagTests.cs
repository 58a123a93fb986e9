namespace Lingtan.Metering;

public sealed class ZigZagTests
{
    /// <summary>The table in the Protocol Buffers encoding page: 0, −1, 1, −2 are 0, 1, 2, 3; the largest and smallest are 2⁶⁴ − 2 and 2⁶⁴ − 1.</summary>
    [Theory]
    [InlineData(0L, 0UL)]
    [InlineData(-1L, 1UL)]
    [InlineData(1L, 2UL)]
    [InlineData(-2L, 3UL)]
    [InlineData(long.MaxValue, ulong.MaxValue - 1)]
    [InlineData(long.MinValue, ulong.MaxValue)]
    public void Small_numbers_stay_small(long value, ulong coded)
    {
        Assert.Equal(coded, ZigZag.Of(value));
        Assert.Equal(value, ZigZag.Back(coded));
        Assert.Equal((UInt128)coded, ZigZag.Of((Int128)value));
        Assert.Equal((Int128)value, ZigZag.Back((UInt128)coded));
    }
}

namespace Lingtan.Metering;

public sealed class WordOrderTests
{
    /// <summary>123456.7 is 47F1205A (Python's struct module); the four orders are those of openHAB and MyEMS, for 64 bits too.</summary>
    [Theory]
    [InlineData(WordOrder.Abcd, 0x47F1, 0x205A)]
    [InlineData(WordOrder.Cdab, 0x205A, 0x47F1)]
    [InlineData(WordOrder.Badc, 0xF147, 0x5A20)]
    [InlineData(WordOrder.Dcba, 0x5A20, 0xF147)]
    public void Words_and_bytes_are_put_in_order(WordOrder order, int first, int second) =>
        Assert.Equal(0x47F1205AUL, order.Bits([(ushort)first, (ushort)second]));

    [Theory]
    [InlineData(WordOrder.Abcd, 0x0102, 0x0304, 0x0506, 0x0708)]
    [InlineData(WordOrder.Cdab, 0x0708, 0x0506, 0x0304, 0x0102)]
    [InlineData(WordOrder.Badc, 0x0201, 0x0403, 0x0605, 0x0807)]
    [InlineData(WordOrder.Dcba, 0x0807, 0x0605, 0x0403, 0x0201)]
    public void Four_words_follow_the_same_rule(WordOrder order, int a, int b, int c, int d) =>
        Assert.Equal(0x0102030405060708UL, order.Bits([(ushort)a, (ushort)b, (ushort)c, (ushort)d]));
}

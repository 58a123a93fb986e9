namespace Lingtan.Metering;

/// <summary>Words as IEEE 754, two's complement and decimal codes write them.</summary>
public sealed class PlainRegisterTests
{
    [Theory]
    [InlineData("100", 513, new ushort[] { 0x0201 })]
    [InlineData("100 int16", -1, new ushort[] { 0xffff })]
    [InlineData("100 uint32", 66051, new ushort[] { 0x0001, 0x0203 })]
    [InlineData("100 uint32 DCBA", 66051, new ushort[] { 0x0302, 0x0100 })]
    [InlineData("100 float32", 230.2, new ushort[] { 0x4366, 0x3333 })]
    [InlineData("100 float64", 0.5, new ushort[] { 0x3fe0, 0, 0, 0 })]
    [InlineData("100 bcd16", 1234, new ushort[] { 0x1234 })]
    public void A_number_is_written_and_read_as_the_words_say(string text, double value, ushort[] words)
    {
        var register = PlainRegister.Parse(text.Split(' '))!;
        Assert.Equal(100, register.Address);
        Assert.Equal(words, register.Encode((decimal)value));
        Assert.Equal((decimal)value, register.Decode(words));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("65535 float32")]
    [InlineData("65533 float64")]
    [InlineData("100 float16")]
    [InlineData("100 int16 abcd")]
    [InlineData("100 int16 ABCD more")]
    public void Anything_else_names_none(string text) => Assert.Null(PlainRegister.Parse(text.Split(' ')));

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Null(new PlainRegister(0).Encode(0.5m));
        Assert.Null(new PlainRegister(0).Encode(65536));
        Assert.Null(new PlainRegister(0, NumberType.Int16).Encode(-32769));
        Assert.Null(new PlainRegister(0, NumberType.Float32).Decode([0x7fc0, 0]));
    }
}

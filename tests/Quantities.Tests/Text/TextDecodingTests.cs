using System.Text;

namespace Lingtan.Quantities.Tests.Text;

public sealed class TextDecodingTests
{
    /// <summary>车用汽油 in GB18030, from the code chart of GB 18030-2005.</summary>
    private static readonly byte[] PetrolInGb18030 = [0xb3, 0xb5, 0xd3, 0xc3, 0xc6, 0xfb, 0xd3, 0xcd];

    [Fact]
    public void Utf8_stays_where_it_is()
    {
        ReadOnlyMemory<byte> bytes = Encoding.UTF8.GetBytes("车用汽油");
        Assert.True(Decode(bytes).Equals(bytes));
    }

    [Fact]
    public void A_byte_order_mark_is_removed()
    {
        Assert.Equal("车用汽油", Read([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes("车用汽油")]));
        Assert.Equal("车用汽油", Read([0xff, 0xfe, .. Encoding.Unicode.GetBytes("车用汽油")]));
        Assert.Equal("车用汽油", Read([0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes("车用汽油")]));
    }

    [Fact]
    public void Gb18030_is_recognised() => Assert.Equal("车用汽油", Read(PetrolInGb18030));

    [Theory]
    [InlineData(new byte[] { 0x80, 0xff, 0xff }, "encoding-unreadable")]
    [InlineData(new byte[] { 0xff, 0xfe, 0x00, 0xd8 }, "encoding-unreadable")]
    [InlineData(new byte[] { 0xef, 0xbb, 0xbf, 0xff }, "encoding-unreadable")]
    [InlineData(new byte[] { 0x61, 0x0a, 0x00, 0x62 }, "text-nul-byte")]
    public void What_is_no_text_is_a_fault(byte[] bytes, string code)
    {
        var faults = new FaultList();
        Assert.Null(TextDecoding.ToText(bytes, "a.csv", faults));
        Assert.Equal(code, faults.Single().Code.Id);
        Assert.Equal(code == "text-nul-byte" ? 2 : null, faults.Single().Place.Row);
    }

    private static string? Read(byte[] bytes) => TextDecoding.ToText(bytes, "a.csv", new FaultList());

    private static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes) => TextDecoding.ToUtf8(bytes, "a.csv", new FaultList())!.Value;
}

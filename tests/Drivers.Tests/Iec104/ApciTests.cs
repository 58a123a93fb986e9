namespace Lingtan.Drivers.Iec104;

public sealed class ApciTests
{
    [Theory]
    [InlineData("68 04 07 00 00 00", ApduFormat.U, 0, 0, 0x07)]
    [InlineData("68 04 0B 00 00 00", ApduFormat.U, 0, 0, 0x0B)]
    [InlineData("68 04 13 00 00 00", ApduFormat.U, 0, 0, 0x13)]
    [InlineData("68 04 23 00 00 00", ApduFormat.U, 0, 0, 0x23)]
    [InlineData("68 04 43 00 00 00", ApduFormat.U, 0, 0, 0x43)]
    [InlineData("68 04 83 00 00 00", ApduFormat.U, 0, 0, 0x83)]
    [InlineData("68 04 01 00 10 00", ApduFormat.S, 0, 8, 0)]
    [InlineData("68 10 AC 42 3A 00 0B 01 01 00 01 00 6E 00 00 DF 00 00", ApduFormat.I, 8534, 29, 0)]
    [InlineData("68 0E 3A 00 2E 04 64 01 06 00 01 00 00 00 00 14", ApduFormat.I, 29, 535, 0)]
    [InlineData("68 0E FE FF 00 00 64 01 06 00 01 00 00 00 00 14", ApduFormat.I, 32767, 0, 0)]
    public void A_frame_that_others_worked_out_or_captured_is_read_and_written_alike(string text, ApduFormat format, int sent, int received, byte function)
    {
        var bytes = Hex.Bytes(text);
        for (var cut = 0; cut < bytes.Length; cut++) Assert.Equal(ApduStep.More, Apci.Read(bytes.AsSpan(0, cut), out _, out _));
        Assert.Equal(ApduStep.Frame, Apci.Read([.. bytes, 0x68], out var frame, out var length));
        Assert.Equal((new Apci(format, sent, received, function), bytes.Length), (frame, length));
        var written = new byte[Apci.MostFrame];
        var count = format switch
        {
            ApduFormat.I => Apci.WriteI(written, sent, received, bytes.AsSpan(Apci.Header)),
            ApduFormat.S => Apci.WriteS(written, received),
            _ => Apci.WriteU(written, function),
        };
        Assert.Equal(text, Hex.Text(written.AsSpan(0, count)));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("68 03")]
    [InlineData("68 FE")]
    [InlineData("68 04 0F 00 00 00")]
    [InlineData("68 04 07 00 00 01")]
    [InlineData("68 04 00 00 00 00")]
    [InlineData("68 05 01 00 10 00 00")]
    [InlineData("68 04 01 00 11 00")]
    public void What_is_no_frame_is_broken(string text) => Assert.Equal(ApduStep.Broken, Apci.Read(Hex.Bytes(text), out _, out _));
}

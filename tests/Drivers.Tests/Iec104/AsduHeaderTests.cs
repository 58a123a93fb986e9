namespace Lingtan.Drivers.Iec104;

public sealed class AsduHeaderTests
{
    [Theory]
    [InlineData("2D 01 47 00 01 00", 7, true, false)]
    [InlineData("2D 01 2F 00 01 00", 47, false, false)]
    [InlineData("2D 01 86 00 01 00", 6, false, true)]
    public void A_negative_confirmation_is_not_cause_47(string text, int cause, bool negative, bool test)
    {
        Assert.True(AsduHeader.TryRead(Hex.Bytes(text), out var header));
        Assert.Equal((cause, negative, test), (header.Cause, header.Negative, header.Test));
        var written = new byte[AsduHeader.Length];
        header.Write(written);
        Assert.Equal(text, Hex.Text(written));
    }
}

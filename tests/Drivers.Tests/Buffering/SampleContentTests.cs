using Lingtan.Quantities;

namespace Lingtan.Drivers.Buffering;

public sealed class SampleContentTests
{
    public static readonly PointSample Full = new("m1", "电能", new DateTimeOffset(2026, 11, 20, 18, 30, 15, 250, TimeSpan.Zero), 123.4500m, SampleState.Uncertain, new LocalText("溢出", "overflow")) { Unit = "kWh" };

    [Fact]
    public void A_sample_comes_back_as_it_was_with_the_digits_it_had()
    {
        var read = SampleContent.Read(SampleContent.Write(Full));
        Assert.Equal(Full, read);
        Assert.Equal("123.4500", read!.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var absent = new PointSample("m1", "u", Full.At, null, SampleState.Absent, null);
        Assert.Equal(absent, SampleContent.Read(SampleContent.Write(absent)));
    }

    [Fact]
    public void Bytes_cut_or_extended_anywhere_are_no_sample()
    {
        var bytes = SampleContent.Write(Full);
        for (var cut = 0; cut < bytes.Length; cut++) Assert.Null(SampleContent.Read(bytes.AsMemory(0, cut)));
        Assert.Null(SampleContent.Read((byte[])[.. bytes, 0]));
        Assert.Null(SampleContent.Read((byte[])[2, .. bytes[1..]]));
    }

    [Fact]
    public void Any_bytes_are_read_without_an_exception()
    {
        var random = new Random(Soak.Seed(1));
        var bytes = SampleContent.Write(Full);
        for (var i = Soak.Times(20_000); i > 0; i--)
        {
            var sample = SampleContent.Read(Mutation.Of(bytes, random, out _));
            Assert.True(sample is null || Enum.IsDefined(sample.State));
        }
    }
}

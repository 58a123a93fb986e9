using Lingtan.Quantities;

namespace Lingtan.Metering;

public sealed class PointEncodingTests
{
    /// <summary>The examples of the shipped maps come from others: what they decode to has to be encoded as they say.</summary>
    [Fact]
    public void The_examples_of_the_maps_are_written_as_they_are_read()
    {
        var tried = 0;
        foreach (var map in RegisterMaps.Load(RegisterMapsTests.Files.Select(f => RegisterMapsTests.Shipped(f.Data)), []).All)
        {
            foreach (var example in map.Examples)
            {
                foreach (var (id, value) in example.Expect)
                {
                    var point = map.Point(id)!;
                    // Two points that share a register are each but a half of it.
                    if (point.Type is NumberType.HighByte or NumberType.LowByte) continue;
                    if (value is not { } number || PointEncoding.Encode(point, number) is not { } words) continue;
                    Assert.Equal(example.Words.Skip(point.Address - example.Address).Take(words.Length), words);
                    tried++;
                }
            }
        }

        Assert.InRange(tried, 40, 1000);
    }

    [Theory]
    [InlineData(NumberType.UInt16, "65536")]
    [InlineData(NumberType.UInt32, "-1")]
    [InlineData(NumberType.Int16, "-32769")]
    [InlineData(NumberType.Bcd16, "10000")]
    [InlineData(NumberType.Magnitude16, "-32768")]
    [InlineData(NumberType.Thousands32, "100000000")]
    [InlineData(NumberType.HighByte, "256")]
    public void What_does_not_fit_is_not_written(NumberType type, string number) => Assert.Null(PointEncoding.Encode(Point(type), decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(NumberType.Int32, WordOrder.Cdab, "-2", "FFFE FFFF")]
    [InlineData(NumberType.UInt32, WordOrder.Badc, "258", "0000 0201")]
    [InlineData(NumberType.UInt32, WordOrder.Dcba, "258", "0201 0000")]
    [InlineData(NumberType.Bcd32, WordOrder.Abcd, "12345678", "1234 5678")]
    [InlineData(NumberType.Thousands32, WordOrder.Abcd, "12345678", "04D2 162E")]
    [InlineData(NumberType.Magnitude16, WordOrder.Abcd, "-5", "8005")]
    [InlineData(NumberType.HighByte, WordOrder.Abcd, "3", "0300")]
    public void Numbers_are_written_by_hand(NumberType type, WordOrder order, string number, string words) =>
        Assert.Equal(words, string.Join(' ', PointEncoding.Encode(Point(type) with { Order = order }, decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))!.Select(w => w.ToString("X4", System.Globalization.CultureInfo.InvariantCulture))));

    private static RegisterPoint Point(NumberType type) =>
        new("x", PointKind.Gauge, [3], 0, type, WordOrder.Abcd, 1, Unit.None, null, null, MapConfidence.High, null);
}

using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>Bytes written by Python's struct module and int.to_bytes; decimal codes written by hand.</summary>
public sealed class PointDecodingTests
{
    [Theory]
    [InlineData(NumberType.Float32, "4366 3333", "230.2")]
    [InlineData(NumberType.Float32, "47F1 205A", "123456.7")]
    [InlineData(NumberType.Float32, "3DCC CCCD", "0.1")]
    [InlineData(NumberType.Float32, "33D6 BF95", "0.0000001")]
    [InlineData(NumberType.Float64, "4167 8C29 DCCC CCCD", "12345678.9")]
    [InlineData(NumberType.Int32, "FFED 2979", "-1234567")]
    [InlineData(NumberType.UInt32, "FFED 2979", "4293732729")]
    [InlineData(NumberType.Magnitude32, "8012 D687", "-1234567")]
    [InlineData(NumberType.Magnitude32, "0012 D687", "1234567")]
    [InlineData(NumberType.Magnitude16, "8001", "-1")]
    [InlineData(NumberType.Int16, "8001", "-32767")]
    [InlineData(NumberType.UInt64, "0000 0002 DFDC 1C35", "12345678901")]
    [InlineData(NumberType.UInt64, "FFFF FFFF FFFF FFFE", "18446744073709551614")]
    [InlineData(NumberType.Int64, "FFFF FFFF FFFF FFFF", "-1")]
    [InlineData(NumberType.Bcd16, "0123", "123")]
    [InlineData(NumberType.Bcd32, "1234 5678", "12345678")]
    [InlineData(NumberType.Bcd64, "1234 5678 9012 3456", "1234567890123456")]
    [InlineData(NumberType.Thousands32, "04D2 162E", "12345678")]
    [InlineData(NumberType.HighByte, "0304", "3")]
    [InlineData(NumberType.LowByte, "0304", "4")]
    public void Registers_become_numbers(NumberType type, string words, string value) => Assert.Equal(Number(value), Decode(Point(type), words).Value);

    [Theory]
    [InlineData(NumberType.Float32, "7FC0 0000")]
    [InlineData(NumberType.Float32, "7F80 0000")]
    [InlineData(NumberType.Float32, "7F61 B1E6")]
    [InlineData(NumberType.Float64, "FFF8 0000 0000 0000")]
    [InlineData(NumberType.Bcd32, "1234 567A")]
    [InlineData(NumberType.Thousands32, "04D2 2710")]
    [InlineData(NumberType.UInt32, "FFFF FFFF")]
    [InlineData(NumberType.Int32, "7FFF FFFF")]
    [InlineData(NumberType.Int64, "8000 0000 0000 0000")]
    public void What_cannot_be_a_number_has_no_value_and_says_why(NumberType type, string words)
    {
        var decoded = Decode(Point(type), words);
        Assert.Null(decoded.Value);
        Assert.NotEmpty(decoded.Problem!.Zh);
    }

    [Fact]
    public void A_value_is_scaled_exactly() => Assert.Equal(1234.567m, Decode(Point(NumberType.Int32) with { Scale = 0.001m }, "0012 D687").Value);

    [Fact]
    public void A_negative_scale_turns_the_sign_of_a_device_that_counts_the_other_way() =>
        Assert.Equal(-152.1m, Decode(Point(NumberType.Int16) with { Scale = -0.1m }, "05F1").Value);

    [Fact]
    public void A_scale_that_leads_too_far_is_a_problem_and_no_exception()
    {
        var decoded = Decode(Point(NumberType.UInt64) with { Scale = 1e20m }, "FFFF FFFF FFFF FFFE");
        Assert.Equal((null, false), (decoded.Value, decoded.Problem is null));
    }

    [Theory]
    [InlineData(3, "230.2")]
    [InlineData(6, "230200")]
    [InlineData(0, "0.2302")]
    public void The_power_of_ten_comes_from_a_setting(int setting, string value)
    {
        var point = Point(NumberType.UInt16) with { Exponent = new PointExponent("dpt", 4) };
        Assert.Equal(Number(value), PointDecoding.Complete(Decode(point, "08FE"), _ => setting).Value);
        Assert.Null(PointDecoding.Complete(Decode(point, "08FE"), _ => null).Value);
        Assert.Null(PointDecoding.Complete(Decode(point, "08FE"), _ => 999).Value);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static RegisterPoint Point(NumberType type) =>
        new("point", PointKind.Gauge, [3], 0, type, WordOrder.Abcd, 1, Unit.None, null, null, MapConfidence.High, null);

    private static DecodedValue Decode(RegisterPoint point, string words) =>
        PointDecoding.Decode(point, [.. words.Split(' ').Select(w => Convert.ToUInt16(w, 16))], Enum.GetValues<AbsentValue>());
}

namespace Lingtan.Drivers.Cjt188;

public sealed class Cjt188ValuesTests
{
    [Fact]
    public void A_water_meter_of_a_public_description_stands_at_556677_m3()
    {
        var data = Hex.Bytes(Cjt188FramesTests.WaterAnswer)[14..^2];
        Assert.Equal([new("volume", 556677m, "m3"), new("volume-settled", 556677m, "m3")], Cjt188Values.Read(data, unitFirst: false));
    }

    [Fact]
    public void A_heat_meter_of_a_public_description_sends_units_first()
    {
        var data = Hex.Bytes(Cjt188FramesTests.HeatAnswer)[14..^2];
        Cjt188Value[] expected =
        [
            new("energy-settled", 0.02m, "MWh"), new("energy", 0.02m, "MWh"), new("power", 0m, "kW"), new("flow", 0m, "m3/h"), new("volume", 10.34m, "m3"),
            new("supply-temperature", 25.35m, "degC"), new("return-temperature", 25.66m, "degC"), new("hours", 0m, "h"),
        ];
        Assert.Equal(expected, Cjt188Values.Read(data, unitFirst: true));
    }

    [Fact]
    public void Read_the_wrong_way_round_units_are_not_known_and_there_is_no_value() =>
        Assert.Null(Cjt188Values.Read(Hex.Bytes(Cjt188FramesTests.HeatAnswer).AsSpan(14, 43), unitFirst: false)[0].Value);

    [Fact]
    public void Digits_that_are_none_and_lengths_that_are_not_known_give_no_value()
    {
        var data = Hex.Bytes(Cjt188FramesTests.WaterAnswer)[14..^2];
        data[0] = 0x0A;
        Assert.Null(Cjt188Values.Read(data, unitFirst: false)[0].Value);
        Assert.Empty(Cjt188Values.Read(data.AsSpan(1), unitFirst: false));
    }
}

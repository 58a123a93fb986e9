using Lingtan.Drivers;

namespace Lingtan.Web;

/// <summary>What commands write, by the words of their points.</summary>
public sealed class CommandTargetTests
{
    [Theory]
    [InlineData("single 1/24577", 1, AsduType.SingleCommand, 1, 24577)]
    [InlineData("double 7/5", 2, AsduType.DoubleCommand, 7, 5)]
    [InlineData("set-point 1/25089", 50.5, AsduType.SetFloat, 1, 25089)]
    [InlineData("scaled 1/3", -4, AsduType.SetScaled, 1, 3)]
    [InlineData("normalised 1/3", 0.5, AsduType.SetNormalised, 1, 3)]
    public void A_point_of_a_station_names_kind_station_and_object(string point, double value, AsduType type, int station, int address) =>
        Assert.Equal(new ScadaCommand(type, station, address, (decimal)value), CommandTarget.Station(point, (decimal)value));

    [Theory]
    [InlineData("single 1")]
    [InlineData("single 1/x")]
    [InlineData("single -1/5")]
    [InlineData("blink 1/5")]
    [InlineData("1/5")]
    [InlineData("")]
    public void Anything_else_names_none(string point) => Assert.Null(CommandTarget.Station(point, 1));
}

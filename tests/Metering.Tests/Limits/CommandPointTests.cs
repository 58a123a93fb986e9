namespace Lingtan.Metering;

public sealed class CommandPointTests
{
    [Theory]
    [InlineData("iec-104", "single 1/24577", 1, true)]
    [InlineData("iec-104", "single 1/24577", 2, false)]
    [InlineData("iec-104", "double 1/24577", 2, true)]
    [InlineData("iec-104", "double 1/24577", 0, false)]
    [InlineData("iec-104", "set-point 1/25089", 50.5, true)]
    [InlineData("iec-104", "scaled 1/25089", 0.5, false)]
    [InlineData("iec-104", "normalised 1/25089", 1, false)]
    [InlineData("iec-104", "coil 5", 1, false)]
    [InlineData("iec-104", "blink 1/5", 1, false)]
    [InlineData("modbus-tcp", "coil 5", 1, true)]
    [InlineData("modbus-tcp", "coil 5 int16", 1, false)]
    [InlineData("modbus-rtu-over-tcp", "register 100", 65535, true)]
    [InlineData("modbus-tcp", "register 100", 65536, false)]
    [InlineData("modbus-tcp", "register 100 float32 CDAB", 0.5, true)]
    [InlineData("modbus-tcp", "input 100", 1, false)]
    [InlineData("modbus-tcp", "register 100 high-byte", 1, false)]
    [InlineData("modbus-tcp", "single 1/5", 1, false)]
    [InlineData("mqtt", "register 100", 1, false)]
    public void A_point_takes_what_its_words_can_hold(string protocol, string point, double value, bool takes) => Assert.Equal(takes, CommandPoint.Takes(protocol, point, (decimal)value));
}

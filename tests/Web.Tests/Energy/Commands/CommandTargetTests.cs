using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

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

    /// <summary>On a device made with pymodbus. 50.5 is 424A 0000 as IEEE 754 binary32; 1234.5 as its words the other way round 5000 449A.</summary>
    [Fact]
    public async Task A_set_point_is_written_as_the_point_says_and_read_back()
    {
        using var device = await Counterpart.PythonAsync("modbus_device.py", "socket");
        var connection = new FieldConnection("drive", "modbus-tcp", "127.0.0.1", device.Port, new Dictionary<string, string> { ["unit"] = "17" }, Duration.FromMinutes(1), new Place("connections.csv", 2));
        using var client = new ModbusClient("127.0.0.1", device.Port, new ModbusSettings(), TimeProvider.System);
        foreach (var (point, value, words) in new (string, decimal, ushort[])[] { ("register 10", 65535, [0xffff]), ("register 11 int16", -40, [0xffd8]), ("register 20 float32", 50.5m, [0x424a, 0]), ("register 30 float32 CDAB", 1234.5m, [0x5000, 0x449a]), ("register 40 int32", -2, [0xffff, 0xfffe]) })
        {
            Assert.True(await CommandTarget.Modbus(connection, point, value, TimeProvider.System, Cancel), point);
            Assert.Equal(value, await CommandTarget.Read(connection, point, TimeProvider.System, Cancel));
            Assert.Equal(words, await client.ReadRegistersAsync(17, 3, int.Parse(point.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), words.Length, Cancel));
        }

        Assert.True(await CommandTarget.Modbus(connection, "coil 5", 1, TimeProvider.System, Cancel));
        Assert.Equal(1, await CommandTarget.Read(connection, "coil 5", TimeProvider.System, Cancel));
        Assert.Equal(230.2m, await CommandTarget.Read(connection, "input 0 float32", TimeProvider.System, Cancel));
        Assert.Equal(0, await CommandTarget.Read(connection, "discrete 1", TimeProvider.System, Cancel));

        // What does not fit is refused before anything is sent.
        foreach (var (point, value) in new[] { ("register 10", 65536m), ("register 10", -1), ("register 10", 1.5m), ("coil 5", 2), ("input 0", 1), ("register 10 int8", 1), ("register 65535 float32", 1), ("register 1 int16 XYZ", 1), ("register", 1), ("", 1) })
            Assert.False(await CommandTarget.Modbus(connection, point, value, TimeProvider.System, Cancel), point);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

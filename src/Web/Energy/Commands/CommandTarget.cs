using System.Globalization;
using Lingtan.Drivers;
using Lingtan.Metering;

namespace Lingtan.Web;

/// <summary>
/// What a command writes: <c>single 1/24577</c>, <c>double 1/24577</c>, <c>set-point 1/25089</c>, <c>scaled …</c> or <c>normalised …</c> of a station (common and object address), <c>coil 5</c> or
/// <c>register 100</c> of a Modbus device.
/// </summary>
internal static class CommandTarget
{
    /// <summary>The command to a station; null where the point names none.</summary>
    /// <param name="point">The point.</param>
    /// <param name="value">The value.</param>
    public static ScadaCommand? Station(string point, decimal value)
    {
        if (point.Split(' ') is not [var word, var address] || address.Split('/') is not [var station, var item]) return null;
        AsduType? type = word switch
        {
            "single" => AsduType.SingleCommand, "double" => AsduType.DoubleCommand, "set-point" => AsduType.SetFloat, "scaled" => AsduType.SetScaled, "normalised" => AsduType.SetNormalised, _ => null,
        };
        return type is { } known && Number(station) is { } common && Number(item) is { } place ? new ScadaCommand(known, common, place, value) : null;
    }

    /// <summary>Writes to a Modbus device; false where the point names no coil or register, or the value fits none.</summary>
    public static async Task<bool> Modbus(FieldConnection connection, string point, decimal value, TimeProvider time, CancellationToken cancel)
    {
        if (point.Split(' ') is not [var word, var address] || Number(address) is not { } place || place > ushort.MaxValue) return false;
        var unit = (byte)(Number(connection.Settings.GetValueOrDefault("unit", "1")) ?? 1);
        using var client = new ModbusClient(connection.Host ?? "", connection.Port ?? 502, new ModbusSettings { Framing = connection.Protocol == "modbus-tcp" ? ModbusFraming.Tcp : ModbusFraming.RtuOverTcp }, time);
        if (word == "coil" && value is 0 or 1) await client.WriteCoilAsync(unit, place, value == 1, cancel);
        else if (word == "register" && value is >= 0 and <= ushort.MaxValue && decimal.IsInteger(value)) await client.WriteRegisterAsync(unit, place, (ushort)value, cancel);
        else return false;
        return true;
    }

    /// <summary>Reads a coil or register back; null where the point names none.</summary>
    public static async Task<decimal?> Read(FieldConnection connection, string point, TimeProvider time, CancellationToken cancel)
    {
        if (point.Split(' ') is not [var word, var address] || Number(address) is not { } place || place > ushort.MaxValue) return null;
        var unit = (byte)(Number(connection.Settings.GetValueOrDefault("unit", "1")) ?? 1);
        using var client = new ModbusClient(connection.Host ?? "", connection.Port ?? 502, new ModbusSettings { Framing = connection.Protocol == "modbus-tcp" ? ModbusFraming.Tcp : ModbusFraming.RtuOverTcp }, time);
        return word switch
        {
            "coil" => (await client.ReadBitsAsync(unit, 1, place, 1, cancel))[0] ? 1 : 0,
            "register" => (await client.ReadRegistersAsync(unit, 3, place, 1, cancel))[0],
            _ => null,
        };
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

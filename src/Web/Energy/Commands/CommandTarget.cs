using System.Globalization;
using Lingtan.Drivers;
using Lingtan.Metering;

namespace Lingtan.Web;

/// <summary>
/// What a command writes: <c>single 1/24577</c>, <c>double 1/24577</c>, <c>set-point 1/25089</c>, <c>scaled …</c> or <c>normalised …</c> of a station (common and object address), <c>coil 5</c>,
/// <c>register 100</c> or <c>register 100 float32 CDAB</c> of a Modbus device; and where that shows: a coil, a register, <c>discrete 5</c> or <c>input 100 int16</c>.
/// </summary>
internal static class CommandTarget
{
    /// <summary>The command to a station; null where the point names none.</summary>
    /// <param name="point">The point.</param>
    /// <param name="value">The value.</param>
    public static ScadaCommand? Station(string point, decimal value)
    {
        if (CommandPoint.OfStation(point) is not { } place) return null;
        AsduType? type = place.Word switch
        {
            "single" => AsduType.SingleCommand, "double" => AsduType.DoubleCommand, "set-point" => AsduType.SetFloat, "scaled" => AsduType.SetScaled, "normalised" => AsduType.SetNormalised, _ => null,
        };
        return type is { } known ? new ScadaCommand(known, place.Common, place.Address, value) : null;
    }

    /// <summary>Writes to a Modbus device; false where the point names no coil or register, or the value fits none.</summary>
    public static async Task<bool> Modbus(FieldConnection connection, string point, decimal value, TimeProvider time, CancellationToken cancel)
    {
        if (!CommandPoint.Takes(connection.Protocol, point, value)) return false;
        var (word, place) = CommandPoint.OfModbus(point);
        using var client = Client(connection, time);
        if (word == "coil") await client.WriteCoilAsync(Unit(connection), place!.Address, value == 1, cancel);
        else if (place!.Encode(value) is var words && words is [var only]) await client.WriteRegisterAsync(Unit(connection), place.Address, only, cancel);
        else await client.WriteRegistersAsync(Unit(connection), place.Address, words!, cancel);
        return true;
    }

    /// <summary>Reads a coil or register back; null where the point names none, or it holds no number.</summary>
    public static async Task<decimal?> Read(FieldConnection connection, string point, TimeProvider time, CancellationToken cancel)
    {
        var (word, place) = CommandPoint.OfModbus(point);
        if (place is null) return null;
        using var client = Client(connection, time);
        return word switch
        {
            "coil" => (await client.ReadBitsAsync(Unit(connection), 1, place.Address, 1, cancel))[0] ? 1 : 0,
            "discrete" => (await client.ReadBitsAsync(Unit(connection), 2, place.Address, 1, cancel))[0] ? 1 : 0,
            "register" => place.Decode(await client.ReadRegistersAsync(Unit(connection), 3, place.Address, place.Type.Registers(), cancel)),
            "input" => place.Decode(await client.ReadRegistersAsync(Unit(connection), 4, place.Address, place.Type.Registers(), cancel)),
            _ => null,
        };
    }

    private static byte Unit(FieldConnection connection) => (byte)(Number(connection.Settings.GetValueOrDefault("unit", "1")) ?? 1);

    // What the device needs while it is read it needs here as well.
    private static ModbusClient Client(FieldConnection connection, TimeProvider time)
    {
        var usual = new ModbusSettings();
        return new ModbusClient(connection.Host ?? "", connection.Port ?? 502, usual with
        {
            Framing = connection.Protocol == "modbus-tcp" ? ModbusFraming.Tcp : ModbusFraming.RtuOverTcp, IgnoreTransaction = Says("ignore-transaction"), LenientEcho = Says("lenient-echo"),
            AnswerTimeout = Milliseconds("answer-ms") ?? usual.AnswerTimeout, Pause = Milliseconds("pause-ms") ?? usual.Pause,
        }, time);

        bool Says(string name) => connection.Settings.GetValueOrDefault(name) == "yes";

        TimeSpan? Milliseconds(string name) => Number(connection.Settings.GetValueOrDefault(name, "")) is { } number ? TimeSpan.FromMilliseconds(number) : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

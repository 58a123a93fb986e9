using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Modbus TCP: settings <c>map</c>, <c>unit</c>, <c>most-registers</c>, <c>answer-ms</c>, <c>pause-ms</c>, <c>ignore-transaction</c>, <c>lenient-echo</c>.</summary>
public sealed class ModbusTcpProtocol : IFieldProtocol
{
    /// <inheritdoc/>
    public string Id => ModbusProtocol.TcpId;

    /// <inheritdoc/>
    public LocalText Title { get; } = new("Modbus TCP", "Modbus TCP");

    /// <inheritdoc/>
    public IReadOnlyList<string> Settings => ModbusProtocol.Settings;

    /// <inheritdoc/>
    public IPolledDevice? Open(DeviceSettings device, DriverSite site, FaultList faults) => ModbusProtocol.Open(device, site, ModbusFraming.Tcp, faults);
}

/// <summary>The frame of the serial line over TCP: the settings of Modbus TCP.</summary>
public sealed class ModbusRtuProtocol : IFieldProtocol
{
    /// <inheritdoc/>
    public string Id => ModbusProtocol.RtuId;

    /// <inheritdoc/>
    public LocalText Title { get; } = new("Modbus RTU（经 TCP 网关）", "Modbus RTU over TCP");

    /// <inheritdoc/>
    public IReadOnlyList<string> Settings => ModbusProtocol.Settings;

    /// <inheritdoc/>
    public IPolledDevice? Open(DeviceSettings device, DriverSite site, FaultList faults) => ModbusProtocol.Open(device, site, ModbusFraming.RtuOverTcp, faults);
}

/// <summary>What both framings of Modbus share.</summary>
internal static class ModbusProtocol
{
    public const string TcpId = "modbus-tcp";

    public const string RtuId = "modbus-rtu-over-tcp";

    public static IReadOnlyList<string> Settings { get; } = ["map", "unit", "most-registers", "answer-ms", "pause-ms", "ignore-transaction", "lenient-echo"];

    public static ModbusDevice? Open(DeviceSettings device, DriverSite site, ModbusFraming framing, FaultList faults)
    {
        var own = new FaultList();
        var name = device.Needs("map", own);
        var map = name is null ? null : site.Maps.Find(name);
        if (name is not null && map is null) device.Refuse("map", new("已有的寄存器表", "a register map that is there"), own);
        var unit = device.Number("unit", 1, 0, 255, own);
        var most = device.Number("most-registers", ModbusPdu.MostRegistersRead, 1, ModbusPdu.MostRegistersRead, own);
        var settings = new ModbusSettings
        {
            Framing = framing,
            AnswerTimeout = TimeSpan.FromMilliseconds(device.Number("answer-ms", 3000, 10, 60_000, own)),
            Pause = TimeSpan.FromMilliseconds(device.Number("pause-ms", 0, 0, 10_000, own)),
            IgnoreTransaction = device.Says("ignore-transaction", own),
            LenientEcho = device.Says("lenient-echo", own),
        };
        device.Close(Settings, own);
        faults.AddRange(own);
        if (own.Any || map is null) return null;
        var tap = site.Taps.For(framing == ModbusFraming.Tcp ? TcpId : RtuId, device.Host, device.Port);
        var client = site.Client(device.Host, device.Port, () => new ModbusClient(device.Host, device.Port, settings, site.Time, tap));
        return new ModbusDevice(device.Id, client, (byte)unit, map, null, most, site.Time);
    }
}

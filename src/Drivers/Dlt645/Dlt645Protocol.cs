using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>DL/T 645-2007: settings <c>address</c> (twelve digits), <c>items</c> (names with blanks between), <c>answer-ms</c>.</summary>
public sealed class Dlt645Protocol : IFieldProtocol
{
    /// <inheritdoc/>
    public string Id => "dlt645";

    /// <inheritdoc/>
    public LocalText Title { get; } = new("DL/T 645-2007 多功能电能表通信协议", "DL/T 645-2007 electricity meters");

    /// <inheritdoc/>
    public IReadOnlyList<string> Settings { get; } = ["address", "items", "answer-ms"];

    /// <inheritdoc/>
    public IPolledDevice? Open(DeviceSettings device, DriverSite site, FaultList faults)
    {
        var own = new FaultList();
        var address = device.Needs("address", own);
        if (address is not null && !PackedDigits.TryWrite(address, stackalloc byte[Dlt645Frames.AddressLength])) device.Refuse("address", new("十二位数字", "twelve digits"), own);
        var names = (device.Values.GetValueOrDefault("items") ?? "active-energy-import").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var items = names.Select(Dlt645Item.Find).ToList();
        if (items.Count == 0 || items.Contains(null)) device.Refuse("items", new("数据项名称，以空格分隔", "names of items with blanks between"), own);
        var settings = new GatewaySettings { AnswerTimeout = TimeSpan.FromMilliseconds(device.Number("answer-ms", 5000, 10, 60_000, own)) };
        device.Close(Settings, own);
        faults.AddRange(own);
        if (own.Any) return null;
        var gateway = site.Client(device.Host, device.Port, () => new SerialGateway(device.Host, device.Port, settings, site.Time, site.Taps.For(Id, device.Host, device.Port)));
        return new Dlt645Device(device.Id, new Dlt645Client(gateway), address!, [.. items.OfType<Dlt645Item>()], site.Time);
    }
}

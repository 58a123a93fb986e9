using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>CJ/T 188: settings <c>address</c> (fourteen digits), <c>kind</c> (water, heat, cold, gas), <c>high-first</c>, <c>unit-first</c>, <c>answer-ms</c>.</summary>
public sealed class Cjt188Protocol : IFieldProtocol
{
    private static readonly Dictionary<string, byte> Kinds = new(StringComparer.Ordinal) { ["water"] = 0x10, ["heat"] = 0x20, ["cold"] = 0x21, ["gas"] = 0x30 };

    /// <inheritdoc/>
    public string Id => "cjt188";

    /// <inheritdoc/>
    public LocalText Title { get; } = new("CJ/T 188 户用计量仪表数据传输", "CJ/T 188 water, gas and heat meters");

    /// <inheritdoc/>
    public IReadOnlyList<string> Settings { get; } = ["address", "kind", "high-first", "unit-first", "answer-ms"];

    /// <inheritdoc/>
    public IPolledDevice? Open(DeviceSettings device, DriverSite site, FaultList faults)
    {
        var own = new FaultList();
        var address = device.Needs("address", own);
        if (address is not null && !PackedDigits.TryWrite(address, stackalloc byte[Cjt188Frames.AddressLength])) device.Refuse("address", new("十四位数字", "fourteen digits"), own);
        var kind = device.Needs("kind", own);
        if (kind is not null && !Kinds.ContainsKey(kind)) device.Refuse("kind", new("water、heat、cold 或 gas", "water, heat, cold or gas"), own);
        var (highFirst, unitFirst) = (device.Says("high-first", own), device.Says("unit-first", own));
        var settings = new GatewaySettings { AnswerTimeout = TimeSpan.FromMilliseconds(device.Number("answer-ms", 5000, 10, 60_000, own)) };
        device.Close(Settings, own);
        faults.AddRange(own);
        if (own.Any) return null;
        var gateway = site.Client(device.Host, device.Port, () => new SerialGateway(device.Host, device.Port, settings, site.Time, site.Taps.For(Id, device.Host, device.Port)));
        return new Cjt188Device(device.Id, gateway, new Cjt188Meter(Kinds[kind!], address!, highFirst, unitFirst), site.Time);
    }
}

using System.Globalization;
using System.Net;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>
/// BACnet/IP: settings <c>objects</c> (such as <c>analog-input:1 accumulator:7</c>), <c>device</c> (its number, by which it is looked up), <c>network</c> and <c>station</c> (behind a
/// router), <c>cov</c>, <c>cov-lifetime</c>, <c>cov-confirmed</c>, <c>bbmd</c> (host:port), <c>bbmd-ttl</c>, <c>local-port</c>, <c>answer-ms</c>, <c>retries</c>.
/// </summary>
public sealed class BacnetProtocol : IFieldProtocol
{
    internal const string Name = "bacnet-ip";

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public LocalText Title { get; } = new("BACnet/IP 楼宇自控", "BACnet/IP building automation");

    /// <inheritdoc/>
    public IReadOnlyList<string> Settings { get; } =
        ["objects", "device", "network", "station", "cov", "cov-lifetime", "cov-confirmed", "bbmd", "bbmd-ttl", "local-port", "answer-ms", "retries"];

    /// <inheritdoc/>
    public IPolledDevice? Open(DeviceSettings device, DriverSite site, FaultList faults)
    {
        var own = new FaultList();
        var socket = new BacnetSocketSettings
        {
            LocalPort = device.Number("local-port", Bvlc.Port, 0, ushort.MaxValue, own),
            BroadcastDevice = BroadcastDevice(device, own),
            Registration = TimeSpan.FromSeconds(device.Number("bbmd-ttl", 300, 30, ushort.MaxValue, own)),
        };
        var settings = Read(device, own);
        device.Close(Settings, own);
        faults.AddRange(own);
        if (own.Any) return null;
        // Devices behind one broadcast device share its socket; the port of this side tells sockets apart.
        var place = socket.BroadcastDevice is { } bbmd ? FormattableString.Invariant($"{bbmd.Host}:{bbmd.Port}") : "";
        var client = site.Client(place, socket.LocalPort, () => new BacnetClient(socket, site.Time, site.Taps));
        return new BacnetDevice(device.Id, client, settings, site.Time);
    }

    private static BacnetDeviceSettings Read(DeviceSettings device, FaultList own)
    {
        var lifetime = TimeSpan.FromSeconds(device.Number("cov-lifetime", 300, 30, 86_400, own));
        return new BacnetDeviceSettings
        {
            Host = new DnsEndPoint(device.Host.Length == 0 ? "255.255.255.255" : device.Host, device.Port),
            Instance = device.Values.ContainsKey("device") ? device.Number("device", 0, 0, BacnetObject.MostInstance, own) : null,
            Network = device.Number("network", 0, 0, BacnetAddress.AllNetworks - 1, own),
            Station = Station(device, own),
            Objects = Objects(device, own),
            Subscription = device.Says("cov", own) ? lifetime : null,
            Confirmed = device.Says("cov-confirmed", own),
            AnswerTimeout = TimeSpan.FromMilliseconds(device.Number("answer-ms", 3000, 10, 60_000, own)),
            Retries = device.Number("retries", 3, 0, 10, own),
        };
    }

    private static List<BacnetObject> Objects(DeviceSettings device, FaultList own)
    {
        var objects = new List<BacnetObject>();
        foreach (var name in (device.Needs("objects", own) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (BacnetObject.TryParse(name, out var named) && named.Type != BacnetObject.Device)
            {
                objects.Add(named);
                continue;
            }

            var kinds = string.Join(", ", BacnetObject.Readable);
            device.Refuse("objects", new($"对象（类型:编号，以空格分隔），类型为 {kinds}", $"objects (kind:number, with blanks between) of the kinds {kinds}"), own);
            break;
        }

        return objects;
    }

    private static string Station(DeviceSettings device, FaultList own)
    {
        var text = device.Values.GetValueOrDefault("station", "");
        var isNeeded = device.Values.GetValueOrDefault("network", "0") != "0";
        var isRight = text.Length % 2 == 0 && text.Length <= 2 * BacnetAddress.MostStation && text.All(char.IsAsciiHexDigit) && text.Length > 0 == isNeeded;
        if (!isRight) device.Refuse("station", new("网络号后的十六进制地址，与 network 同时填写", "an address in hexadecimal, given together with network"), own);
        return text.ToUpperInvariant();
    }

    private static DnsEndPoint? BroadcastDevice(DeviceSettings device, FaultList own)
    {
        if (!device.Values.TryGetValue("bbmd", out var text)) return null;
        var parts = text.Split(':');
        var port = Bvlc.Port;
        if (parts.Length <= 2 && parts[0].Length > 0 && (parts.Length == 1 || (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= ushort.MaxValue)))
            return new DnsEndPoint(parts[0], port);
        device.Refuse("bbmd", new("主机或 主机:端口", "host or host:port"), own);
        return null;
    }
}

using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>How to talk to a broker of MQTT 3.1.1, and how its messages become samples.</summary>
public sealed record MqttSettings
{
    /// <summary>Name or address of the broker.</summary>
    public required string Host { get; init; }

    /// <summary>Its port: 1883, with TLS 8883 by rule.</summary>
    public required int Port { get; init; }

    /// <summary>What this client is known by; two with one name end each other's connections for ever.</summary>
    public required string ClientId { get; init; }

    /// <summary>How messages become samples.</summary>
    public required MqttProfile Profile { get; init; }

    /// <summary>Name of the user; empty: none.</summary>
    public string User { get; init; } = "";

    /// <summary>The password.</summary>
    public string Password { get; init; } = "";

    /// <summary>Whether the connection is encrypted.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>File with the certificates (PEM) that the certificate of the broker must lead to; empty: those of the system.</summary>
    public string Authorities { get; init; } = "";

    /// <summary>0 at most once, 1 at least once, 2 exactly once; the sender's is the upper bound.</summary>
    public int Quality { get; init; } = 1;

    /// <summary>Whether the broker keeps messages while this side is away. That is of use only where messages have a time of their own.</summary>
    public bool IsKept { get; init; }

    /// <summary>After how long without a packet the broker is asked whether it lives.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long connecting, subscribing and an answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait between attempts to connect.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Without the password.</summary>
    public override string ToString() => FormattableString.Invariant($"{ClientId}@{Host}:{Port}");
}

/// <summary>Reads what is set for a broker.</summary>
public static class MqttConnection
{
    /// <summary>The identifier of the protocol.</summary>
    public const string Protocol = "mqtt";

    private static readonly LocalText PathText = new("JSON 路径，如 data.0.kwh", "a path in JSON, such as data.0.kwh");

    private static readonly Dictionary<string, MqttTimeFormat> Formats = new(StringComparer.Ordinal) { ["iso"] = MqttTimeFormat.Iso, ["s"] = MqttTimeFormat.Seconds, ["ms"] = MqttTimeFormat.Milliseconds };

    /// <summary>The settings that are known.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        "topics", "payload", "meter", "point", "each-path", "meter-path", "point-path", "value-path", "values", "time-path", "time-format", "quality-path", "good",
        "client-id", "user", "password", "password-file", "tls", "tls-ca", "qos", "keep-alive",
    ];

    /// <summary>Reads the settings of a connection.</summary>
    /// <param name="device">The settings.</param>
    /// <param name="faults">Where wrong ones are reported.</param>
    /// <returns>Null where one is wrong.</returns>
    public static MqttSettings? Read(DeviceSettings device, FaultList faults)
    {
        var own = new FaultList();
        var profile = Profile(device, own);
        var settings = new MqttSettings
        {
            Host = device.Host, Port = device.Port, Profile = profile, ClientId = device.Values.GetValueOrDefault("client-id", "lingtan-" + device.Id),
            User = device.Values.GetValueOrDefault("user", ""), Password = Password(device, own), IsEncrypted = device.Says("tls", own), Authorities = device.Values.GetValueOrDefault("tls-ca", ""),
            Quality = device.Number("qos", 1, 0, 2, own), IsKept = profile.Time is not null, KeepAlive = TimeSpan.FromSeconds(device.Number("keep-alive", 30, 1, 3600, own)),
        };
        device.Close(Settings, own);
        faults.AddRange(own);
        return own.Any ? null : settings;
    }

    private static MqttProfile Profile(DeviceSettings device, FaultList own)
    {
        var names = (device.Needs("topics", own) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var topics = names.Select(MqttTopic.Parse).ToList();
        if (topics.Contains(null)) device.Refuse("topics", new("主题，可含 {meter}、{point}、+ 与末尾的 #", "topics, in which {meter}, {point}, + and a # at the end may stand"), own);
        var payload = device.Values.GetValueOrDefault("payload", "number");
        if (payload is not ("number" or "json")) device.Refuse("payload", new("number 或 json", "number or json"), own);
        var format = MqttTimeFormat.Iso;
        if (device.Values.TryGetValue("time-format", out var text) && !Formats.TryGetValue(text, out format)) device.Refuse("time-format", new("iso、s 或 ms", "iso, s or ms"), own);
        var profile = new MqttProfile
        {
            Topics = [.. topics.OfType<MqttTopic>()], IsJson = payload == "json", Meter = device.Values.GetValueOrDefault("meter", ""), Point = device.Values.GetValueOrDefault("point", ""),
            Each = Path(device, "each-path", own), MeterPath = Path(device, "meter-path", own), PointPath = Path(device, "point-path", own), Values = Values(device, own),
            Time = Path(device, "time-path", own), TimeFormat = format, Quality = Path(device, "quality-path", own),
        };
        if (device.Values.TryGetValue("good", out var good)) profile = profile with { Good = good.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
        Complete(device, profile, own);
        return profile;
    }

    // Every sample needs a meter and a point, and JSON a place for the value.
    private static void Complete(DeviceSettings device, MqttProfile profile, FaultList own)
    {
        if (own.Any) return;
        if (profile.IsJson && profile.Values.Count == 0) device.Refuse("value-path", new("JSON 需要 value-path 或 values", "value-path or values, for JSON"), own);
        if (!profile.IsJson && (profile.Values.Count > 0 || profile.Time is not null || profile.Quality is not null || profile.Each is not null || profile.MeterPath is not null || profile.PointPath is not null))
            device.Refuse("payload", new("路径只用于 json", "json, for paths"), own);
        if (profile.Meter.Length == 0 && profile.MeterPath is null && !profile.Topics.All(static t => t.NamesMeter)) device.Refuse("meter", new("表计：主题中的 {meter}、meter-path 或 meter", "a meter: {meter} in every topic, meter-path or meter"), own);
        var isNamed = profile.Values.Count > 0 && profile.Values.All(static v => v.Point.Length > 0);
        if (!isNamed && profile.Point.Length == 0 && profile.PointPath is null && !profile.Topics.All(static t => t.NamesPoint)) device.Refuse("point", new("测点：主题中的 {point}、point-path、values 或 point", "a point: {point} in every topic, point-path, values or point"), own);
    }

    private static JsonPath? Path(DeviceSettings device, string name, FaultList own)
    {
        if (!device.Values.TryGetValue(name, out var text)) return null;
        var path = JsonPath.Parse(text);
        if (path is null) device.Refuse(name, PathText, own);
        return path;
    }

    private static List<(string, JsonPath)> Values(DeviceSettings device, FaultList own)
    {
        var values = new List<(string, JsonPath)>();
        if (Path(device, "value-path", own) is { } single) values.Add(("", single));
        foreach (var pair in device.Values.GetValueOrDefault("values", "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = pair.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && JsonPath.Parse(pair[(colon + 1)..]) is { } path) values.Add((pair[..colon], path));
            else device.Refuse("values", new("测点:路径，以空格分隔", "point:path, with blanks between"), own);
        }

        return values;
    }

    private static string Password(DeviceSettings device, FaultList own)
    {
        if (!device.Values.TryGetValue("password-file", out var file)) return device.Values.GetValueOrDefault("password", "");
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            device.Refuse("password-file", new("可读取的文件", "a file that can be read"), own);
            return "";
        }
    }
}

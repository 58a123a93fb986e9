using System.Globalization;
using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// A connection over IEC 60870-5-104. Its points are called after station and object address, such as <c>1/25601</c>; its interval is that of the counter interrogation. Settings:
/// <c>stations</c> (common addresses with blanks between), <c>zone</c> of the times that stations send, <c>set-clock</c>, <c>freeze</c> before counters are read, <c>end-is-optional</c>.
/// </summary>
internal sealed class StationLine : IDisposable
{
    /// <summary>Identifier of the protocol.</summary>
    public const string Protocol = CommandPoint.Station;

    private const int UsualPort = 2404;
    private const byte Freezing = 0x45;
    private const byte Reading = 5;

    /// <summary>The settings it knows.</summary>
    public static readonly IReadOnlyList<string> Settings = ["stations", "zone", "set-clock", "freeze", "end-is-optional"];

    private static readonly LocalText StationsExpected = new("1–65534 的公共地址，以空格分隔", "common addresses from 1 to 65534 with blanks between");
    private static readonly LocalText YesNo = new("yes 或 no", "yes or no");

    private readonly string _id;
    private readonly CollectorBoard? _board;
    private readonly DriverSite _site;

    private StationLine(FieldConnection connection, Iec104Settings settings, DriverSite site, CollectorBoard? board, Func<string, IReadOnlyList<PointSample>, bool> hand)
    {
        (_id, _board, _site, Stations) = (connection.Id, board, site, settings.Stations);
        var (host, port) = (connection.Host!, connection.Port ?? UsualPort);
        Client = new Iec104Client(host, port, settings, site.Time, Random.Shared.NextDouble, samples => hand(_id, [.. samples.Select(Sample)]), site.Taps.For(Protocol, host, port));
    }

    /// <summary>Common addresses of its stations.</summary>
    public IReadOnlyList<int> Stations { get; }

    /// <summary>The client, for commands.</summary>
    public Iec104Client Client { get; }

    /// <summary>The line of a connection; wrong settings are told, and give none.</summary>
    public static StationLine? Open(FieldConnection connection, DriverSite site, CollectorBoard? board, Func<string, IReadOnlyList<PointSample>, bool> hand, FaultList? faults = null)
    {
        var own = new FaultList();
        var settings = Read(connection, own);
        if (!own.Any) return new StationLine(connection, settings, site, board, hand);
        faults?.AddRange(own);
        board?.Of(connection).Refuse(own.First());
        return null;
    }

    /// <summary>Name of a point.</summary>
    public static string PointOf(int station, int address) => string.Create(CultureInfo.InvariantCulture, $"{station}/{address}");

    /// <summary>Keeps the connection until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var run = Client.RunAsync(cancel);
        DriverException? told = null;

        // The client says by itself only what it received; that it fails is looked up.
        while (!run.IsCompleted)
        {
            await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(1), _site.Time, CancellationToken.None));
            if (Client.IsStarted || Client.LastFailure is not { } failure || ReferenceEquals(failure, told)) continue;
            told = failure;
            _board?.Failed(_id, failure);
        }

        await run;
    }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();

    private PointSample Sample(Iec104Sample one) => new(_id, PointOf(one.Station, one.Value.Address), one.At.ToDateTimeOffset(), one.Value.Value, one.State, null);

    private static Iec104Settings Read(FieldConnection connection, FaultList faults)
    {
        var values = connection.Settings;
        if (string.IsNullOrEmpty(connection.Host)) Refuse("host", "", new("主机名或地址", "a name or address"));
        foreach (var (name, value) in values.Where(one => !Settings.Contains(one.Key))) Refuse(name, value, LocalText.Same(string.Join(", ", Settings)));
        var stations = new List<int>();
        foreach (var text in values.GetValueOrDefault("stations", "1").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var station) && station is > 0 and < 65535) stations.Add(station);
            else Refuse("stations", text, StationsExpected);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(values.GetValueOrDefault("zone", "UTC"));
        if (zone is null) Refuse("zone", values["zone"], new("时区，如 Asia/Shanghai", "a time zone such as Asia/Shanghai"));
        return new Iec104Settings
        {
            Stations = stations, Zone = zone ?? DateTimeZone.Utc, CounterInterval = connection.Interval.ToTimeSpan(), SetClock = Says("set-clock"), CounterQualifier = Says("freeze") ? Freezing : Reading,
            EndIsOptional = Says("end-is-optional"),
        };

        bool Says(string name)
        {
            var text = values.GetValueOrDefault(name, "no");
            if (text is not ("yes" or "no")) Refuse(name, text, YesNo);
            return text == "yes";
        }

        void Refuse(string name, string value, LocalText expected) => faults.Add(DriverFaults.Setting, connection.Place with { Column = name }, value, expected);
    }
}

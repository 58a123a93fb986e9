using System.Diagnostics;
using System.Globalization;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using Lingtan.Store.Tests;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Meters that are asked every second, a station that tells its counter by itself and meters whose readings are sent, and what must be in the store of them whatever was killed.</summary>
internal sealed class KilledSite : IDisposable
{
    private const int Each = 2;
    public const string User = "gateway";
    private const string Station = "substation";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly Interval Always = new(Instant.FromUnixTimeSeconds(0), Instant.FromUtc(2200, 1, 1, 0, 0));

    private readonly string _address;
    private readonly Instant _made = SystemClock.Instance.GetCurrentInstant() - Duration.FromMinutes(1);
    private readonly List<ITicking> _devices;
    private readonly List<Pusher> _pushers;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _work;
    private List<List<decimal>> _kept = [];

    /// <summary>Sets the meters up in an empty database.</summary>
    /// <param name="address">The database.</param>
    /// <param name="port">Where readings are sent.</param>
    public KilledSite(string address, int port)
    {
        _address = address;
        _devices = [.. Enumerable.Range(0, Each).Select(static _ => new TickingMeter()), new TickingStation()];
        using var database = Database.Open(address);
        var act = new Act("admin", SystemClock.Instance.GetCurrentInstant(), "set-up");
        new AccountStore(database).Save(new Account(User, User, Role.CarbonManager, [], false, "zh", false, "", ""), Passwords.Hash(User, "celadon-ledger"), act);
        var (_, secret) = new TokenStore(database).Create(User, User, [Permission.WriteReadings], null, act);
        var recorded = new EnergyDesk(new FactStore(database)).Change([.. Rows()], act);
        Assert.False(recorded.Refused, string.Join("; ", recorded.Faults.SelectMany(static one => one).Concat(recorded.Others).Select(static fault => fault.Code.Title.En + " " + fault.Place + " " + fault.Value)));
        _pushers = [.. Enumerable.Range(0, Each).Select(i => new Pusher(port, secret, Pushed(i)))];
        _work = [.. _pushers.Select(one => one.RunAsync(_stop.Token))];
    }

    /// <summary>Readings that were acknowledged to whoever sent them.</summary>
    public long Sent => _pushers.Sum(static one => one.Acknowledged);

    /// <summary>Readings that the collector must have kept.</summary>
    public long Collected => _devices.Take(Each).Sum(static one => (long)one.Kept.Count);

    /// <summary>Values of the station that were acknowledged to it.</summary>
    public long Told => _devices[^1].Kept.Count;

    /// <summary>How often a sender was told that its readings cannot be taken.</summary>
    public long Refused => _pushers.Sum(static one => one.Refused);

    /// <summary>Waits for something.</summary>
    /// <param name="holds">What is waited for.</param>
    /// <param name="told">What is said where it does not come.</param>
    /// <param name="each">What is done meanwhile.</param>
    public async Task Until(Func<bool> holds, Func<string> told, Action? each = null)
    {
        for (var waiting = Stopwatch.StartNew(); !holds();)
        {
            Assert.True(waiting.Elapsed < Patience, told());
            Assert.Null(_pushers.Select(static one => one.Wrong).FirstOrDefault(static wrong => wrong is not null));
            each?.Invoke();
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Ends the senders, waits until the buffer has handed over what it must, and holds the store against what was acknowledged.</summary>
    /// <param name="told">What the servers say.</param>
    /// <param name="each">What is done while it waits.</param>
    public async Task Settled(Func<string> told, Action each)
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_work);

        // What is collected after this moment may wait in the buffer when the processes end.
        _kept = [.. _devices.Select(static one => one.Kept.ToList())];
        await Until(() => Enumerable.Range(0, _devices.Count).All(i => !_kept[i].Except(Values(Asked(i))).Any()), () => $"{string.Join(", ", Enumerable.Range(0, _devices.Count).SelectMany(i => _kept[i].Except(Values(Asked(i)))))} are not there. {told()}", each);
    }

    /// <summary>Everything that was acknowledged is there once, nothing else is, and the hours hold what the counters went on by.</summary>
    public void Check()
    {
        using var database = Database.Open(_address);
        var store = new ReadingStore(database);
        var hours = new RegisterHours(database, store, new EnergyDesk(new FactStore(database)));
        for (var i = 0; i < Each; i++)
        {
            var sent = store.Read(new SeriesKey(Pushed(i), "import"), Always);
            Assert.Equal(Enumerable.Range(1, sent.Count).Select(n => (Pusher.Start + Duration.FromMinutes(n), (decimal)n)), sent.Select(static one => (one.At, one.Value)));

            // What was being sent at the end may be there without having been acknowledged.
            Assert.InRange(sent.Count, _pushers[i].Acknowledged, _pushers[i].Acknowledged + 5);
            Conserves(hours, new SeriesKey(Pushed(i), "import"), sent);
        }

        for (var i = 0; i < _devices.Count; i++)
        {
            var read = store.Read(Asked(i), Always);
            Assert.Equal(read.Select(static one => one.Value).Distinct(), read.Select(static one => one.Value));
            Assert.Empty(_kept[i].Except(read.Select(static one => one.Value)));
            Assert.All(read, one => Timely(_devices[i], one));
            Conserves(hours, Asked(i), read);
        }

        Assert.Null(new AuditTrail(database).Verify().Broken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        foreach (var one in _pushers) one.Dispose();
        foreach (var one in _devices) one.Dispose();
        _stop.Dispose();
    }

    // The time of the station; else of the round where the answer came within a tenth of a second of it, or that of the arrival.
    private static void Timely(ITicking meter, StoredReading one)
    {
        Assert.True(meter.Shown.TryGetValue(one.Value, out var shown), $"{one.Value} was never shown.");
        var late = one.At - Instant.FromDateTimeOffset(shown);
        if (meter is TickingStation) Assert.Equal(Duration.Zero, late);
        else Assert.InRange(late, Duration.FromMilliseconds(-101), Duration.FromSeconds(30));
    }

    // All counters showed nought when they were put in.
    private static void Conserves(RegisterHours hours, SeriesKey series, IReadOnlyList<StoredReading> readings) =>
        Assert.Equal(readings[^1].Value, hours.Read([series], DateTimeZone.Utc, Always)[series].Sum(static one => one.Amount));

    private List<decimal> Values(SeriesKey series)
    {
        try
        {
            using var database = Database.Open(_address);
            return [.. new ReadingStore(database).Read(series, Always).Select(static one => one.Value)];
        }
        catch (System.Data.Common.DbException)
        {
            return [];
        }
    }

    private static SeriesKey Asked(int i) => i < Each ? new(Polled(i), "volume") : new(Station, "import");

    private static string Polled(int i) => string.Create(CultureInfo.InvariantCulture, $"water-{i}");

    private static string Pushed(int i) => string.Create(CultureInfo.InvariantCulture, $"line-{i}");

    private IEnumerable<RowChange> Rows()
    {
        yield return Row("sites", ("facility", "works"), ("name.zh", "工厂"), ("zone", "UTC"));
        for (var i = 0; i < Each; i++)
        {
            yield return Row("meters", ("id", Polled(i)), ("name.zh", "水表"), ("medium", "water"), ("facility", "works"));
            yield return Row("registers", ("meter", Polled(i)), ("id", "volume"), ("unit", "m3"), ("direction", "consumption"));
            yield return Row("installations", ("meter", Polled(i)), ("serial", "1"), ("from", _made.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)));
            yield return Row("fits", ("meter", Polled(i)), ("serial", "1"), ("register", "volume"), ("opening", "0"));
            yield return Row("connections", ("id", Polled(i)), ("protocol", "modbus-tcp"), ("host", "127.0.0.1"), ("port", _devices[i].Port.ToString(CultureInfo.InvariantCulture)), ("settings", "map=xintai/smart-water;unit=1"), ("interval", "1s"));
            yield return Row("points", ("connection", Polled(i)), ("point", "volume-positive-total"), ("meter", Polled(i)), ("channel", "volume"));
            foreach (var row in Electric(Pushed(i), "2026-01-01T00:00Z")) yield return row;
        }

        foreach (var row in Electric(Station, _made.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture))) yield return row;
        yield return Row("connections", ("id", Station), ("protocol", "iec-104"), ("host", "127.0.0.1"), ("port", _devices[^1].Port.ToString(CultureInfo.InvariantCulture)), ("settings", "stations=1"), ("interval", "1s"));
        yield return Row("points", ("connection", Station), ("point", TickingStation.Point), ("meter", Station), ("channel", "import"));
    }

    private static IEnumerable<RowChange> Electric(string meter, string from)
    {
        yield return Row("meters", ("id", meter), ("name.zh", "电表"), ("medium", "electricity"), ("facility", "works"));
        yield return Row("registers", ("meter", meter), ("id", "import"), ("unit", "kWh"), ("direction", "consumption"));
        yield return Row("installations", ("meter", meter), ("serial", "1"), ("from", from));
        yield return Row("fits", ("meter", meter), ("serial", "1"), ("register", "import"), ("opening", "0"));
    }

    private static RowChange Row(string table, params (string Column, string Value)[] cells) => new(table, null, 0, cells.ToDictionary(static one => one.Column, static one => one.Value, StringComparer.Ordinal));
}

namespace Lingtan.Drivers;

/// <summary>
/// Has a device tell changes of its objects. Subscriptions have an end and are renewed at half of their time; a device that restarted has forgotten them, so an object of
/// which nothing was heard since the last renewal is read as well. Objects whose changes the device does not tell are read.
/// </summary>
internal sealed class BacnetChanges
{
    private const int MostWaiting = 10_000;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);
    private readonly BacnetClient _client;
    private readonly BacnetDeviceSettings _settings;
    private readonly TimeProvider _time;
    private readonly TimeSpan _lifetime;
    private readonly Dictionary<BacnetObject, Seat> _seats;
    private readonly Queue<PointSample> _waiting = new();
    private readonly Lock _gate = new();
    private readonly uint _process;
    private BacnetAddress? _from;

    public BacnetChanges(BacnetClient client, BacnetDeviceSettings settings, TimeSpan lifetime, IReadOnlyList<BacnetPoint> points, TimeProvider time)
    {
        (_client, _settings, _lifetime, _time) = (client, settings, lifetime, time);
        _seats = points.ToDictionary(static p => p.Object, static p => new Seat(p));
        _process = client.Listen(Take);
    }

    /// <summary>Asks for changes where that is due.</summary>
    /// <exception cref="DriverException">The device is silent.</exception>
    public async Task RenewAsync(BacnetAddress to, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (!to.Equals(_from))
            {
                // At another address another device may answer: what was asked for is to be asked for again.
                foreach (var seat in _seats.Values) seat.RenewedAt = null;
            }

            _from = to;
        }

        foreach (var seat in _seats.Values.Where(IsDue).ToList())
        {
            var reply = await _client.AskAsync(to, _settings, invoke => BacnetRequests.SubscribeCov(invoke, _process, seat.Point.Object, _settings.Confirmed, (int)_lifetime.TotalSeconds), cancel).ConfigureAwait(false);
            lock (_gate)
            {
                seat.RefusedAt = reply.Error is null ? null : _time.GetTimestamp();
                seat.RenewedAt = reply.Error is null ? _time.GetTimestamp() : null;
                seat.IsNew = true;
            }
        }
    }

    /// <summary>The objects that have to be read, since nothing tells their value.</summary>
    public IReadOnlyList<BacnetPoint> Unheard()
    {
        lock (_gate)
        {
            var unheard = _seats.Values.Where(static s => s.RenewedAt is not { } at || s.Last is null || !s.Point.IsKnown || (!s.IsNew && s.HeardAt < at)).Select(static s => s.Point).ToList();
            // A subscription that was just renewed is answered with the value; it is given until the next time.
            foreach (var seat in _seats.Values) seat.IsNew = false;
            return unheard;
        }
    }

    /// <summary>Notes a value that was read.</summary>
    public void Note(BacnetPoint point, PointSample sample)
    {
        lock (_gate)
        {
            var seat = _seats[point.Object];
            if (seat.RenewedAt is null || seat.Last?.At > sample.At) return;
            (seat.Last, seat.HeardAt) = (sample, _time.GetTimestamp());
        }
    }

    /// <summary>What was told since the last time; for other objects that are subscribed the value known, with its time.</summary>
    public IReadOnlyList<PointSample> Heard()
    {
        lock (_gate)
        {
            var told = _waiting.ToList();
            _waiting.Clear();
            var names = told.Select(static s => s.Point).ToHashSet(StringComparer.Ordinal);
            told.AddRange(_seats.Values.Where(s => s.RenewedAt is not null && s.Last is { } last && !names.Contains(last.Point)).Select(static s => s.Last!));
            return told;
        }
    }

    /// <summary>Values whose subscription ended without a renewal, as stale, each once and with its old time.</summary>
    public IReadOnlyList<PointSample> Lapsed()
    {
        lock (_gate)
        {
            var lapsed = _seats.Values.Where(s => s.Last is not null && s.RenewedAt is { } at && _time.GetElapsedTime(at) >= _lifetime).ToList();
            var stale = lapsed.Select(static s => s.Last! with { State = SampleState.Stale }).ToList();
            foreach (var seat in lapsed) (seat.Last, seat.RenewedAt) = (null, null);
            return stale;
        }
    }

    private bool IsDue(Seat seat)
    {
        if (seat.RefusedAt is { } refused && _time.GetElapsedTime(refused) < Memory) return false;
        return seat.RenewedAt is not { } at || _time.GetElapsedTime(at) >= _lifetime / 2;
    }

    private bool Take(BacnetAddress from, BacnetNotification told)
    {
        lock (_gate)
        {
            if (!from.Equals(_from) || (_settings.Instance is { } instance && told.Device.Instance != instance) || !_seats.TryGetValue(told.Object, out var seat)) return false;
            // A value whose scale is not read yet would be another value.
            if (!seat.Point.HasConstants || told.Results.All(static r => r.Property != BacnetProperty.PresentValue)) return true;
            (seat.Last, seat.HeardAt) = (seat.Point.Change(told.Results, _time.GetUtcNow()) with { IsTold = true }, _time.GetTimestamp());
            if (_waiting.Count == MostWaiting) _waiting.Dequeue();
            _waiting.Enqueue(seat.Last);
            return true;
        }
    }

    private sealed class Seat(BacnetPoint point)
    {
        public BacnetPoint Point { get; } = point;

        public long? RenewedAt { get; set; }

        public long? RefusedAt { get; set; }

        public long HeardAt { get; set; }

        public bool IsNew { get; set; }

        public PointSample? Last { get; set; }
    }
}

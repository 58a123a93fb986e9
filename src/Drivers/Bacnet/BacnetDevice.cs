namespace Lingtan.Drivers;

/// <summary>A device of BACnet/IP whose objects are read, or tell their changes.</summary>
public sealed class BacnetDevice : IPolledDevice
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);
    private readonly BacnetClient _client;
    private readonly BacnetDeviceSettings _settings;
    private readonly TimeProvider _time;
    private readonly BacnetReading _reading;
    private readonly BacnetChanges? _changes;
    private readonly IReadOnlyList<BacnetPoint> _points;
    private (BacnetAddress Address, BacnetIdentity? Identity)? _found;
    private long _learnedAt;

    /// <summary>A device that is looked up when it is first read.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="client">The client.</param>
    /// <param name="settings">How to talk to it.</param>
    /// <param name="time">The clock.</param>
    public BacnetDevice(string id, BacnetClient client, BacnetDeviceSettings settings, TimeProvider time)
    {
        (Id, _client, _settings, _time) = (id, client, settings, time);
        _points = [.. settings.Objects.Distinct().Select(named => new BacnetPoint(id, named))];
        _reading = new BacnetReading(client, settings, time);
        _changes = settings.Subscription is { } lifetime ? new BacnetChanges(client, settings, lifetime, _points, time) : null;
        _learnedAt = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PointSample>> ReadAsync(CancellationToken cancel)
    {
        try
        {
            return await ReadOnceAsync(cancel).ConfigureAwait(false);
        }
        catch (DriverException e) when (e.Code == DriverFaults.Silent || e.Code == DriverFaults.Unreachable)
        {
            // It may have another address by now.
            _found = null;
            if (_changes?.Lapsed() is { Count: > 0 } stale) return stale;
            throw;
        }
    }

    private async Task<IReadOnlyList<PointSample>> ReadOnceAsync(CancellationToken cancel)
    {
        if (_time.GetElapsedTime(_learnedAt) >= Memory)
        {
            _learnedAt = _time.GetTimestamp();
            foreach (var point in _points) point.Forget();
        }

        var (address, identity) = _found ??= await FindAsync(cancel).ConfigureAwait(false);
        if (_changes is not null) await _changes.RenewAsync(address, cancel).ConfigureAwait(false);
        var points = _changes?.Unheard() ?? _points;
        var results = await _reading.ReadAsync(address, identity, [.. points.Select(static p => (p.Object, p.Wanted))], cancel).ConfigureAwait(false);
        var at = _time.GetUtcNow();
        var byObject = results.ToLookup(static r => r.Object);
        var samples = points.Select(p => (Point: p, Sample: p.Sample([.. byObject[p.Object]], at))).ToList();
        if (_changes is null) return [.. samples.Select(static s => s.Sample)];
        foreach (var (point, sample) in samples) _changes.Note(point, sample);
        var read = points.Select(static p => p.Object.ToString()).ToHashSet(StringComparer.Ordinal);
        return [.. samples.Select(static s => s.Sample), .. _changes.Heard().Where(s => !read.Contains(s.Point) || s.At != at)];
    }

    private async Task<(BacnetAddress, BacnetIdentity?)> FindAsync(CancellationToken cancel)
    {
        if (_settings.Instance is { } instance && _settings.Network == 0) return await _client.FindAsync(_settings, instance, cancel).ConfigureAwait(false);
        return (new BacnetAddress(await BacnetHosts.FindAsync(_settings.Host, cancel).ConfigureAwait(false), _settings.Network, _settings.Station), null);
    }
}

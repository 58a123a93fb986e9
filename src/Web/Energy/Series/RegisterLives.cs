using System.Collections.Concurrent;
using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// Keeps what was computed of registers until something is set up anew; where a reading of theirs arrives, what it can touch is computed again. Who writes through <see cref="ReadingIntake"/> says what it touched;
/// what another process wrote shows in the head of the store, and then everything is computed again when it is asked for.
/// </summary>
public sealed class RegisterLives(IReadingStore store, EnergyDesk desk)
{
    private static readonly Interval Always = new(Instant.FromUnixTimeSeconds(0), Instant.FromUtc(9000, 1, 1, 0, 0));

    private readonly ConcurrentDictionary<SeriesKey, Kept> _kept = new();
    private readonly ConcurrentDictionary<SeriesKey, SeriesTouches> _touches = new();
    private readonly Lock _gate = new();
    private Instant _head = Instant.MinValue;
    private Instant _own = Instant.MinValue;
    private int _writing;
    private long _epoch;

    private sealed record Kept(long Energy, long Epoch, long Version, Lazy<RegisterLife> Life);

    /// <summary>Names the present state of readings and set-up: as long as it is the same, so is every answer.</summary>
    public string Stamp()
    {
        lock (_gate) Look();
        return FormattableString.Invariant($"{desk.Head()}-{_head.ToUnixTimeTicks()}");
    }

    /// <summary>What is known of a register of a real meter.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="register">The register.</param>
    public RegisterLife Of(Meter meter, MeterRegister register)
    {
        var state = desk.Now();
        var key = new SeriesKey(meter.Id, register.Id);
        long epoch;
        lock (_gate) epoch = Look();
        var touches = _touches.GetValueOrDefault(key, SeriesTouches.None);
        return _kept.AddOrUpdate(key, _ => Make(null, []), (_, present) => present.Energy != state.Head || present.Epoch != epoch ? Make(null, [])
            : present.Version >= touches.Version ? present
            : present.Life.IsValueCreated && touches.Since(present.Version) is { } since ? Make(present.Life.Value, since) : Make(null, [])).Life.Value;

        Kept Make(RegisterLife? before, IReadOnlyList<Interval> since) => new(state.Head, epoch, touches.Version, new Lazy<RegisterLife>(() => before is not null
            ? before.After(since, times => store.Read(key, times)) : RegisterLife.Build(state.Site, meter, register, store.Read(key, Always))));
    }

    /// <summary>Takes a batch into the store and notes what it touched, so that only that is computed again.</summary>
    /// <param name="append">Takes it.</param>
    internal Appended? Through(Func<Appended?> append)
    {
        lock (_gate)
        {
            Look();
            _writing++;
        }

        Appended? done = null;
        try
        {
            return done = append();
        }
        finally
        {
            foreach (var touched in done?.Touched ?? []) _touches.AddOrUpdate(touched.Series, _ => SeriesTouches.None.With(touched), (_, known) => known.With(touched));
            lock (_gate) Written(done);
        }
    }

    private void Written(Appended? done)
    {
        if (done is not null) _own = Instant.Max(_own, done.Received);
        if (--_writing > 0) return;

        // Where the last instant is one of ours, nobody else wrote meanwhile.
        if (store.Head() == _own) _head = _own;
        else Look();
    }

    // Somebody else wrote: what they touched is not known. While this process writes, a new head says nothing.
    private long Look()
    {
        if (_writing > 0) return _epoch;
        var head = store.Head();
        if (head == _head) return _epoch;
        _head = head;
        return ++_epoch;
    }
}

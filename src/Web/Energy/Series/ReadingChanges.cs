using System.Collections.Concurrent;
using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// What changed in the readings of registers. Who writes through <see cref="ReadingIntake"/> says what it touched; what another process wrote shows in the head of the store, and then
/// anything may have changed.
/// </summary>
public sealed class ReadingChanges(IReadingStore store, EnergyDesk desk)
{
    private readonly ConcurrentDictionary<SeriesKey, SeriesTouches> _touches = new();
    private readonly Lock _gate = new();
    private Instant _head = Instant.MinValue;
    private Instant _own = Instant.MinValue;
    private int _writing;
    private long _epoch;

    /// <summary>Names the present state of readings and set-up: as long as it is the same, so is every answer.</summary>
    public string Stamp()
    {
        lock (_gate) Look();
        return FormattableString.Invariant($"{desk.Head()}-{_head.ToUnixTimeTicks()}");
    }

    /// <summary>How often anything may have changed, and what is known to have changed since in a register.</summary>
    /// <param name="key">The register.</param>
    internal (long Epoch, SeriesTouches Touches) Of(SeriesKey key)
    {
        long epoch;
        lock (_gate) epoch = Look();
        return (epoch, _touches.GetValueOrDefault(key, SeriesTouches.None));
    }

    /// <summary>Takes a batch into the store and notes what it touched.</summary>
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

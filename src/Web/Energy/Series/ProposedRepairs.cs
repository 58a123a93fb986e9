using System.Collections.Concurrent;
using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// What is proposed to a person for registers. Only the doubtful times of a register are gone through, and what was found in one is kept until something is set up anew, or a reading arrives
/// so near to it that it may change.
/// </summary>
/// <param name="hours">The hours and doubtful times.</param>
/// <param name="changes">What changed in readings.</param>
/// <param name="desk">What is set up.</param>
public sealed class ProposedRepairs(RegisterHours hours, ReadingChanges changes, EnergyDesk desk)
{
    // Doubts of one day are judged together.
    private static readonly Duration Apart = Duration.FromDays(1);

    private readonly ConcurrentDictionary<SeriesKey, Kept> _kept = new();

    private sealed record Kept(long Energy, long Epoch, long Version, IReadOnlyDictionary<Interval, IReadOnlyList<(RepairProposal, ReadingRecord?)>> Found);

    /// <summary>How many doubtful times were gone through.</summary>
    internal long Computed => Interlocked.Read(ref _computed);

    private long _computed;

    /// <summary>What is proposed for registers, each in the order of time.</summary>
    /// <param name="registers">The registers.</param>
    public IEnumerable<(Meter Meter, MeterRegister Register, IReadOnlyList<(RepairProposal Proposal, ReadingRecord? Record)> Proposals)> Of(IEnumerable<(Meter Meter, MeterRegister Register)> registers)
    {
        var doubtful = hours.Doubtful();
        return registers.AsParallel().AsOrdered().Select(one => doubtful.GetValueOrDefault(new SeriesKey(one.Meter.Id, one.Register.Id)) is { } times
            ? (one.Meter, one.Register, Of(new SeriesKey(one.Meter.Id, one.Register.Id), DoubtfulTimes.Together(times, Apart))) : (one.Meter, one.Register, []));
    }

    private IReadOnlyList<(RepairProposal Proposal, ReadingRecord? Record)> Of(SeriesKey key, IReadOnlyList<Interval> doubtful)
    {
        var (energy, (epoch, touches)) = (desk.Head(), changes.Of(key));
        var before = _kept.GetValueOrDefault(key);
        var since = before is null || before.Energy != energy || before.Epoch != epoch ? null : touches.Since(before.Version);
        var found = doubtful.ToDictionary(static time => time, time => since is not null && before!.Found.TryGetValue(time, out var known) && !since.Any(touched => IsNear(key, time, touched)) ? known : Compute(key, time));
        _kept[key] = new Kept(energy, epoch, touches.Version, found);
        return [.. doubtful.SelectMany(time => found[time])];
    }

    private IReadOnlyList<(RepairProposal, ReadingRecord?)> Compute(SeriesKey key, Interval time)
    {
        Interlocked.Increment(ref _computed);
        return hours.Proposals(key, time);
    }

    // What is missing may be estimated from days on either side, and where the load runs on is found in a run of readings before or after.
    private bool IsNear(SeriesKey key, Interval time, Interval touched)
    {
        var reach = SeriesWindow.Reach(desk.Now().Site.Policy(desk.Now().Site.Meter(key.Meter)!.Facility)) + Apart;
        return touched.End >= time.Start - reach && touched.Start <= time.End + reach;
    }
}

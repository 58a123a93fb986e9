using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>All that is known of one register: its readings with their versions, the way of its counter, and its intervals.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="Log">The readings.</param>
/// <param name="Walk">The differences.</param>
/// <param name="Intervals">The intervals in the order of time.</param>
/// <param name="Additions">What was recorded in addition.</param>
/// <param name="Policy">How energy of unknown shape is divided.</param>
public sealed record RegisterLife(
    Meter Meter, MeterRegister Register, ReadingLog Log, CounterWalk Walk, IReadOnlyList<IntervalValue> Intervals, IReadOnlyList<RecordedAddition> Additions, SubstitutionPolicy Policy)
{
    private readonly Lazy<IReadOnlyList<RepairProposal>> _proposals = new(() => RepairProposals.Of(Log.Records, Walk, Intervals, Meter.Profile, Policy));

    /// <summary>Puts it together.</summary>
    /// <param name="site">What is set up.</param>
    /// <param name="meter">A real meter.</param>
    /// <param name="register">One of its registers.</param>
    /// <param name="readings">The readings of the register in the order of their times, versions of one time in the order of arrival.</param>
    public static RegisterLife Build(EnergySite site, Meter meter, MeterRegister register, IReadOnlyList<StoredReading> readings)
    {
        var log = new ReadingLog();
        foreach (var one in readings) log.Add(one.At, one.Value, one.Mark, one.Received);
        foreach (var settled in site.SettlementsOf(meter.Id, register.Id)) settled.Apply(log);
        var walk = CounterWalk.Run(register.Id, meter.Installations, log.Records, new CounterLimits(register.HighestRate));
        var (additions, policy) = (site.AdditionsOf(meter.Id, register.Id), site.Policy(meter.Facility));
        return new RegisterLife(meter, register, log, walk, IntervalSeries.Build(meter.Profile, walk.Steps, additions, policy), additions, policy);
    }

    /// <summary>What was counted and recorded in a span.</summary>
    /// <param name="start">First instant.</param>
    /// <param name="end">First instant after it.</param>
    public SpanTotal Total(Instant start, Instant end) => SpanTotal.Of(Intervals, start, end);

    /// <summary>What intervals hold too much or too little; zero, or something is broken.</summary>
    public decimal Excess => IntervalSeries.Excess(Intervals, Walk.Steps, Additions);

    /// <summary>Repairs that wait for a person.</summary>
    public IReadOnlyList<RepairProposal> Proposals => _proposals.Value;
}

using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>All that is known of one register: its readings with their versions, its way from one to the next, and its intervals.</summary>
/// <param name="Setup">How it is set up, with what was recorded in addition.</param>
/// <param name="Register">The register.</param>
/// <param name="Log">The readings.</param>
/// <param name="Walk">The differences.</param>
/// <param name="Intervals">The intervals in the order of time.</param>
public sealed record RegisterLife(SeriesSetup Setup, MeterRegister Register, ReadingLog Log, CounterWalk Walk, IReadOnlyList<IntervalValue> Intervals)
{
    private readonly Lazy<IReadOnlyList<RepairProposal>> _proposals = new(() => RepairProposals.Of(Setup, Log.Records, Walk, Intervals));

    /// <summary>The meter.</summary>
    public Meter Meter => Setup.Meter;

    /// <summary>What was recorded in addition.</summary>
    public IReadOnlyList<RecordedAddition> Additions => Setup.Additions;

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
        var setup = RegisterHours.SetupOf(site, new SeriesKey(meter.Id, register.Id))!;
        var walk = setup.Walk(log.Records);
        return new RegisterLife(setup, register, log, walk, IntervalSeries.Build(meter.Profile, walk.Steps, setup.Additions, setup.Policy));
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

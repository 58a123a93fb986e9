using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>All that is known of one register: its readings with their versions, its way from one to the next, its intervals, and what is proposed.</summary>
/// <param name="Past">The readings and what was computed of them.</param>
/// <param name="Register">The register.</param>
public sealed record RegisterLife(SeriesPast Past, MeterRegister Register)
{
    private readonly Lazy<IReadOnlyList<RepairProposal>> _proposals = new(() => RepairProposals.Of(Past.Setup, Past.Records, Past.Walk, Past.Intervals));

    /// <summary>The meter.</summary>
    public Meter Meter => Past.Setup.Meter;

    /// <summary>What was recorded in addition.</summary>
    public IReadOnlyList<RecordedAddition> Additions => Past.Setup.Additions;

    /// <summary>The differences.</summary>
    public CounterWalk Walk => Past.Walk;

    /// <summary>The intervals in the order of time.</summary>
    public IReadOnlyList<IntervalValue> Intervals => Past.Intervals;

    /// <summary>Puts it together.</summary>
    /// <param name="site">What is set up.</param>
    /// <param name="meter">A real meter.</param>
    /// <param name="register">One of its registers.</param>
    /// <param name="readings">The readings of the register in the order of their times, versions of one time in the order of arrival.</param>
    public static RegisterLife Build(EnergySite site, Meter meter, MeterRegister register, IReadOnlyList<StoredReading> readings)
    {
        var setup = RegisterHours.SetupOf(site, new SeriesKey(meter.Id, register.Id))!;
        return new RegisterLife(SeriesPast.Of(setup, StoredReading.Records(readings, setup.Settled)), register);
    }

    /// <summary>The same after readings arrived: only what they can touch is computed again.</summary>
    /// <param name="touched">Times in which something arrived.</param>
    /// <param name="read">Reads the readings of a time as they are now.</param>
    public RegisterLife After(IEnumerable<Interval> touched, Func<Interval, IReadOnlyList<StoredReading>> read) => new(
        touched.Aggregate(Past, (past, time) => past.After(time, StoredReading.Records(read(new Interval(time.Start, time.End + Duration.Epsilon)), past.Setup.Settled))), Register);

    /// <summary>What was counted and recorded in a span.</summary>
    /// <param name="start">First instant.</param>
    /// <param name="end">First instant after it.</param>
    public SpanTotal Total(Instant start, Instant end) => SpanTotal.Of(Intervals, start, end);

    /// <summary>Repairs that wait for a person.</summary>
    public IReadOnlyList<RepairProposal> Proposals => _proposals.Value;
}

using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The readings of one register in the order of their times, whatever the order they arrived in. The same value for the same time is a duplicate;
/// another value is a new version and disputed until a person settles it. The original is always kept. It says reading by reading what the room computes of all at once.
/// </summary>
internal sealed class ReadingLog
{
    private readonly SortedDictionary<Instant, List<ReadingVersion>> _versions = [];
    private readonly List<Arrival> _arrivals = [];
    private Instant _latest = Instant.MinValue;

    /// <summary>Everything that arrived, in order.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>The readings in the order of their times.</summary>
    public IEnumerable<ReadingRecord> Records => _versions.Select(static v => new ReadingRecord(v.Key, v.Value));

    /// <summary>What is known of one time; null: nothing.</summary>
    /// <param name="at">The time.</param>
    public ReadingRecord? Find(Instant at) => _versions.TryGetValue(at, out var versions) ? new ReadingRecord(at, versions) : null;

    /// <summary>Takes a reading; sending it again changes nothing.</summary>
    /// <param name="at">The time the reading is of.</param>
    /// <param name="value">Its value.</param>
    /// <param name="mark">State, rule and author.</param>
    /// <param name="received">When it arrived.</param>
    public Arrival Add(Instant at, decimal value, ReadingMark mark, Instant received)
    {
        if (!_versions.TryGetValue(at, out var versions)) _versions.Add(at, versions = []);
        var kind = versions.Count == 0 ? ArrivalKind.New
            : versions.Exists(v => v.Value == value) ? ArrivalKind.Duplicate : ArrivalKind.Disputed;
        if (kind == ArrivalKind.New) versions.Add(new ReadingVersion(1, value, mark, received));
        else if (kind == ArrivalKind.Disputed) versions.Add(new ReadingVersion(versions.Count + 1, value, mark with { State = ReadingState.Disputed }, received));
        var arrival = new Arrival(at, value, received, kind, at < _latest);
        _latest = Instant.Max(_latest, at);
        _arrivals.Add(arrival);
        return arrival;
    }

    /// <summary>A person settles a reading: keeps one of its values, corrects it, or sets it aside. Nothing is deleted.</summary>
    /// <param name="at">The time the reading is of.</param>
    /// <param name="value">The value that counts from now on; null: the reading is set aside.</param>
    /// <param name="rule">Why.</param>
    /// <param name="author">Who.</param>
    /// <param name="when">When.</param>
    /// <returns>False where there is no reading of that time.</returns>
    public bool Settle(Instant at, decimal? value, string rule, string author, Instant when)
    {
        if (!_versions.TryGetValue(at, out var versions)) return false;
        versions.Add(new ReadingVersion(versions.Count + 1, value, new ReadingMark(ReadingState.Repaired, rule, author), when));
        return true;
    }

    /// <summary>A person accepts a proposal about a reading.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="author">Who accepts.</param>
    /// <param name="when">When.</param>
    /// <returns>False where the proposal is about an addition, or the reading is not there.</returns>
    public bool Accept(RepairProposal proposal, string author, Instant when) => proposal.Kind switch
    {
        RepairKind.SetAside => Settle(proposal.Start, null, proposal.Rule, author, when),
        RepairKind.KeepValue => proposal.Value is { } value && Settle(proposal.Start, value, proposal.Rule, author, when),
        _ => false,
    };
}

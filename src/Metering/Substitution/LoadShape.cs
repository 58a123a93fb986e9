using NodaTime;

namespace Lingtan.Metering;

/// <summary>What was measured at each time of day, from which similar days are taken.</summary>
public sealed class LoadShape
{
    private readonly Dictionary<(LocalDate Day, LocalTime Time), decimal> _measured = [];
    private readonly Dictionary<Interval, (LocalDate First, LocalDate Last)> _looked = [];
    private readonly SubstitutionPolicy _policy;

    /// <summary>Collects measured values.</summary>
    /// <param name="measured">Measured values by the start of their interval.</param>
    /// <param name="policy">How similar days are chosen.</param>
    public LoadShape(IEnumerable<(Instant Start, decimal Amount)> measured, SubstitutionPolicy policy)
    {
        _policy = policy;
        foreach (var (start, amount) in measured)
        {
            var local = start.InZone(policy.Zone).LocalDateTime;
            // An hour that comes twice, in autumn, is represented by its first pass.
            _measured.TryAdd((local.Date, local.TimeOfDay), amount);
        }
    }

    /// <summary>
    /// The means of similar days for the intervals of a gap, each at its own time of day: the nearest days of the same kind before the gap, or after it where none is before.
    /// They depend on the time of day and the kind of day alone, so that a gap of years costs no more looking up than one of a week.
    /// </summary>
    /// <param name="gap">The gap.</param>
    /// <returns>Gives the mean for the start of an interval; null where no similar day was measured at that time.</returns>
    public Func<Instant, decimal?> Means(Interval gap)
    {
        var (first, last) = (gap.Start.InZone(_policy.Zone).Date, gap.End.InZone(_policy.Zone).Date);
        var known = new Dictionary<(LocalTime Time, DayType Kind), decimal?>();
        return start =>
        {
            var local = start.InZone(_policy.Zone).LocalDateTime;
            var key = (Time: local.TimeOfDay, Kind: _policy.Days.Of(local.Date));
            if (!known.TryGetValue(key, out var mean)) known.Add(key, mean = Mean(gap, key.Time, key.Kind, first, -1) ?? Mean(gap, key.Time, key.Kind, last, 1));
            return mean;
        };
    }

    /// <summary>
    /// From the first to the last day that was looked at for a gap, with the gap itself. Where enough similar days are found, no further one is looked at: whatever changes outside leaves the
    /// means as they are.
    /// </summary>
    /// <param name="gap">The gap.</param>
    /// <returns>Null where no similar day was asked for.</returns>
    public Interval? Looked(Interval gap)
    {
        if (!_looked.TryGetValue(gap, out var days)) return null;
        var (first, end) = (_policy.Zone.AtStartOfDay(days.First).ToInstant(), _policy.Zone.AtStartOfDay(days.Last.PlusDays(1)).ToInstant());
        return new Interval(Instant.Min(first, gap.Start), Instant.Max(end, gap.End));
    }

    private decimal? Mean(Interval gap, LocalTime time, DayType kind, LocalDate from, int direction)
    {
        var (sum, count, away) = (0m, 0, 0);
        for (; away <= _policy.SearchDays && count < _policy.SimilarDays; away++)
        {
            var day = from.PlusDays(direction * away);
            if (_policy.Days.Of(day) != kind || !_measured.TryGetValue((day, time), out var amount)) continue;
            sum += amount;
            count++;
        }

        var furthest = from.PlusDays(direction * (away - 1));
        var (first, last) = _looked.GetValueOrDefault(gap, (from, from));
        _looked[gap] = (LocalDate.Min(first, furthest), LocalDate.Max(last, furthest));
        return count == 0 ? null : sum / count;
    }
}

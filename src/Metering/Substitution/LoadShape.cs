using NodaTime;

namespace Lingtan.Metering;

/// <summary>What was measured at each time of day, from which similar days are taken.</summary>
public sealed class LoadShape
{
    private readonly Dictionary<(LocalDate Day, LocalTime Time), decimal> _measured = [];
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

    /// <summary>The mean of similar days at the same time of day: the nearest days of the same kind before a gap, or after it where none is before.</summary>
    /// <param name="start">Start of the interval to be estimated.</param>
    /// <param name="gap">The gap it lies in.</param>
    /// <returns>Null where no similar day was measured at that time.</returns>
    public decimal? Mean(Instant start, Interval gap)
    {
        var local = start.InZone(_policy.Zone).LocalDateTime;
        var kind = _policy.Days.Of(local.Date);
        return Mean(local.TimeOfDay, kind, gap.Start.InZone(_policy.Zone).Date, -1) ?? Mean(local.TimeOfDay, kind, gap.End.InZone(_policy.Zone).Date, 1);
    }

    private decimal? Mean(LocalTime time, DayType kind, LocalDate from, int direction)
    {
        var (sum, count) = (0m, 0);
        for (var away = 0; away <= _policy.SearchDays && count < _policy.SimilarDays; away++)
        {
            var day = from.PlusDays(direction * away);
            if (_policy.Days.Of(day) != kind || !_measured.TryGetValue((day, time), out var amount)) continue;
            sum += amount;
            count++;
        }

        return count == 0 ? null : sum / count;
    }
}

using System.Globalization;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>A part of a group's period: one month under one share of ownership.</summary>
/// <param name="Month">Zero-based month of the reporting period; negative when outside it or not owned.</param>
/// <param name="Days">Weight in calendar days; parts of a day for instant intervals.</param>
/// <param name="Share">Share that counts by the consolidation approach, 0-1.</param>
internal readonly record struct MonthSlice(int Month, decimal Days, decimal Share);

/// <summary>How a period falls on the months of the reporting period.</summary>
/// <param name="Slices">The parts, in order of time; they cover the whole period.</param>
/// <param name="Days">Sum of the weights.</param>
/// <param name="OutsidePeriod">Days outside the reporting period.</param>
/// <param name="OutsideOwnership">Days inside it on which the facility was not owned.</param>
internal sealed record PeriodSlices(MonthSlice[] Slices, decimal Days, decimal OutsidePeriod, decimal OutsideOwnership)
{
    /// <summary>Whether nothing of the period counts because it lies outside the reporting period.</summary>
    public bool WhollyOutside => OutsidePeriod == Days;

    /// <summary>Whether the period lies in one month of the reporting period and counts in full.</summary>
    public bool IsWholeMonth { get; } = Slices is [{ Share: 1, Month: >= 0 }];

    /// <summary>Days that count, each times the share of ownership.</summary>
    public decimal CountedDays { get; } = Slices.Sum(slice => slice.Month < 0 ? 0 : slice.Days * slice.Share);

    /// <summary>Days that lie inside the reporting period and ownership, whatever the share.</summary>
    public decimal HeldDays { get; } = Slices.Sum(slice => slice.Month < 0 ? 0 : slice.Days);

    /// <summary>The part of an amount, by days, that lies inside the reporting period and ownership.</summary>
    /// <param name="amount">Amount of the whole period.</param>
    public decimal Inside(decimal amount) =>
        OutsidePeriod == 0 && OutsideOwnership == 0 ? amount : amount * (Days - OutsidePeriod - OutsideOwnership) / Days;

    /// <summary>The days on which a result falls: those of the records, or where a method covers the whole period those on which the facility was owned.</summary>
    /// <param name="whole">Whether the method covers the whole reporting period.</param>
    public decimal Base(bool whole) => whole ? Days - OutsidePeriod - OutsideOwnership : Days;

    /// <summary>Whether nothing of the period counts because the facility was not owned.</summary>
    public bool NeverOwned => OutsideOwnership > 0 && OutsideOwnership + OutsidePeriod == Days;
}

/// <summary>
/// Cuts periods into months and ownership shares. Facilities with the same calendar and the same ownership share a profile,
/// and results are cached per profile, since most records share a few periods.
/// </summary>
internal sealed class PeriodSlicer(ReportingPeriod reporting, FacilityTree tree, ConsolidationApproach approach)
{
    private readonly Dictionary<Facility, Profile> _profiles = [];
    private readonly Dictionary<string, Profile> _distinct = new(StringComparer.Ordinal);
    private readonly Dictionary<Profile, Dictionary<Period, CutPeriod>> _cache = [];
    private (Profile? Profile, Dictionary<Period, CutPeriod>? Periods) _last;
    private CutPeriod? _before;

    /// <summary>Ownership and calendar as far as they decide how a period is cut.</summary>
    internal sealed class Profile(DateTimeZone zone, IReadOnlyList<ShareInterval> owned)
    {
        /// <summary>The calendar.</summary>
        public DateTimeZone Zone => zone;

        /// <summary>Days on which the facility was owned, with the share that counts.</summary>
        public IReadOnlyList<ShareInterval> Owned => owned;
    }

    /// <summary>The profile of a facility.</summary>
    public Profile ProfileOf(Facility facility)
    {
        if (_profiles.TryGetValue(facility, out var profile)) return profile;
        var owned = tree.Shares(facility, new DateInterval(reporting.From, reporting.To), approach);
        var key = facility.Zone.Id + "|" + string.Join('|', owned.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Days}:{part.Share}")));
        if (!_distinct.TryGetValue(key, out profile)) _distinct.Add(key, profile = new Profile(facility.Zone, owned));
        _profiles.Add(facility, profile);
        return profile;
    }

    /// <summary>The parts of a period at facilities of a profile.</summary>
    /// <param name="period">The period.</param>
    /// <param name="profile">Calendar and ownership that count.</param>
    public PeriodSlices Of(Period period, Profile profile)
    {
        // What came after the period before the last time mostly comes after it again: source by source, records follow the same months.
        if (_before?.Next is { } next && ReferenceEquals(next.Period, period) && ReferenceEquals(next.Profile, profile)) return (_before = next).Slices;
        var found = Find(period, profile);
        if (_before is not null) _before.Next = found;
        return (_before = found).Slices;
    }

    private CutPeriod Find(Period period, Profile profile)
    {
        if (!ReferenceEquals(_last.Profile, profile))
        {
            // Periods are few objects shared by many records, so identity is a good key; an equal copy only costs cutting it again.
            if (!_cache.TryGetValue(profile, out var byPeriod)) _cache.Add(profile, byPeriod = new Dictionary<Period, CutPeriod>(ReferenceEqualityComparer.Instance));
            _last = (profile, byPeriod);
        }

        if (!_last.Periods!.TryGetValue(period, out var cut)) _last.Periods.Add(period, cut = new CutPeriod(period, profile, Cut(period, profile)));
        return cut;
    }

    private sealed class CutPeriod(Period period, Profile profile, PeriodSlices slices)
    {
        public Period Period => period;

        public Profile Profile => profile;

        public PeriodSlices Slices => slices;

        public CutPeriod? Next { get; set; }
    }

    private PeriodSlices Cut(Period period, Profile profile)
    {
        var slices = new List<MonthSlice>();
        decimal total = 0, outside = 0, unowned = 0;
        foreach (var (day, weight) in Days(period, profile.Zone))
        {
            total += weight;
            var inside = day >= reporting.From && day <= reporting.To;
            var share = inside ? ShareOn(profile, day) : null;
            if (!inside) outside += weight;
            else if (share is null) unowned += weight;
            Append(slices, new MonthSlice(share is null ? -1 : reporting.IndexOf(day.ToYearMonth()), weight, share ?? 0));
        }

        return new PeriodSlices([.. slices], total, outside, unowned);
    }

    private static decimal? ShareOn(Profile profile, LocalDate day)
    {
        foreach (var part in profile.Owned)
            if (part.Days.Contains(day)) return part.Share;
        return null;
    }

    private static void Append(List<MonthSlice> slices, MonthSlice day)
    {
        if (slices.Count > 0 && slices[^1].Month == day.Month && slices[^1].Share == day.Share)
            slices[^1] = slices[^1] with { Days = slices[^1].Days + day.Days };
        else slices.Add(day);
    }

    /// <summary>The calendar days of a period; a day covered in part weighs its part of 24 hours.</summary>
    private static IEnumerable<(LocalDate Day, decimal Weight)> Days(Period period, DateTimeZone zone)
    {
        for (var day = period.Start.InZone(zone).Date; ; day = day.PlusDays(1))
        {
            var midnight = zone.AtStartOfDay(day).ToInstant();
            var from = Instant.Max(midnight, period.Start);
            if (from >= period.End) yield break;
            var next = zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
            var whole = from == midnight && next <= period.End;
            yield return (day, whole ? 1 : (long)(Instant.Min(next, period.End) - from).TotalSeconds / 86400m);
        }
    }
}

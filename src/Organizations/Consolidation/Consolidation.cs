using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Organizations;

/// <summary>
/// Shares of facilities by approach and day (GHG Protocol Corporate Standard, chapter 3). An equity entry is the interest held by the parent facility, so
/// equity shares multiply along the tree; control entries state the control of the reporting organisation itself, directly or through its
/// subsidiaries, and do not multiply. Joint financial control counts the equity share at that level times the parent's own financial-control share.
/// A facility without entries counts like its parent; a root without entries is wholly owned and controlled.
/// </summary>
public static class Consolidation
{
    /// <summary>The share of a facility's emissions that counts on a day, or null when it was not held on that day.</summary>
    /// <param name="tree">The tree the facility belongs to.</param>
    /// <param name="facility">The facility.</param>
    /// <param name="day">A day of its calendar.</param>
    /// <param name="approach">The consolidation approach.</param>
    public static decimal? Share(this FacilityTree tree, Facility facility, LocalDate day, ConsolidationApproach approach)
    {
        var above = tree.Parent(facility) is { } parent ? tree.Share(parent, day, approach) : 1m;
        if (facility.Ownership.Count == 0 || above is null) return above;
        foreach (var entry in facility.Ownership)
            if (entry.Covers(day)) return Share(entry, above.Value, approach);
        return null;
    }

    /// <summary>
    /// The shares over an interval of days, split wherever an entry of the facility or of one above it begins or ends; days on which it was not held are absent.
    /// </summary>
    /// <param name="tree">The tree the facility belongs to.</param>
    /// <param name="facility">The facility.</param>
    /// <param name="days">First and last day, inclusive.</param>
    /// <param name="approach">The consolidation approach.</param>
    public static IReadOnlyList<ShareInterval> Shares(this FacilityTree tree, Facility facility, DateInterval days, ConsolidationApproach approach)
    {
        var pieces = new List<ShareInterval>();
        var starts = Boundaries(tree, facility, days);
        for (var i = 0; i < starts.Count; i++)
        {
            if (tree.Share(facility, starts[i], approach) is not { } share) continue;
            var end = i + 1 < starts.Count ? starts[i + 1].PlusDays(-1) : days.End;
            if (pieces is [.., var last] && last.Share == share && last.Days.End.PlusDays(1) == starts[i])
                pieces[^1] = last with { Days = new DateInterval(last.Days.Start, end) };
            else
                pieces.Add(new ShareInterval(new DateInterval(starts[i], end), share));
        }

        return pieces;
    }

    /// <summary>The shares over a period, in the calendar of the facility's time zone; a period of less than a day counts on its day.</summary>
    /// <param name="tree">The tree the facility belongs to.</param>
    /// <param name="facility">The facility.</param>
    /// <param name="period">The period.</param>
    /// <param name="approach">The consolidation approach.</param>
    public static IReadOnlyList<ShareInterval> Shares(this FacilityTree tree, Facility facility, Period period, ConsolidationApproach approach) =>
        tree.Shares(facility, period.Days(facility.Zone), approach);

    private static decimal Share(Ownership entry, decimal above, ConsolidationApproach approach)
    {
        if (approach == ConsolidationApproach.EquityShare) return entry.Equity * above;
        return (approach == ConsolidationApproach.FinancialControl ? entry.Financial : entry.Operational) switch
        {
            Control.Yes => 1m,
            Control.Joint => entry.Equity * above,
            _ => 0m,
        };
    }

    private static List<LocalDate> Boundaries(FacilityTree tree, Facility facility, DateInterval days)
    {
        var starts = new SortedSet<LocalDate> { days.Start };
        foreach (var at in tree.Ancestors(facility).Prepend(facility))
        {
            foreach (var entry in at.Ownership)
            {
                if (days.Contains(entry.From)) starts.Add(entry.From);
                if (entry.To is { } to && to < days.End && to.PlusDays(1) >= days.Start) starts.Add(to.PlusDays(1));
            }
        }

        return [.. starts];
    }
}

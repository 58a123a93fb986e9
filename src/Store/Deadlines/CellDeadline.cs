using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Store;

/// <summary>How a month of a source stands to its due date.</summary>
public enum DeadlineStanding
{
    /// <summary>The month is not over.</summary>
    Later,

    /// <summary>The month is over and nothing was handed in; there is time up to the due date.</summary>
    Due,

    /// <summary>Nothing was handed in up to the due date.</summary>
    Overdue,

    /// <summary>It was handed in.</summary>
    Done,
}

/// <summary>By when a month of a source is due, and how it stands to that.</summary>
/// <param name="On">The due date.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Days">Days up to the due date; where it is overdue, days since then.</param>
public sealed record CellDeadline(LocalDate On, DeadlineStanding Standing, int Days)
{
    /// <summary>The deadline of a cell; null where it is not expected, or its period is unreadable.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tree">The facilities.</param>
    /// <param name="facility">The facility of its source.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="now">The present instant; the day is that of the facility's time zone.</param>
    public static CellDeadline? Of(DeadlineRule rule, FacilityTree tree, string facility, ActivityCell cell, CellState state, Instant now)
    {
        if (state == CellState.NotApplicable || !Period.TryParse(cell.Period, DateTimeZone.Utc, out var period, out _)) return null;
        var last = (period!.End - Duration.Epsilon).InUtc().Date;
        var due = rule.DueOn(last, facility, tree);
        var today = Today(tree, facility, now);
        var days = NodaTime.Period.DaysBetween(today, due);
        return state is CellState.Submitted or CellState.Approved ? new CellDeadline(due, DeadlineStanding.Done, 0)
            : days < 0 ? new CellDeadline(due, DeadlineStanding.Overdue, -days)
            : new CellDeadline(due, today > last ? DeadlineStanding.Due : DeadlineStanding.Later, days);
    }

    /// <summary>The present day at a facility.</summary>
    /// <param name="tree">The facilities.</param>
    /// <param name="facility">The facility.</param>
    /// <param name="now">The present instant.</param>
    public static LocalDate Today(FacilityTree tree, string facility, Instant now) => now.InZone(tree.Find(facility)?.Zone ?? DateTimeZone.Utc).Date;
}

using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>By when months are to be handed in, and when somebody is reminded of it.</summary>
/// <param name="Day">Day of the month after the one recorded; in a shorter month its last day.</param>
/// <param name="Facilities">Other days by facility, which hold for everything beneath it too.</param>
/// <param name="Before">How many days before the due date a reminder is made.</param>
/// <param name="Every">Every how many days a further reminder is made once it is overdue.</param>
public sealed record DeadlineRule(int Day, IReadOnlyDictionary<string, int> Facilities, int Before = DeadlineRule.UsualBefore, int Every = DeadlineRule.UsualEvery)
{
    /// <summary>Days before the due date where nothing else is said.</summary>
    public const int UsualBefore = 3;

    /// <summary>Days between reminders where nothing else is said.</summary>
    public const int UsualEvery = 7;

    private const int LastDay = 31;
    private const int MostBefore = 28;
    private const int MostEvery = 90;

    /// <summary>What is wrong with the rule; null where nothing is.</summary>
    /// <param name="facilities">The facilities there are.</param>
    public LocalText? Fault(FacilityTree facilities)
    {
        if (Facilities.Values.Append(Day).Any(day => day is < 1 or > LastDay)) return new LocalText($"截止日为次月 1–{LastDay} 日", $"The due day is 1–{LastDay} of the following month");
        if (Facilities.Keys.FirstOrDefault(id => facilities.Find(id) is null) is { } unknown) return new LocalText($"没有设施 {unknown}", $"There is no facility {unknown}");
        return Before is < 0 or > MostBefore || Every is < 1 or > MostEvery
            ? new LocalText($"提前 0–{MostBefore} 天提醒，逾期后每 1–{MostEvery} 天提醒", $"Reminders come 0–{MostBefore} days before and every 1–{MostEvery} days after") : null;
    }

    /// <summary>The day on which the records of a facility for a period are due.</summary>
    /// <param name="last">Last day of the period.</param>
    /// <param name="facility">The facility.</param>
    /// <param name="tree">The facilities.</param>
    public LocalDate DueOn(LocalDate last, string facility, FacilityTree tree)
    {
        var month = last.PlusDays(1 - last.Day).PlusMonths(1);
        return month.PlusDays(Math.Min(DayOf(facility, tree), month.Calendar.GetDaysInMonth(month.Year, month.Month)) - 1);
    }

    /// <summary>The latest reminder that was to be made up to a day for something due; null where it is too early for one.</summary>
    /// <param name="due">The due date.</param>
    /// <param name="today">The day.</param>
    public LocalDate? RemindedOn(LocalDate due, LocalDate today)
    {
        var late = NodaTime.Period.DaysBetween(due, today);
        return late > 0 ? due.PlusDays(1 + ((late - 1) / Every * Every)) : late >= -Before ? due.PlusDays(-Before) : null;
    }

    private int DayOf(string facility, FacilityTree tree)
    {
        if (Facilities.TryGetValue(facility, out var own)) return own;
        if (tree.Find(facility) is { } found)
            foreach (var above in tree.Ancestors(found))
                if (Facilities.TryGetValue(above.Id, out var inherited)) return inherited;
        return Day;
    }
}

using NodaTime;

namespace Lingtan.Metering;

/// <summary>A kind of day on which loads are alike.</summary>
public enum DayType
{
    /// <summary>Monday to Friday, and days worked in exchange for a holiday.</summary>
    Workday,

    /// <summary>Saturday.</summary>
    Saturday,

    /// <summary>Sunday and public holidays.</summary>
    Holiday,
}

/// <summary>The calendar of a facility: which days are worked and which not.</summary>
/// <param name="Holidays">Days off on working days of the week.</param>
/// <param name="Worked">Days worked at weekends (调休).</param>
public sealed record DayTypes(IReadOnlySet<LocalDate> Holidays, IReadOnlySet<LocalDate> Worked)
{
    /// <summary>Days of the week only.</summary>
    public static DayTypes Weekly { get; } = new(new HashSet<LocalDate>(), new HashSet<LocalDate>());

    /// <summary>The kind of a day.</summary>
    /// <param name="day">The day.</param>
    public DayType Of(LocalDate day)
    {
        if (Holidays.Contains(day)) return DayType.Holiday;
        if (Worked.Contains(day)) return DayType.Workday;
        return day.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => DayType.Saturday,
            IsoDayOfWeek.Sunday => DayType.Holiday,
            _ => DayType.Workday,
        };
    }
}

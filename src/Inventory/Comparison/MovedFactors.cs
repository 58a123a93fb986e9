using Lingtan.Factors;
using NodaTime;

namespace Lingtan.Inventories;

/// <summary>
/// Own factors of one inventory for the records of another: each row holds on the days of the second period that lie as far from its beginning as
/// the row's days lie from the beginning of the first. So a record of March of the second year takes what March of the first year took, and what changes by
/// exchanging the records is activity alone.
/// </summary>
internal static class MovedFactors
{
    /// <summary>The own factors of a book, moved to another period.</summary>
    /// <param name="book">The first book.</param>
    /// <param name="period">The period of the second.</param>
    public static IReadOnlyList<FactorRow> Of(InventoryBook book, ReportingPeriod period)
    {
        if (book.Period == period) return book.OwnFactors;
        var longer = Length(period) > Length(book.Period);
        return [.. book.OwnFactors.Select(row => row with { ValidFrom = Moved(row.ValidFrom), ValidTo = End(row.ValidTo) })];

        LocalDate? Moved(LocalDate? day) => day is { } date ? Move(date, book.Period.From, period.From) : null;

        // What held on the last day of a shorter period holds for the rest of the longer one. The day after is moved, so that the end of a month stays one.
        LocalDate? End(LocalDate? day) => day is not { } date || (longer && date >= book.Period.To) ? null : Moved(date.PlusDays(1))!.Value.PlusDays(-1);
    }

    private static int Length(ReportingPeriod period) => NodaTime.Period.DaysBetween(period.From, period.To);

    /// <summary>By whole months where both periods begin on the same day of a month, else by days.</summary>
    private static LocalDate Move(LocalDate day, LocalDate from, LocalDate to) =>
        from.Day == to.Day ? day.PlusMonths(((to.Year - from.Year) * 12) + to.Month - from.Month) : day.PlusDays(NodaTime.Period.DaysBetween(from, to));
}

using NodaTime;

namespace Lingtan.Store;

/// <summary>The identifier of the hours of one register and month: series, and 20 bits for the months since the year 1678.</summary>
internal static class RollUpKey
{
    private const int MonthBits = 20;
    private const int FirstYear = 1678;
    private const int MonthsOfYear = 12;

    public static long Of(long series, YearMonth month) => (series << MonthBits) | (long)(((month.Year - FirstYear) * MonthsOfYear) + month.Month - 1);

    public static long Series(long id) => id >> MonthBits;

    public static YearMonth Month(long id)
    {
        var month = (int)(id & ((1L << MonthBits) - 1));
        return new YearMonth(FirstYear + (month / MonthsOfYear), (month % MonthsOfYear) + 1);
    }
}

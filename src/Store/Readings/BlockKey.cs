using NodaTime;

namespace Lingtan.Store;

/// <summary>The identifier of a block in the database: 25 bits of series, 18 of the day since 1678-01-01 in UTC, 20 of the part.</summary>
internal static class BlockKey
{
    public const long MostSeries = (1L << 25) - 1;
    public const long MostDay = (1L << DayBits) - 1;
    public const long MostPart = (1L << PartBits) - 1;

    private const int PartBits = 20;
    private const int DayBits = 18;

    private static readonly Instant Origin = Instant.FromUtc(1678, 1, 1, 0, 0);

    public static long Of(long series, long day, long part) => (((series << DayBits) | day) << PartBits) | part;

    public static long Series(long id) => id >> (PartBits + DayBits);

    public static long Day(long id) => (id >> PartBits) & MostDay;

    public static long Part(long id) => id & MostPart;

    public static long DayOf(Instant at) => (long)Math.Floor((at - Origin).TotalDays);

    public static long DayOf(LocalDate date) => DayOf(date.AtMidnight().InUtc().ToInstant());

    public static Instant Start(long day) => Origin + Duration.FromDays(day);

    public static LocalDate Date(long day) => Start(day).InUtc().Date;
}

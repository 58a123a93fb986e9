using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>A series on its way through a load: blocks by day, and its months where its hours could be added up on the way.</summary>
/// <param name="Column">The readings.</param>
/// <param name="Days">Each day with the number of its readings and its block.</param>
/// <param name="Months">Hours of each month; null where something has to be judged.</param>
internal sealed record EncodedSeries(SeriesColumn Column, IReadOnlyList<(long Day, int Count, byte[] Bytes)> Days, IReadOnlyList<(YearMonth Month, byte[] Bytes)>? Months)
{
    private const int MostOfBlock = 100_000;

    private static readonly LocalText Rising = new("晚于前一读数的时间", "a time after that of the reading before");

    /// <summary>Checks and encodes a series; null with faults by row, counted from one.</summary>
    public static EncodedSeries? Of(SeriesColumn column, Instant received, SeriesSetup? setup, FaultList faults)
    {
        var readings = column.Readings.Span;
        if (readings.Length == 0 || !IsSound(column, faults)) return null;
        var days = new List<(long, int, byte[])>(readings.Length / 96 + 2);
        for (var first = 0; first < readings.Length;)
        {
            var day = BlockKey.DayOf(readings[first].At);
            var (next, end) = (first, BlockKey.Start(day + 1));
            while (next < readings.Length && next - first < MostOfBlock && readings[next].At < end) next++;
            days.Add((day, next - first, DayBlock.Encode(readings[first..next])));
            first = next;
        }

        var hours = setup is null ? null : CleanHours.Of(setup, readings, received);
        return new EncodedSeries(column, days, hours is null ? null : MonthsOf(hours, setup!.Policy.Zone));
    }

    private static bool IsSound(SeriesColumn column, FaultList faults)
    {
        var readings = column.Readings.Span;
        var last = readings[0].Mark;
        BatchCheck.Reading(new NewReading(column.Series, readings[0].At, readings[0].Value, last), new Place(column.Series.ToString(), 1), faults);
        var before = faults.Count;
        for (var i = 1; i < readings.Length && faults.Count == before; i++)
        {
            var place = readings[i].At > readings[i - 1].At ? null : new Place(column.Series.ToString(), i + 1);
            if (place is not null) faults.Add(StoreFaults.ReadingTime, place, readings[i].At.ToString(), Rising);
            if (ReferenceEquals(readings[i].Mark, last)) continue;
            last = readings[i].Mark;
            BatchCheck.Reading(new NewReading(column.Series, readings[i].At, readings[i].Value, last), new Place(column.Series.ToString(), i + 1), faults);
        }

        BatchCheck.Reading(new NewReading(column.Series, readings[^1].At, readings[^1].Value, last), new Place(column.Series.ToString(), readings.Length), faults);
        return !faults.Any(f => f.Place.File == column.Series.ToString());
    }

    private static List<(YearMonth, byte[])> MonthsOf(IReadOnlyList<BucketTotal> hours, DateTimeZone zone)
    {
        var months = new List<(YearMonth, byte[])>();
        for (var first = 0; first < hours.Count;)
        {
            var bucket = CalendarBucket.Of(BucketSize.Month, hours[first].Bucket.Start, zone);
            var next = first;
            while (next < hours.Count && hours[next].Bucket.Start < bucket.End) next++;
            months.Add((bucket.Start.InZone(zone).Date.ToYearMonth(), HourBlock.Encode([.. hours.Skip(first).Take(next - first)])));
            first = next;
        }

        return months;
    }
}

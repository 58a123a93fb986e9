using NodaTime;

namespace Lingtan.Metering;

public sealed class AlarmScheduleTests
{
    private static readonly DayTypes Calendar = new(new HashSet<LocalDate> { new(2025, 10, 1) }, new HashSet<LocalDate> { new(2025, 9, 28) });

    [Theory]
    [InlineData("", "2025-03-03T00:00", true)]
    [InlineData("mon-fri 08:00-20:00", "2025-03-03T08:00", true)]
    [InlineData("mon-fri 08:00-20:00", "2025-03-03T20:00", false)]
    [InlineData("mon-fri 08:00-20:00", "2025-03-02T10:00", false)]
    [InlineData("fri-mon", "2025-03-02T10:00", true)]
    [InlineData("fri-mon", "2025-03-04T10:00", false)]
    [InlineData("sun 22:00-06:00", "2025-03-03T05:59", true)]
    [InlineData("sun 22:00-06:00", "2025-03-03T06:00", false)]
    [InlineData("sun 22:00-06:00", "2025-03-02T05:00", false)]
    [InlineData("18:00-24:00", "2025-03-02T23:59", true)]
    [InlineData("workday", "2025-10-01T10:00", false)]
    [InlineData("workday", "2025-09-28T10:00", true)]
    [InlineData("holiday", "2025-10-01T10:00", true)]
    [InlineData("2025-06-01/2025-09-30", "2025-09-30T23:00", true)]
    [InlineData("2025-06-01/2025-09-30", "2025-10-01T00:00", false)]
    public void It_is_in_force_when_it_says(string text, string local, bool expected)
    {
        Assert.True(AlarmSchedule.TryParse(text, out var schedule));
        var at = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(Given.Shanghai).ToInstant();
        Assert.Equal(expected, schedule!.Covers(at, Given.Shanghai, Calendar));
        Assert.True(AlarmSchedule.TryParse(schedule.ToString(), out var again));
        Assert.Equal(schedule.ToString(), again!.ToString());
        Assert.Equal(expected, again.Covers(at, Given.Shanghai, Calendar));
    }

    [Theory]
    [InlineData("mo-fr")]
    [InlineData("8-20")]
    [InlineData("08:00-08:00")]
    [InlineData("25:00-26:00")]
    [InlineData("2025-09-30/2025-06-01")]
    [InlineData("1")]
    [InlineData("mon-tue-wed")]
    public void What_is_no_schedule_is_refused(string text) => Assert.False(AlarmSchedule.TryParse(text, out _));
}

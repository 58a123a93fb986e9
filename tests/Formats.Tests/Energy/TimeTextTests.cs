using NodaTime;

namespace Lingtan.Formats;

public sealed class TimeTextTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("2025-03-01T08:00:00+08:00", "2025-03-01T00:00:00Z")]
    [InlineData("2025-03-01T08:00+08:00", "2025-03-01T00:00:00Z")]
    [InlineData("2025-03-01 08:00", "2025-03-01T07:00:00Z")]
    [InlineData("2025-07-01 08:00", "2025-07-01T06:00:00Z")]
    [InlineData("２０２５-03-01", "2025-02-28T23:00:00Z")]
    [InlineData("2025-03-01T00:00:00.123456789Z", "2025-03-01T00:00:00.123456789Z")]
    public void Times_are_read(string text, string expected)
    {
        Assert.True(TimeText.TryInstant(text, Berlin, out var instant));
        Assert.Equal(expected, NodaTime.Text.InstantPattern.ExtendedIso.Format(instant));
        Assert.True(TimeText.TryInstant(TimeText.Write(instant, Berlin), DateTimeZone.Utc, out var again));
        Assert.Equal(instant, again);
    }

    [Theory]
    [InlineData("2025-03-30T02:30")]
    [InlineData("2025-10-26T02:30")]
    [InlineData("2025-02-30")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("1925-01-01T00:00Z")]
    public void An_hour_that_is_left_out_or_comes_twice_is_no_time(string text) => Assert.False(TimeText.TryInstant(text, Berlin, out _));

    [Theory]
    [InlineData("15min", 900, "15min")]
    [InlineData("1 h", 3600, "1h")]
    [InlineData("90 s", 90, "90s")]
    [InlineData("0.5h", 1800, "30min")]
    [InlineData("2天", 172800, "48h")]
    public void Lengths_are_read(string text, int seconds, string written)
    {
        Assert.True(TimeText.TryLength(text, out var length));
        Assert.Equal(Duration.FromSeconds(seconds), length);
        Assert.Equal(written, TimeText.Write(length));
    }

    [Theory]
    [InlineData("15")]
    [InlineData("0s")]
    [InlineData("-1h")]
    [InlineData("9999999d")]
    [InlineData("x min")]
    public void What_is_no_length_is_refused(string text) => Assert.False(TimeText.TryLength(text, out _));
}

using NodaTime;

namespace Lingtan.Quantities;

public sealed class ExactTimeTests
{
    [Fact]
    public void A_time_with_its_offset_is_read() => Assert.Equal(Instant.FromUtc(2026, 3, 1, 0, 15), ExactTime.Parse("2026-03-01T08:15:00+08:00"));

    [Theory]
    [InlineData("2026-03-01T08:15:00")]
    [InlineData("2026-03-01T08:15:00+18:20")]
    [InlineData("2026-03-01T08:15:00-23:59")]
    [InlineData("9999-12-31T23:59:59-18:00")]
    [InlineData("-9998-01-01T00:00:00+18:00")]
    [InlineData("")]
    public void What_is_no_time_is_none(string text) => Assert.Null(ExactTime.Parse(text));

    [Fact]
    public void A_period_with_an_offset_there_cannot_be_is_none() => Assert.False(Period.TryParse("2025-03-01T00:00+18:20/PT1H", DateTimeZone.Utc, out _, out _));
}

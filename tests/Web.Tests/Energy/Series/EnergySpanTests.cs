using NodaTime;

namespace Lingtan.Web;

/// <summary>Spans of time as requests write them.</summary>
public sealed class EnergySpanTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Theory]
    [InlineData("2026-03-01T08:00:00+08:00", "2026-03-01T00:00:00Z")]
    [InlineData("2026-03-01T08:00:00Z", "2026-03-01T08:00:00Z")]
    [InlineData("2026-03-01", "2026-02-28T16:00:00Z")]
    [InlineData("2026-03", "2026-02-28T16:00:00Z")]
    public void An_instant_a_day_and_a_month_are_read(string text, string expected) => Assert.Equal(expected, EnergySpan.Text(EnergySpan.At(text, Shanghai)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13")]
    [InlineData("2026-03-01T08:00:00")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("yesterday")]
    public void Anything_else_is_no_time(string text) => Assert.Null(EnergySpan.At(text, Shanghai));

    [Theory]
    [InlineData("2026-03-02", "2026-03-01")]
    [InlineData("2026-03-01", "2026-03-01")]
    [InlineData("1990-01-01", "2026-01-01")]
    [InlineData(null, "2026-01-01")]
    public void A_span_ends_after_its_start_and_is_not_too_long(string? from, string? to)
    {
        Assert.Null(EnergySpan.Read(from, to, Shanghai, out var refusal));
        Assert.NotNull(refusal);
    }
}

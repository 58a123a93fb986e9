using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Sums of intervals over any span. Expected values by hand.</summary>
public sealed class SpanTotalTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 0, 0);
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public void Whole_intervals_are_added_up_and_what_reaches_beyond_is_divided_by_time()
    {
        var total = SpanTotal.Of([Of(0, 10), Of(1, 20), Of(2, 40)], Start + Duration.FromMinutes(30), Start + Duration.FromMinutes(135));
        Assert.Equal(5 + 20 + 10, total.Amount);
        Assert.Equal(1, total.Share);
        Assert.Equal(ReadingState.Measured, total.Mark.State);
    }

    [Fact]
    public void Parts_of_an_interval_add_up_to_it_digit_for_digit()
    {
        IReadOnlyList<IntervalValue> one = [Of(0, 10)];
        var (first, second) = (Start + Duration.FromMinutes(20), Start + Duration.FromMinutes(40));
        var sum = SpanTotal.Of(one, Start, first).Amount + SpanTotal.Of(one, first, second).Amount + SpanTotal.Of(one, second, Start + Hour).Amount;
        Assert.Equal(10, sum);
    }

    [Fact]
    public void What_is_missing_is_no_zero_and_shows_in_the_cover()
    {
        var missing = new IntervalValue(Start + Hour, Start + Hour + Hour, null, 0, Duration.Zero, new ReadingMark(ReadingState.Missing));
        var total = SpanTotal.Of([Of(0, 10), missing], Start, Start + Hour + Hour);
        Assert.Equal((10m, 0.5m), (total.Amount, total.Share));
        Assert.Null(SpanTotal.Of([missing], Start, Start + Hour + Hour).Amount);
        Assert.Null(SpanTotal.Of([], Start, Start + Hour).Amount);
    }

    [Fact]
    public void The_worst_state_is_shown_with_its_rule()
    {
        var added = Of(1, 5) with { Added = 5, Metered = null, Mark = new ReadingMark(ReadingState.Substituted, "Bypass", "somebody") };
        var total = SpanTotal.Of([Of(0, 10), added, Of(2, 7)], Start, Start + Duration.FromHours(3));
        Assert.Equal((22m, 5m, 17m), (total.Amount, total.Added, total.Measured));
        Assert.Equal(("Bypass", "somebody"), (total.Mark.Rule, total.Mark.Author));
    }

    private static IntervalValue Of(int hour, decimal amount) => new(Start + (Hour * hour), Start + (Hour * (hour + 1)), amount, 0, Hour, ReadingMark.Measured);
}

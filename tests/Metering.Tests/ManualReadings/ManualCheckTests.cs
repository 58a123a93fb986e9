using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class ManualCheckTests
{
    private static readonly Instant At = Monday + Duration.FromDays(31);

    /// <summary>A meter behind transformers of 40, six digits, at most 800 kWh an hour; it showed 5000 a month ago, and a day takes some 2000 kWh: 50 steps.</summary>
    private static readonly ManualContext Usual = new(
        new RegisterFit("import", 100, null, 1_000_000), 40, (Monday, 5000), Monday - Duration.FromDays(400), new CounterLimits { HighestRate = 800 }, [1900, 2000, 2000, 2100, 1950], At);

    /// <summary>By hand: 31 days at 2000 kWh are 62 000 kWh, 1550 steps.</summary>
    [Fact]
    public void A_plausible_value_gives_nothing() => Assert.Empty(ManualCheck.Run(6550, At, Usual));

    /// <summary>By hand: 31 × 24 h × 800 kWh / 40 = 14 880 steps above 5000.</summary>
    [Fact]
    public void The_range_goes_from_the_last_reading_as_far_as_the_load_leads() => Assert.Equal((5000m, (decimal?)19_880m), ManualCheck.Range(Usual, At));

    [Theory]
    [InlineData("1000000", ManualRule.TooManyDigits, true)]
    [InlineData("-1", ManualRule.TooManyDigits, true)]
    [InlineData("4999", ManualRule.BelowLast, false)]
    [InlineData("19881", ManualRule.TooFast, false)]
    [InlineData("5000", ManualRule.Unchanged, false)]
    [InlineData("5100", ManualRule.Unusual, false)]
    [InlineData("9000", ManualRule.Unusual, false)]
    public void A_value_that_cannot_be_or_is_unusual_is_found(string value, ManualRule rule, bool refused)
    {
        var found = Assert.Single(ManualCheck.Run(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), At, Usual));
        Assert.Equal((rule, refused), (found.Rule, found.Refused));
    }

    /// <summary>By hand: the middle is 2000, the middle distance 50, so at least a fifth of 2000 is allowed: 1600 to 2400 a day, over 31 days and 40 to a step 1240 to 1860 steps.</summary>
    [Fact]
    public void What_is_usual_is_said_as_counter_values()
    {
        var found = Assert.Single(ManualCheck.Run(9000, At, Usual));
        Assert.Equal((6240m, 6860m), (found.Lowest, found.Highest));
    }

    [Fact]
    public void A_counter_that_ran_over_is_no_mistake()
    {
        var nearly = Usual with { Last = (Monday, 999_500) };
        Assert.Empty(ManualCheck.Run(1050, At, nearly));
        Assert.Equal(ManualRule.BelowLast, Assert.Single(ManualCheck.Run(999_400, At, nearly)).Rule);
        Assert.Empty(ManualCheck.Run(1050, At, nearly with { Limits = new CounterLimits() }));
    }

    [Fact]
    public void A_time_in_the_future_or_before_the_last_reading_is_refused()
    {
        Assert.Equal(ManualRule.TimeWrong, Assert.Single(ManualCheck.Run(6550, At + Duration.FromMinutes(6), Usual)).Rule);
        Assert.Equal(ManualRule.TimeWrong, Assert.Single(ManualCheck.Run(6550, Monday, Usual)).Rule);
        Assert.True(Assert.Single(ManualCheck.Run(6550, Monday - Duration.FromDays(1), Usual)).Refused);
    }

    [Fact]
    public void The_first_reading_is_judged_from_the_opening() =>
        Assert.Equal(ManualRule.BelowLast, Assert.Single(ManualCheck.Run(99, At, Usual with { Last = null, Limits = new CounterLimits() })).Rule);

    // 25 in a quarter × 40 are the 4000 of an hour.
    [Theory]
    [InlineData("25", 0, null)]
    [InlineData("25.01", 0, ManualRule.TooFast)]
    [InlineData("-1", 0, ManualRule.TooManyDigits)]
    [InlineData("25", 6, ManualRule.TimeWrong)]
    public void The_amount_of_an_interval_is_judged_by_itself(string value, int minutesBeforeItIsOver, ManualRule? expected)
    {
        var told = new Interval(Monday, Monday + Duration.FromMinutes(15));
        var found = ManualCheck.Amount(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), told, 40, new CounterLimits(4000), told.End - Duration.FromMinutes(minutesBeforeItIsOver));
        Assert.Equal(expected, found.SingleOrDefault()?.Rule);
    }

    [Fact]
    public void Without_similar_days_nothing_is_unusual() => Assert.Empty(ManualCheck.Run(9000, At, Usual with { SimilarDays = [2000, 2000] }));
}

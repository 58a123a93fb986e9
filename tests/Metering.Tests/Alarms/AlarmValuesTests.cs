using NodaTime;

namespace Lingtan.Metering;

public sealed class AlarmValuesTests
{
    private static IntervalValue Quarter(int index, decimal? amount) => new(
        Given.Quarter(index), Given.Quarter(index + 1), amount, 0, amount is null ? Duration.Zero : Duration.FromMinutes(15),
        amount is null ? new ReadingMark(ReadingState.Missing) : ReadingMark.Measured);

    // 25 kWh in a quarter of an hour are 100 kW.
    [Fact]
    public void Load_is_amount_by_hours() => Assert.Equal(100, AlarmValues.Demand([Quarter(0, 25)], Given.Quarter(1), Duration.FromMinutes(15)));

    // Half hours 10+30, 30+20, 20+10 kWh by hand: 80, 100, 60 kW.
    [Theory]
    [InlineData(2, 80)]
    [InlineData(3, 100)]
    [InlineData(4, 60)]
    public void Demand_is_the_mean_of_the_time_that_ends_there(int end, int demand) =>
        Assert.Equal(demand, AlarmValues.Demand([Quarter(0, 10), Quarter(1, 30), Quarter(2, 20), Quarter(3, 10)], Given.Quarter(end), Duration.FromMinutes(30)));

    [Fact]
    public void A_demand_with_a_gap_is_not_known()
    {
        IntervalValue[] intervals = [Quarter(0, 10), Quarter(1, null), Quarter(2, 20)];
        Assert.Null(AlarmValues.Demand(intervals, Given.Quarter(4), Duration.FromMinutes(30)));
        Assert.Null(AlarmValues.Demand([], Given.Quarter(4), Duration.FromMinutes(30)));
    }

    // The triangles 3-4-5 and 5-12-13.
    [Theory]
    [InlineData(4, 3, "0.8")]
    [InlineData(-4, 3, "0.8")]
    [InlineData(40, -30, "0.8")]
    [InlineData(12, 0, "1")]
    [InlineData(0, 12, "0")]
    public void Power_factor_is_active_by_apparent(int active, int reactive, string expected) =>
        Assert.Equal(expected, Quantities.DecimalText.Format(AlarmValues.PowerFactor(active, reactive)!.Value));

    [Fact]
    public void Nothing_that_flows_has_no_power_factor()
    {
        Assert.Null(AlarmValues.PowerFactor(0, 0));
        Assert.Null(AlarmValues.PowerFactor(null, 1));
    }

    [Fact]
    public void Age_and_upload_rate()
    {
        Assert.Equal(7.5m, AlarmValues.Age(Given.Monday, Given.Monday + Duration.FromSeconds(450)));
        Assert.Null(AlarmValues.Age(null, Given.Monday));
        Assert.Equal(0.875m, AlarmValues.UploadRate(84, Given.Monday, Given.Monday + Duration.FromDays(1), Duration.FromMinutes(15)));
        Assert.Equal(1, AlarmValues.UploadRate(200, Given.Monday, Given.Monday + Duration.FromDays(1), Duration.FromMinutes(15)));
        Assert.Null(AlarmValues.UploadRate(0, Given.Monday, Given.Monday, Duration.FromMinutes(15)));
    }

    [Fact]
    public void The_substituted_share_is_what_is_not_simply_measured()
    {
        var bucket = CalendarBucket.Of(BucketSize.Hour, Given.Monday, DateTimeZone.Utc);
        BucketTotal Total(decimal? amount, decimal measured, ReadingState worst) => new(bucket, amount, 0, measured, Duration.FromHours(1), worst);
        Assert.Equal(0.25m, AlarmValues.Substituted(Total(40, 30, ReadingState.Estimated)));
        Assert.Equal(0, AlarmValues.Substituted(Total(0, 0, ReadingState.Measured)));
        Assert.Equal(1, AlarmValues.Substituted(Total(0, 0, ReadingState.Substituted)));
        Assert.Null(AlarmValues.Substituted(Total(null, 0, ReadingState.Missing)));
        Assert.Null(AlarmValues.Substituted(null));
    }
}

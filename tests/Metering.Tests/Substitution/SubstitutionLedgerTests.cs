using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class SubstitutionLedgerTests
{
    /// <summary>By hand: midnight of 1 April in Shanghai is 16:00 UTC of 31 March, so that three of the four lost quarters are March.</summary>
    [Fact]
    public void Every_interval_that_is_not_simply_measured_stands_in_the_month_of_the_facility()
    {
        var start = Instant.FromUtc(2025, 3, 31, 15, 15);
        var log = new ReadingLog();
        log.Add(start + Duration.FromMinutes(60), 8, ReadingMark.Measured, start + Duration.FromHours(2));
        log.Add(start + Duration.FromMinutes(75), 13, ReadingMark.Measured, start + Duration.FromHours(2));
        var addition = new RecordedAddition("a1", "main", "import", start + Duration.FromMinutes(75), start + Duration.FromMinutes(90), 7, AdditionReason.Bypass, "keeper", start, "");
        var steps = CounterWalk.Run("import", [Device(from: start)], log.Records, new CounterLimits()).Steps;
        var intervals = IntervalSeries.Build(IntervalProfile.QuarterHour, steps, [addition], SubstitutionPolicy.Usual(Shanghai));
        var ledger = SubstitutionLedger.Of("main", "import", intervals, Shanghai);
        var (march, april) = (new YearMonth(2025, 3), new YearMonth(2025, 4));
        Assert.Equal(
            [(march, ReadingState.Estimated, 3, 6m, 0m), (april, ReadingState.Estimated, 1, 2m, 0m), (april, ReadingState.Substituted, 1, 0m, 7m)],
            ledger.Lines.Select(l => (l.Month, l.State, l.Intervals, l.Metered, l.Added)));
        Assert.Equal(["keeper"], ledger.Lines[2].Authors);
        Assert.Equal((6m, 14m), (ledger.Totals[march], ledger.Totals[april]));
        Assert.Equal(0, ledger.MeasuredShare(march));
        Assert.Equal(5m / 14, ledger.MeasuredShare(april)!.Value, 20);
        Assert.Null(ledger.MeasuredShare(new YearMonth(2025, 5)));
    }
}

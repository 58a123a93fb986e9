using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class ChannelChecksTests
{
    private static readonly Interval Day = new(Monday, Quarter(96));
    private static readonly MeterGauge Power = new("power", Unit.Parse("kW"), 0, 100);

    [Fact]
    public void A_sound_day_has_no_findings()
    {
        Assert.Empty(Register(Counted(0, 96)));
        Assert.Empty(Gauge(Enumerable.Range(0, 97).Select(static i => Reading(i, 50 + (i % 5)))));
    }

    [Fact]
    public void A_gap_is_told_from_the_last_reading_before_it_also_where_that_lies_before_the_span()
    {
        Assert.Equal([(ValidationRule.Gap, Quarter(9), Quarter(40))], Register(Counted(0, 9).Concat(Counted(40, 96))));
        Assert.Equal([(ValidationRule.Gap, Quarter(-3), Quarter(4))], Register(Counted(-30, -3).Concat(Counted(4, 96)), installed: Quarter(-30)));
        Assert.Equal([(ValidationRule.Gap, Quarter(0), Quarter(96))], Register([]));
        Assert.Equal([(ValidationRule.Gap, Quarter(60), Quarter(96))], Register(Counted(0, 60)));
    }

    [Fact]
    public void What_is_found_outside_the_span_is_not_told_and_a_time_without_a_device_is_no_gap()
    {
        Assert.Empty(Register(Counted(-200, -150).Concat(Counted(-100, 97)), installed: Quarter(-200)));
        Assert.Empty(Register(Counted(48, 97), installed: Quarter(48)));
    }

    [Fact]
    public void A_gap_ends_with_the_device_and_begins_with_the_next_one()
    {
        MeterInstallation[] removed = [Device(0, Quarter(-100), Quarter(20) + Duration.FromMinutes(7), 2000)];
        Assert.Empty(Register(Counted(-100, 20), devices: removed));
        Assert.Equal([(ValidationRule.Gap, Quarter(12), Quarter(20) + Duration.FromMinutes(7))], Register(Counted(-100, 12), devices: removed));
        MeterInstallation[] replaced = [.. removed, Device(1036, Quarter(36), serial: "A2")];
        Assert.Empty(Register(Counted(-100, 20).Concat(Counted(36, 96)), devices: replaced));
    }

    [Theory]
    [InlineData(2030)]
    [InlineData(2260)]
    public void A_stamp_in_the_future_ends_no_gap_and_makes_none(int year)
    {
        var stray = new ReceivedReading(Instant.FromUtc(year, 1, 1, 0, 0), 1, ReadingMark.Measured, Quarter(10));
        Assert.DoesNotContain(Register(Counted(0, 96).Append(stray)), static one => one.Rule == ValidationRule.Gap);
        Assert.Contains((ValidationRule.Gap, Quarter(60), Quarter(96)), Register(Counted(0, 60).Append(stray)));
    }

    [Theory]
    [InlineData(Stamping.Start)]
    [InlineData(Stamping.End)]
    public void Amounts_that_arrive_when_their_interval_is_over_are_on_time_whatever_their_stamp(Stamping stamping)
    {
        var meter = SendingAmounts(stamping);
        var first = stamping == Stamping.Start ? 0 : 1;
        List<ReceivedReading> all = [.. Enumerable.Range(0, 95).Select(i => new ReceivedReading(Quarter(i + first), 5 + (i % 3), ReadingMark.Measured, Quarter(i + 1) + Duration.FromSeconds(20)))];
        var setup = new SeriesSetup(meter, "import", new CounterLimits(), SubstitutionPolicy.Usual(DateTimeZone.Utc), [], []);

        // Ten minutes into the interval that is still under way.
        Assert.Empty(ChannelChecks.OfRegister(Given.Past(setup, ReadingRecords.Of(all, [])), all, Day, Quarter(95) + Duration.FromMinutes(10)));
    }

    [Fact]
    public void Values_that_no_device_can_mean_are_out_of_range_and_upset_nothing() => Assert.Contains(
        (ValidationRule.Range, Quarter(9), Quarter(11)), Gauge(Enumerable.Range(0, 97).Select(static i => Reading(i, i is >= 9 and <= 11 ? 70_000_000_000_000_000_000_000_000_000m : 50 + (i % 5)))));

    [Fact]
    public void What_the_way_of_the_counter_finds_is_told()
    {
        Assert.Contains(Register(Counted(0, 50).Append(Reading(51, 900_000)).Concat(Counted(52, 96))), static one => one.Rule == ValidationRule.Spike && one.Start == Quarter(51));
        Assert.Contains(Register(Counted(0, 50).Append(Reading(51, 3)).Concat(Counted(52, 96))), static one => one.Rule == ValidationRule.NegativeStep);
    }

    [Fact]
    public void Another_value_for_one_time_a_late_reading_and_a_clock_that_is_behind_are_told()
    {
        Assert.Equal([(ValidationRule.TwoValues, Quarter(30), Quarter(30))], Register(Counted(0, 96), Reading(30, 31, Quarter(30) + Duration.FromMinutes(1))).Where(static one => one.Rule == ValidationRule.TwoValues));
        Assert.Equal([(ValidationRule.OutOfOrder, Quarter(30), Quarter(31))], Register([.. Counted(0, 29), Reading(30, 1030, Quarter(40)), Reading(31, 1031, Quarter(40)), .. Counted(32, 96)]));
        var slow = Register(Enumerable.Range(0, 97).Select(static i => Reading(i, i, Quarter(i) + Duration.FromMinutes(i < 48 ? 1 : 9))));
        Assert.Equal([(ValidationRule.ClockDrift, Quarter(48))], slow.Select(static one => (one.Rule, one.Start)));
    }

    [Fact]
    public void A_counter_that_stands_still_for_more_than_ten_days_is_stuck_and_a_works_holiday_is_not()
    {
        Assert.Equal([ValidationRule.Stuck], Register(Enumerable.Range(-1000, 1097).Select(static i => Reading(i, 5)), installed: Quarter(-1000)).Select(static one => one.Rule));
        Assert.Empty(Register(Enumerable.Range(-800, 897).Select(static i => Reading(i, 5)), installed: Quarter(-800)));

        // The export of a works that uses all of its power.
        Assert.Empty(Register(Enumerable.Range(-1000, 1097).Select(static i => Reading(i, 5)), installed: Quarter(-1000), second: true));
    }

    [Fact]
    public void A_gauge_is_checked_for_range_spike_and_standing_still()
    {
        Assert.Equal([(ValidationRule.Range, Quarter(9), Quarter(10))], Gauge(Enumerable.Range(0, 97).Select(static i => Reading(i, i is 9 or 10 ? 101 : i is 8 or 11 ? 99 : 95 + (i % 5)))));
        Assert.Equal([(ValidationRule.Spike, Quarter(20), Quarter(20))], Gauge(Enumerable.Range(0, 97).Select(static i => Reading(i, i == 20 ? 90 : 50 + (i % 5)))));
        Assert.Equal([(ValidationRule.Stuck, Quarter(-10), Quarter(97))], Gauge(Enumerable.Range(-10, 108).Select(static i => Reading(i, 50))));
        Assert.Empty(Gauge(Enumerable.Range(-10, 108).Select(static i => Reading(i, 0))));
    }

    // Power of a roof: up to 80 at noon, a cloud takes it to half for a quarter of an hour, a wrong word makes 4000 of it.
    [Fact]
    public void A_cloud_is_no_spike_and_a_wrong_word_is()
    {
        var roof = new MeterGauge("power", Unit.Parse("kW"));
        Assert.Empty(Gauge(Enumerable.Range(0, 97).Select(static i => Reading(i, i == 48 ? 40 : Sun(i))), roof));
        Assert.Equal([(ValidationRule.Spike, Quarter(48), Quarter(48))], Gauge(Enumerable.Range(0, 97).Select(static i => Reading(i, i == 48 ? 4000 : Sun(i))), roof));

        static decimal Sun(int quarter) => Math.Max(0, 80 - Math.Abs(quarter - 48) * 3);
    }

    private static IEnumerable<ReceivedReading> Counted(int from, int to) => Enumerable.Range(from, to - from + 1).Select(static i => Reading(i, 1000 + i));

    private static ReceivedReading Reading(int quarter, decimal value, Instant? received = null) => new(Quarter(quarter), value, ReadingMark.Measured, received ?? Quarter(quarter));

    private static IReadOnlyList<(ValidationRule Rule, Instant Start, Instant End)> Register(IEnumerable<ReceivedReading> readings, ReceivedReading? also = null, Instant? installed = null, bool second = false, MeterInstallation[]? devices = null)
    {
        var meter = Meter("main", null, Medium.Electricity, second ? [Given.Register("import"), Given.Register("export", FlowDirection.Generation)] : [Given.Register()]);
        var name = second ? "export" : "import";
        meter = meter with { Installations = devices is not null ? [.. devices.Select(one => one with { Fits = [one.Fits[0] with { RollOver = 10_000 }] })] : [Device(0, installed) with { Fits = [.. meter.Registers.Select(static one => new RegisterFit(one.Id, 0))] }] };
        List<ReceivedReading> all = [.. readings.Concat(also is { } other ? [other] : []).OrderBy(static one => one.At).ThenBy(static one => one.Received)];
        var setup = new SeriesSetup(meter, name, new CounterLimits(), SubstitutionPolicy.Usual(DateTimeZone.Utc), [], []);
        return [.. ChannelChecks.OfRegister(Given.Past(setup, ReadingRecords.Of(all, [])), all, Day, Day.End).Select(static one => (one.Rule, one.Start, one.End))];
    }

    private static IEnumerable<(ValidationRule Rule, Instant Start, Instant End)> Gauge(IEnumerable<ReceivedReading> readings, MeterGauge? gauge = null)
    {
        List<ReceivedReading> all = [.. readings];
        return ChannelChecks.OfGauge(Meter("main"), gauge ?? Power, ReadingRecords.Of(all, []), all, Day, Day.End).Select(static one => (one.Rule, one.Start, one.End));
    }
}

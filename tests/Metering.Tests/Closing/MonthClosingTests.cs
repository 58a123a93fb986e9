using FsCheck;
using FsCheck.Fluent;
using Lingtan.Inventories;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class MonthClosingTests
{
    private static readonly Place Here = new("meters.csv", 2);
    private static readonly YearMonth March = new(2024, 3);

    private static EnergySite Site(DateTimeZone zone, params Meter[] meters) => new() { Facilities = [new SiteFacility("plant", LocalText.Same("plant"), zone, null, null, Here)], Meters = meters };

    private static Meter Gate(Instant? from = null, Instant? to = null) => Given.Meter("gate") with
    {
        Registers = [Given.Register() with { EmissionSource = "power" }],
        Installations = [Given.Device(from: from ?? Instant.FromUtc(2023, 1, 1, 0, 0), to: to)],
    };

    private static List<IntervalValue> Hours(YearMonth month, DateTimeZone zone, Func<int, (decimal? Metered, decimal Added, ReadingState State)> value)
    {
        var span = MonthSpan.Of(month, zone);
        return [.. Enumerable.Range(0, (int)(span.End - span.Start).TotalHours).Select(i =>
        {
            var (metered, added, state) = value(i);
            var covered = state == ReadingState.Missing ? Duration.Zero : Duration.FromHours(1);
            return new IntervalValue(span.Start + Duration.FromHours(i), span.Start + Duration.FromHours(i + 1), metered, added, covered, new ReadingMark(state));
        })];
    }

    private static MonthClosing Close(List<IntervalValue> intervals, Accrual? accrual = null, Meter? meter = null) =>
        MonthClosing.Of(Site(Given.Shanghai, meter ?? Gate()), "power", March, (_, _) => intervals, accrual);

    // 744 hours: 700 measured with 2, 20 estimated with 3, 24 substituted with 5 kWh: 1400 + 60 + 120 = 1580, metered 1460.
    [Fact]
    public void A_month_is_split_by_state_and_says_how_much_was_metered()
    {
        var closing = Close(Hours(March, Given.Shanghai, i => i < 700 ? (2, 0, ReadingState.Measured) : i < 720 ? (3, 0, ReadingState.Estimated) : (0, 5, ReadingState.Substituted)));
        Assert.Equal((1580m, 1400m, 60m, 120m), (closing.Amount, closing.Of(ReadingState.Measured), closing.Of(ReadingState.Estimated), closing.Of(ReadingState.Substituted)));
        Assert.Equal(1460m / 1580m, closing.Measured);
        Assert.True(closing.IsClosable);
        var faults = new FaultList();
        var record = closing.ToRecord(Shipped.Book, null, 0, faults)!.Value;
        Assert.Equal((1580m, CollectionType.Automatic, "2024-03"), (record.Amount, record.Collection, record.Period.Text));
        Assert.Equal(("meter-power-2024-03", 1460m / 1580m), (record.Details!.Id, record.Details.Measured));
        Assert.StartsWith("readings:gate/import/2024-03@", Assert.Single(record.Details.Evidence), StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    [Fact]
    public void A_month_with_missing_time_is_closed_only_with_an_accrual()
    {
        var intervals = Hours(March, Given.Shanghai, i => i < 720 ? (2, 0, ReadingState.Measured) : (null, 0, ReadingState.Missing));
        var (closing, faults) = (Close(intervals), new FaultList());
        Assert.Equal(Duration.FromHours(24), closing.Missing);
        Assert.Null(closing.ToRecord(Shipped.Book, null, 0, faults));
        Assert.Equal(MeteringFaults.ClosingRefused, Assert.Single(faults).Code);
        Assert.Equal(48, closing.Propose(Duration.FromHours(744)));
        var accrued = Close(intervals, new Accrual(48, "li", "mean load"));
        faults = new FaultList();
        var record = accrued.ToRecord(Shipped.Book, null, 0, faults)!.Value;
        Assert.Equal((1488m, 1440m / 1488m), (record.Amount, record.Details!.Measured));
        Assert.Contains("accrual 48 kWh (li: mean load)", record.Details.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_for_which_there_is_no_interval_at_all_are_missing_too()
    {
        var intervals = Hours(March, Given.Shanghai, _ => (2, 0, ReadingState.Measured));
        Assert.Equal(Duration.FromHours(2), Close(intervals[2..]).Missing);
        Assert.Equal(Duration.FromHours(744), Close([]).Missing);
    }

    [Fact]
    public void Before_the_first_device_and_after_the_last_nothing_is_missing()
    {
        var span = MonthSpan.Of(March, Given.Shanghai);
        var (from, to) = (span.Start + Duration.FromHours(100), span.Start + Duration.FromHours(200));
        var intervals = Hours(March, Given.Shanghai, i => i is >= 100 and < 200 ? (2, 0, ReadingState.Measured) : (null, 0, ReadingState.Missing))[100..200];
        var closing = Close(intervals, null, Gate(from, to));
        Assert.Equal((200m, Duration.Zero, true), (closing.Amount, closing.Missing, closing.IsClosable));
    }

    [Fact]
    public void A_source_that_nothing_feeds_or_nobody_knows_is_refused()
    {
        var site = Site(Given.Shanghai, Given.Meter("gate"));
        var faults = new FaultList();
        Assert.Null(MonthClosing.Of(site, "power", March, (_, _) => []).ToRecord(Shipped.Book, null, 0, faults));
        Assert.Null(MonthClosing.Of(site, "nobody", March, (_, _) => []).ToRecord(Shipped.Book, null, 0, faults));
        Assert.Equal([MeteringFaults.ClosingRefused, MeteringFaults.SourceUnknown], faults.Select(f => f.Code).OrderBy(c => c.Id == "readings-closing-refused" ? 0 : 1));
    }

    [Fact]
    public void A_meter_below_one_of_the_same_source_is_left_out_and_a_formula_feeds_with_its_factors()
    {
        var fed = Given.Register() with { EmissionSource = "power" };
        var site = Site(Given.Shanghai, Given.Meter("gate", registers: fed), Given.Meter("shop", "gate", registers: fed), Given.Meter("other"),
            Given.Virtual("rest", "other - 0.5 * gate") with { Registers = [Given.Register() with { EmissionSource = "office" }] },
            Given.Meter("pv", registers: Given.Register("yield", FlowDirection.Generation) with { EmissionSource = "pv" }));
        Assert.Equal([("gate", 1m)], MonthClosing.Feeding(site, "power").Select(f => (f.Meter.Id, f.Factor)));
        Assert.Equal([("other", 1m), ("gate", -0.5m)], MonthClosing.Feeding(site, "office").Select(f => (f.Meter.Id, f.Factor)));
        Assert.Equal([("pv", 1m)], MonthClosing.Feeding(site, "pv").Select(f => (f.Meter.Id, f.Factor)));
        // 744 hours of 3 kWh at the other meter and 2 at the gate: 744 × (3 − 0.5 × 2) = 1488.
        var closing = MonthClosing.Of(site, "office", March, (m, _) => Hours(March, Given.Shanghai, _ => (m.Id == "gate" ? 2 : 3, 0, ReadingState.Measured)));
        Assert.Equal(1488, closing.Amount);
        Assert.Equal(2, closing.ToRecord(Shipped.Book with { Sources = [Shipped.Book.Sources[0] with { Id = "office" }] }, null, 0, new FaultList())!.Value.Details!.Evidence.Count);
    }

    [Fact]
    public void The_hash_is_that_of_the_content_and_changes_with_every_interval()
    {
        var intervals = Hours(March, Given.Shanghai, _ => (2, 0, ReadingState.Measured));
        var hash = Close(intervals).Registers[0].Hash;
        var content = RegisterMonth.Content("gate", "import", MonthSpan.Of(March, Given.Shanghai).Parts(intervals));
        Assert.Equal(hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content))));
        Assert.StartsWith("gate/import\n2024-02-29T16:00:00Z 2024-02-29T17:00:00Z 2 0 3600000000000 measured  \n", content, StringComparison.Ordinal);
        intervals[5] = intervals[5] with { Mark = new ReadingMark(ReadingState.Repaired, "photo", "li") };
        Assert.NotEqual(hash, Close(intervals).Registers[0].Hash);
        intervals.Reverse();
        Assert.Equal(Close(intervals).Registers[0].Hash, Close([.. Enumerable.Reverse(intervals)]).Registers[0].Hash);
    }

    // Months of Berlin have 743 and 745 hours; in Kolkata hours of UTC lie across the border of months.
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Asia/Shanghai")]
    public void Closed_months_with_their_corrections_are_all_intervals(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var site = Site(zone, Gate());
        var first = Instant.FromUtc(2024, 1, 1, 0, 0);
        var months = Enumerable.Range(0, 14).Select(i => new YearMonth(2023, 12).PlusMonths(i)).ToList();
        var stories = Gen.Choose(0, 8783).Zip(Gen.Choose(-9_999, 99_999)).Zip(Gen.Elements(0, 1, 3, 7)).ArrayOf(30);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(15)), Prop.ForAll(stories.ToArbitrary(), late =>
        {
            var intervals = Enumerable.Range(0, 8784).Select(i => new IntervalValue(
                first + Duration.FromHours(i), first + Duration.FromHours(i + 1), (i % 97 * 0.137m) + 0.0001m, 0, Duration.FromHours(1), ReadingMark.Measured)).ToList();
            var closed = months.ConvertAll(m => MonthClosing.Of(site, "power", m, (_, _) => intervals));
            Assert.Equal(intervals.Sum(i => i.Amount!.Value), closed.Sum(c => c.Amount));
            foreach (var ((hour, amount), digits) in late)
                intervals[hour] = intervals[hour] with { Metered = amount / (decimal)Math.Pow(10, digits), Mark = new ReadingMark(ReadingState.Repaired, "late", "li") };
            var changes = closed.Select(c => LateChange.Of(c, MonthClosing.Of(site, "power", c.Month, (_, _) => intervals), MonthLock.Closed)).OfType<LateChange>().ToList();
            Assert.Equal(intervals.Sum(i => i.Amount!.Value), closed.Sum(c => c.Amount) + changes.Sum(c => c.Difference));
            Assert.All(changes, c => Assert.Equal(c.Difference, c.Causes.Sum(cause => cause.Difference)));
        }));
    }
}

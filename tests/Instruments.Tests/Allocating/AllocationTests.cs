using FsCheck;
using FsCheck.Fluent;
using Lingtan.Organizations;
using Lingtan.Quantities;
using static Lingtan.Instruments.Rows;

namespace Lingtan.Instruments;

public sealed class AllocationTests
{
    [Fact]
    public void Only_retired_certificates_count()
    {
        var (result, faults) = Allocate(Enum.GetValues<InstrumentStatus>().Select(s => Gec(s.ToString(), 10) with { Status = s }), Use(7, 1000));
        Assert.Empty(faults);
        Assert.Equal([new("Retired", 7, 10, 0)], result.Allocations);
        Assert.Equal("Sold", Assert.Single(result.Sold).Id);
    }

    [Fact]
    public void Claims_above_consumption_are_one_fault_with_both_numbers()
    {
        var (_, faults) = Allocate([Gec("a", 70), Gec("b", 50, 3)], Use(0, 60, month: 1), Use(1, 40, month: 2), Use(2, 500, market: "DE"));
        var fault = Assert.Single(faults);
        Assert.Equal(("instrument-above-consumption", "70", 2), (fault.Code.Id, fault.Value, fault.Place.Row));
        Assert.Contains("100 MWh", fault.Expected.En, StringComparison.Ordinal);
        Assert.Contains("120 MWh", fault.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_without_restriction_is_spread_in_proportion()
    {
        var (result, _) = Allocate([Gec("a", 30)], Use(0, 60, month: 1), Use(1, 30, month: 2));
        Assert.Equal([new("a", 0, 20, 0), new("a", 1, 10, 0)], result.Allocations);
    }

    [Fact]
    public void The_most_constrained_goes_first()
    {
        var (result, faults) = Allocate([Gec("a", 100), Gec("b", 60) with { Source = "hall" }], Use(0, 60, source: "hall"), Use(1, 100));
        Assert.Empty(faults);
        Assert.Equal([new("b", 0, 60, 0), new("a", 1, 100, 0)], result.Allocations);
    }

    [Fact]
    public void Crossing_restrictions_are_solved_where_a_solution_exists()
    {
        // a may take January and February, b February and March, c January and March: only moving makes all three fit.
        var (january, february, march) = (Use(0, 10, "x", "s1", 1), Use(1, 10, "y", "s2", 2), Use(2, 10, "z", "s3", 3));
        var (result, faults) = Allocate(
            [
                Gec("a", 10) with { ConsumedTo = new(2025, 2, 28) }, Gec("b", 10) with { ConsumedFrom = new(2025, 2, 1) },
                Gec("c", 10) with { Facility = "x" },
            ], january, february, march);
        Assert.Empty(faults);
        Assert.Equal([10m, 10m, 10m], new[] { 0, 1, 2 }.Select(result.Covered));
    }

    [Fact]
    public void An_interval_covers_only_its_days_of_a_consumption()
    {
        var (_, faults) = Allocate([Gec("a", 10) with { ConsumedFrom = new(2025, 1, 1), ConsumedTo = new(2025, 1, 10) }], Use(0, 31, month: 1));
        Assert.False(faults.Any);
        var (_, above) = Allocate([Gec("a", 11) with { ConsumedFrom = new(2025, 1, 1), ConsumedTo = new(2025, 1, 10) }], Use(0, 31, month: 1));
        Assert.Contains("10 MWh", Assert.Single(above).Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_covers_the_days_of_its_delivery()
    {
        var contract = Gec("a", 20) with { Kind = "PPA", GeneratedFrom = new(2025, 2, 1), GeneratedTo = new(2025, 2, 28), Factor = 50, FactorUnit = Unit.Parse("gCO2/kWh") };
        var (result, _) = Allocate([contract], Use(0, 60, month: 1), Use(1, 30, month: 2));
        Assert.Equal([new("a", 1, 20, 0.05m)], result.Allocations);
    }

    [Fact]
    public void A_certificate_of_a_base_covers_what_lies_below_it()
    {
        Facility Of(string id, string? parent) => new(id, LocalText.Same(id), parent, "CN", null, null, NodaTime.DateTimeZone.Utc, [], new Place("inventory.yaml"));
        var faults = new FaultList();
        var tree = FacilityTree.Build([Of("base", null), Of("plant", "base"), Of("other", null)], faults);
        var result = Allocation.Allocate([Gec("a", 10) with { Facility = "base" }], [Use(0, 50), Use(1, 50, "other")], faults, tree);
        Assert.Empty(faults);
        Assert.Equal([new("a", 0, 10, 0)], result.Allocations);
    }

    [Fact]
    public void Certificates_for_another_period_are_left_aside_with_a_warning()
    {
        var (result, faults) = Allocate([Gec("a", 10) with { ConsumedFrom = new(2024, 1, 1), ConsumedTo = new(2024, 12, 31) }], Use(0, 50));
        Assert.Empty(faults);
        Assert.Empty(result.Allocations);
        Assert.Equal(InstrumentsWarnings.OtherPeriod, Assert.Single(result.Warnings).Code);
    }

    [Fact]
    public void An_unverified_vintage_rule_warns_and_counts()
    {
        var old = Gec("a", 10) with { Kind = "TIGR", Country = "VN", GeneratedFrom = new(2020, 1, 1), GeneratedTo = new(2020, 12, 31), RetiredOn = new(2025, 3, 1) };
        var (result, faults) = Allocate([old], Use(0, 50, market: "VN"));
        Assert.Empty(faults);
        Assert.Equal(10, result.Covered(0));
        Assert.Equal(InstrumentsWarnings.VintageUnverified, Assert.Single(result.Warnings).Code);
    }

    private sealed record Case(ContractualInstrument[] Instruments, Consumption[] Uses, int Shuffle);

    private static Arbitrary<Case> Cases()
    {
        var use = from month in Gen.Choose(0, 12) from mwh in Gen.Choose(0, 400) from plant in Gen.Choose(0, 2) from market in Gen.Elements("CN", "CN", "DE")
                  select (month, mwh, plant, market);
        var claim = from mwh in Gen.Choose(1, 300) from plant in Gen.Choose(-1, 2) from month in Gen.Choose(0, 12)
                    select (mwh, plant, month);
        return (from uses in use.ListOf()
                from claims in claim.ListOf()
                from shuffle in Gen.Choose(0, 1000)
                select new Case(
                    [.. claims.Select((c, i) => Gec($"i{i}", c.mwh / 4m, i + 2) with
                    {
                        Facility = c.plant < 0 ? null : $"p{c.plant}",
                        ConsumedFrom = c.month == 0 ? null : new(2025, c.month, 10),
                    })],
                    [.. uses.Select((u, i) => Use(i, u.mwh / 3m, $"p{u.plant}", $"s{u.plant}", u.month, u.market))],
                    shuffle)).ToArbitrary();
    }

    [Fact]
    public void Each_megawatt_hour_counts_once_and_never_above_consumption() => Prop.ForAll(Cases(), c =>
    {
        var (result, faults) = Allocate(c.Instruments, c.Uses);
        var faulty = faults.Any;
        return c.Uses.All(u => result.Covered(u.Group) <= u.Mwh)
            && result.Allocations.All(a => a.Mwh > 0)
            && result.Allocations.GroupBy(a => a.Instrument).All(g => g.Sum(a => a.Mwh) <= c.Instruments.Single(i => i.Id == g.Key).Mwh)
            && (faulty || result.Allocations.Sum(a => a.Mwh) == Counted(c.Instruments, result).Sum(i => i.Mwh));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void The_order_of_rows_does_not_matter() => Prop.ForAll(Cases(), c =>
    {
        var random = new Random(c.Shuffle);
        var (result, faults) = Allocate(c.Instruments, c.Uses);
        var (shuffled, shuffledFaults) = Allocate(c.Instruments.OrderBy(_ => random.Next()), [.. c.Uses.OrderBy(_ => random.Next())]);
        return result.Allocations.SequenceEqual(shuffled.Allocations) && faults.SequenceEqual(shuffledFaults);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    /// <summary>Everything fits exactly when no set of instruments claims more than it may cover (Hall's condition), checked by trying all sets.</summary>
    [Fact]
    public void A_shortage_is_reported_exactly_when_one_exists() => Prop.ForAll(Cases(), c =>
    {
        var instruments = c.Instruments.Take(6).ToArray();
        var (result, faults) = Allocate(instruments, c.Uses);
        instruments = Counted(instruments, result);
        if (faults.Any(f => f.Code != InstrumentsFaults.AboveConsumption)) return true;
        var short_ = Enumerable.Range(1, (1 << instruments.Length) - 1).Any(set =>
        {
            var chosen = instruments.Where((_, i) => (set >> i & 1) == 1).ToList();
            return chosen.Sum(i => i.Mwh) > Days(c.Uses).Where(d => chosen.Any(i => May(i, d))).Sum(d => d.Mwh) + 1e-9m;
        });
        return short_ == faults.Any;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    private static ContractualInstrument[] Counted(IEnumerable<ContractualInstrument> instruments, AllocationResult result) =>
        [.. instruments.Where(i => result.Warnings.All(w => w.Where != i.Id))];

    private static IEnumerable<(string Facility, string Market, NodaTime.LocalDate Day, decimal Mwh)> Days(IEnumerable<Consumption> uses) =>
        from use in uses
        let days = new NodaTime.DateInterval(use.From, use.To)
        from day in days
        select (use.Facility, use.Market, day, use.Mwh / days.Length);

    private static bool May(ContractualInstrument i, (string Facility, string Market, NodaTime.LocalDate Day, decimal Mwh) d) =>
        d.Market == "CN" && (i.Facility is null || i.Facility == d.Facility) && !(i.ConsumedFrom > d.Day);
}

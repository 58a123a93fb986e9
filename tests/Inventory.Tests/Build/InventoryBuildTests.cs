using Lingtan.Quantities;

namespace Lingtan.Inventories;

public sealed class InventoryBuildTests
{
    [Fact]
    public void Diesel_of_the_published_report_comes_to_its_kilograms()
    {
        // 庆民控股集团有限公司《温室气体核查报告》2025: 0.8856 t; GB/T 32151 diesel 42.652 GJ/t × 0.0202 tC/GJ × 98 % × 44/12, worked by hand.
        var inventory = new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025", "0.8856 t").Build();
        Assert.Equal(2.7417375748224m, inventory.Totals.Tco2e);
        Assert.Equal(2.7417375748224m, InventoryViews.ByMonth(inventory).Sum(month => month.Tco2e));
    }

    [Fact]
    public void A_year_is_spread_over_months_by_calendar_days_and_nothing_is_lost()
    {
        var inventory = new BookWriter().Source("petrol", "fossil-fuel-combustion-ncv", subjects: "fuel=petrol").Record("petrol", "2025", "5.7904 t").Build();
        var months = InventoryViews.ByMonth(inventory);
        Assert.Equal(12, months.Count);
        Assert.Equal(inventory.Totals.Tco2e, months.Sum(month => month.Tco2e));
        Assert.Equal(months[0].Tco2e / 31, months[1].Tco2e / 28, 12);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Culture_row_order_and_workers_make_no_difference(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            var expected = Mixed().Build(new BuildOptions(Workers: 1));
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(culture);
            var reversed = Mixed().With(book => book);
            var shuffled = reversed.Book();
            var faults = new FaultList();
            var other = InventoryBuild.Run(shuffled with { Activity = [.. shuffled.Activity.Reverse()] }, Shipped.Factors, Shipped.Methods, faults, new BuildOptions(Workers: 3), TestContext.Current.CancellationToken);
            Assert.Empty(faults);
            Assert.Equal(expected.Totals, other!.Totals);
            Assert.Equal(expected.Figures.Find("totals/tCO2e"), other.Figures.Find("totals/tCO2e"), (a, b) => a!.Sha256 == b!.Sha256 && a.Value == b.Value);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Market_and_location_are_both_computed()
    {
        var inventory = new BookWriter().Source("power", "purchased-electricity", "purchased-electricity", 2).Record("power", "2025", "1000 MWh").Build();
        Assert.NotEqual(inventory.Totals.Scope2Location, inventory.Totals.Scope2Market);
        Assert.Equal(inventory.Totals.Scope2Location, inventory.Totals.Tco2e);
        Assert.Equal(inventory.Totals.Scope2Market, inventory.Figures.Find("totals/scope2Market")!.Value);
    }

    [Fact]
    public void Steam_in_tonnes_becomes_heat_by_its_pressure()
    {
        // h" at 1.0 MPa absolute 2777.1 kJ/kg (IAPWS-IF97); 100 t × (2777.12 − 83.74)/1000 × 0.11 tCO2/GJ, worked by hand.
        var inventory = new BookWriter().Source("steam", "purchased-steam", "purchased-steam", 2, subjects: "carrier=steam", inputs: "h=steam 1 MPa absolute saturated").Record("steam", "2025", "100 t").Build();
        Assert.Equal(100 * (2777.12m - 83.74m) / 1000 * 0.11m, inventory.Totals.Tco2e, 2);
    }

    [Fact]
    public void A_locked_inventory_keeps_its_factors_whatever_may_be_published()
    {
        var open = Power("2025-03-31");
        var locked = open.Build().Ledger.Lock;
        var later = Power("2026-03-31");
        Assert.NotEqual(open.Build().Totals.Tco2e, later.Build().Totals.Tco2e);
        Assert.Equal(open.Build().Totals, later.With(book => book with { Lock = locked }).Build().Totals);
        var tampered = locked with { Rows = [.. locked.Rows.Select(row => row with { Sha256 = new string('0', 64) })] };
        var faults = new FaultList();
        Assert.Null(InventoryBuild.Run(open.Book() with { Lock = tampered }, Shipped.Factors, Shipped.Methods, faults, null, TestContext.Current.CancellationToken));
        Assert.Equal(locked.Rows.Count, faults.Count);

        static BookWriter Power(string asOf) => new BookWriter(asOf: asOf).Source("power", "purchased-electricity", "purchased-electricity", 2).Record("power", "2025", "1000 MWh");
    }

    private static BookWriter Mixed()
    {
        var writer = new BookWriter().Source("petrol", "fossil-fuel-combustion-ncv", subjects: "fuel=petrol").Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel");
        for (var month = 1; month <= 12; month++)
        {
            writer.Record("petrol", $"2025-{month:D2}", $"{month}.125 t").Record("diesel", $"2025-{month:D2}", $"{month * 100} L");
        }

        return writer;
    }
}

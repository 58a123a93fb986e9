using Lingtan.Instruments;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Inventories;

public sealed class GroupEvaluatorTests
{
    [Fact]
    public void Cleaning_gas_and_its_by_product_come_from_stocks_of_the_whole_period()
    {
        // IPCC 2006 Vol.3 table 6.5, photovoltaic CVD cleaning with C2F6: 1 − U = 0.6, CF4 0.2; heel 10 %; (5)-(8) of GB/T 32151.24 by hand:
        // FC = 100 + 500 − 80 − 20 = 500 kg; C2F6 0.9 × 500 × 0.6 = 270 kg; CF4 0.9 × 0.2 × 500 = 90 kg. AR6: 12,400 and 7,380.
        var inventory = new BookWriter().Source("clean", "etching-cvd-cleaning", "process", subjects: "process=photovoltaic-cvd-cleaning;gas=C2F6", inputs: "h=10 %")
            .Record("clean", "2025-01-01/2025-01-01", "100 kg", "IB").Record("clean", "2025-03", "200 kg", "P").Record("clean", "2025-09", "300 kg", "P")
            .Record("clean", "2025-12-31/2025-12-31", "80 kg", "IE").Record("clean", "2025-06", "20 kg", "S").Build();
        var gases = InventoryViews.ByGas(inventory);
        Assert.Equal(0.270m, gases["PFC-116"].Tonnes);
        Assert.Equal(0.090m, gases["PFC-14"].Tonnes);
        Assert.Equal((0.270m * 12400) + (0.090m * 7380), inventory.Totals.Tco2e);
    }

    [Fact]
    public void Certificates_cover_consumption_once_and_only_on_the_market_basis()
    {
        var inventory = Electricity(400).Build();
        // MEE notice 2023: national average 0.5306, residual without market-traded non-fossil power 0.6096 kgCO2/kWh: 1000 × 0.5306; 600 × 0.6096.
        Assert.Equal(530.6m, inventory.Totals.Scope2Location);
        Assert.Equal(600 * 0.6096m, inventory.Totals.Scope2Market);
        Assert.Equal(400, Assert.Single(inventory.InstrumentUses).Mwh);
    }

    [Fact]
    public void Certificates_above_consumption_are_one_fault()
    {
        var fault = Electricity(1400).OnlyFault();
        Assert.Equal(InstrumentsFaults.AboveConsumption, fault.Code);
    }

    [Fact]
    public void A_correction_replaces_a_record_and_nothing_is_overwritten()
    {
        var inventory = Diesel().Record("diesel", "2025-01", "100 t", details: new ActivityDetails { Id = "a" })
            .Record("diesel", "2025-01", "10 t", details: new ActivityDetails { Id = "b", Supersedes = "a" }).Build();
        Assert.Equal(Diesel().Record("diesel", "2025-01", "10 t").Build().Totals.Tco2e, inventory.Totals.Tco2e);
        Assert.Equal(2, inventory.Book.Activity.Count);
    }

    [Fact]
    public void Records_that_correct_each_other_are_one_fault()
    {
        var fault = Diesel().Record("diesel", "2025-01", "100 t", details: new ActivityDetails { Id = "a", Supersedes = "b" })
            .Record("diesel", "2025-01", "10 t", details: new ActivityDetails { Id = "b", Supersedes = "a" }).OnlyFault();
        Assert.Equal("supersedes-invalid", fault.Code.Id);
    }

    [Theory]
    [InlineData("R-513A", "SAR")]
    [InlineData("R-448A", "SAR")]
    public void A_blend_with_a_component_without_a_GWP_is_one_fault(string blend, string set) =>
        Assert.Equal("gwp-missing", new BookWriter().With(book => book with { Gwp = set }).Source("cooling", "refrigerant-mass-balance", "fugitive", subjects: "refrigerant=" + blend)
            .Record("cooling", "2025-01-01", "1 kg", "IB").Record("cooling", "2025-12-31", "0 kg", "IE").OnlyFault().Code.Id);

    [Fact]
    public void Equity_share_counts_a_part()
    {
        var whole = Diesel().Record("diesel", "2025-01", "10 t").Build();
        var part = new BookWriter().Facility("plant", equity: 0.7m).Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025-01", "10 t")
            .With(book => book with { Consolidation = ConsolidationApproach.EquityShare }).Build();
        Assert.Equal(whole.Totals.Tco2e * 0.7m, part.Totals.Tco2e, 14);
    }

    [Fact]
    public void Another_GWP_set_changes_methane_and_not_what_is_known_as_CO2e()
    {
        var writer = new BookWriter().Source("tank", "reported-emissions-by-gas", "waste-water").Source("other", "reported-emissions", "fugitive")
            .Record("tank", "2025", "1 t", "E[CH4]").Record("other", "2025", "5 tCO2e");
        var ar5 = writer.Build(new BuildOptions(Gwp: "AR5"));
        Assert.Equal(28 + 5, ar5.Totals.Tco2e);
        Assert.Contains(ar5.Warnings, warning => warning.Code == InventoryWarnings.GwpSwitchShare);
    }

    [Fact]
    public void Exported_power_is_deducted_by_the_national_programme_only()
    {
        var inventory = Diesel().Source("export", "exported-electricity", "exported-electricity", 2).Record("diesel", "2025-01", "10 t").Record("export", "2025", "10 MWh").Build();
        var programme = Assert.Single(Programmes.Of(inventory));
        Assert.Equal(5.306m, inventory.Totals.Avoided);
        Assert.Equal(inventory.Totals.Tco2e - 5.306m, programme.Total);
        Assert.Equal(programme.Total, programme.Reconciliation.Take(programme.Reconciliation.Count - 1).Sum(line => line.Tco2e));
    }

    private static BookWriter Diesel() => new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel");

    private static BookWriter Electricity(decimal certificates) => new BookWriter().Source("power", "purchased-electricity", "purchased-electricity", 2).Record("power", "2025", "1000 MWh").With(book => book with
    {
        Instruments =
        [
            new ContractualInstrument(
                "gec-1", "GEC", certificates, new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31), null, null, null, null, "solar", "CN", null, null,
                InstrumentStatus.Retired, new LocalDate(2026, 1, 31), "示例", null, null, new Place("instruments.csv", 2)),
        ],
    });
}

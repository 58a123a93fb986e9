using Lingtan.Instruments;
using NodaTime;

namespace Lingtan.Inventories;

/// <summary>What of a group was delivered from inside the boundary.</summary>
public sealed class InternalDeliveriesTests
{
    [Fact]
    public void Only_the_delivered_part_of_a_month_is_eliminated_when_the_rest_was_bought_outside()
    {
        var inventory = Heat().Record("steam", "2025-01", "20 GJ", details: From("boiler-house")).Record("steam", "2025-01", "80 GJ").Build();
        var elimination = Assert.Single(inventory.Ledger.Eliminations);
        Assert.Equal(("boiler-house", inventory.Totals.Tco2e / 4), (elimination.Counterparty, elimination.Tco2e));
    }

    [Fact]
    public void Deliveries_of_two_facilities_name_both()
    {
        var inventory = Heat().Facility("second").Record("steam", "2025-01", "20 GJ", details: From("second")).Record("steam", "2025-01", "80 GJ", details: From("boiler-house")).Build();
        Assert.Equal(0, inventory.Totals.Tco2e);
        Assert.Equal(["boiler-house", "second"], inventory.Ledger.Eliminations.Select(elimination => elimination.Counterparty));
    }

    [Fact]
    public void A_deliverer_bought_in_the_year_eliminates_from_that_day()
    {
        var inventory = new BookWriter().Facility("boiler-house", from: "2025-07-01").Facility("plant").Source("steam", "purchased-heat", "purchased-heat", 2, subjects: "carrier=heat")
            .Record("steam", "2025", "365 GJ", details: From("boiler-house")).Build();
        Assert.Equal(181 * 0.11m, inventory.Totals.Tco2e, 9);
        Assert.All(InventoryViews.ByMonth(inventory).Skip(6), month => Assert.Equal(0, month.Tco2e));
    }

    [Fact]
    public void A_deliverer_owned_by_half_eliminates_half()
    {
        var inventory = new BookWriter().With(book => book with { Consolidation = Lingtan.Organizations.ConsolidationApproach.EquityShare }).Facility("boiler-house", equity: 0.5m).Facility("plant")
            .Source("steam", "purchased-heat", "purchased-heat", 2, subjects: "carrier=heat").Record("steam", "2025", "100 GJ", details: From("boiler-house")).Build();
        Assert.Equal(5.5m, inventory.Totals.Tco2e);
    }

    [Fact]
    public void Energy_delivered_inside_is_consumed_once()
    {
        var inventory = Heat().Record("steam", "2025-01", "20 GJ", details: From("boiler-house")).Record("steam", "2025-01", "80 GJ").Build();
        Assert.Equal(80, Assert.Single(inventory.Energy).Amount);
    }

    [Fact]
    public void Certificates_cover_what_was_bought_and_not_what_was_passed_on_inside()
    {
        var inventory = new BookWriter().Facility("base").Facility("plant")
            .Source("bought", "purchased-electricity", "purchased-electricity", 2, "base").Source("power", "purchased-electricity", "purchased-electricity", 2)
            .Record("bought", "2025", "20 MWh").Record("power", "2025", "20 MWh", details: From("base")).Record("power", "2025", "80 MWh")
            .With(book => book with { Instruments = [Certificate(100)] }).Build();
        Assert.Equal(0, inventory.Totals.Scope2Market);
    }

    [Fact]
    public void Certificates_never_cover_electricity_twice_because_it_was_passed_on()
    {
        var fault = new BookWriter().Facility("base").Facility("plant")
            .Source("bought", "purchased-electricity", "purchased-electricity", 2, "base").Source("power", "purchased-electricity", "purchased-electricity", 2)
            .Record("bought", "2025", "20 MWh").Record("power", "2025", "20 MWh", details: From("base")).With(book => book with { Instruments = [Certificate(21)] }).OnlyFault();
        Assert.Equal(InstrumentsFaults.AboveConsumption, fault.Code);
    }

    private static ContractualInstrument Certificate(decimal mwh) => new(
        "gec-1", "GEC", mwh, new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31), null, null, null, null, "solar", "CN", null, null,
        InstrumentStatus.Retired, new LocalDate(2026, 1, 31), "示例", null, null, new Lingtan.Quantities.Place("instruments.csv", 2));

    private static BookWriter Heat() => new BookWriter().Facility("boiler-house").Facility("plant").Source("steam", "purchased-heat", "purchased-heat", 2, subjects: "carrier=heat");

    private static ActivityDetails From(string facility) => new() { Counterparty = facility };
}

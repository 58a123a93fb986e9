using Lingtan.Instruments;
using NodaTime;

namespace Lingtan.Inventories;

/// <summary>Numbers and counts at the edge give an answer or a fault, never a crash.</summary>
public sealed class RowFillerTests
{
    [Theory]
    [InlineData("record")]
    [InlineData(null)]
    public void Quantities_whose_sum_is_beyond_exact_arithmetic_are_one_fault(string? record) =>
        Assert.Equal("number-too-large", Diesel().Record("diesel", "2025-01", "5e28 t", record: record).Record("diesel", "2025-01", "6e28 t", record: record).OnlyFault().Code.Id);

    [Fact]
    public void A_mean_beyond_exact_arithmetic_is_one_fault() =>
        Assert.Equal("number-too-large", Mean().Record("x", "2025", "5e28 kgCO2").OnlyFault().Code.Id);

    [Fact]
    public void Gases_beyond_exact_arithmetic_as_CO2e_are_one_fault() =>
        Assert.Equal("number-too-large", new BookWriter().Source("sf6", "refrigerant-mass-balance", "fugitive", subjects: "refrigerant=SF6")
            .Record("sf6", "2025-01-01", "7e28 t", "IB").Record("sf6", "2025-12-31", "0 kg", "IE").OnlyFault().Code.Id);

    [Fact]
    public void A_year_of_a_large_result_is_spread_or_one_fault() =>
        Assert.Equal("number-too-large", new BookWriter().Source("co2", "reported-emissions", "stationary-combustion").Record("co2", "2025", "7e28 tCO2e").OnlyFault().Code.Id);

    [Fact]
    public void A_fixed_value_beyond_exact_arithmetic_is_one_fault() =>
        Assert.Equal("number-too-large", new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel", inputs: "NCV=7e28 TJ/kg").Record("diesel", "2025-01", "1 t").OnlyFault().Code.Id);

    [Fact]
    public void Three_thousand_certificates_for_one_bill_fit_a_small_stack()
    {
        var instruments = Enumerable.Range(0, 3_000).Select(i => new ContractualInstrument(
            $"c{i}", "GEC", 1, new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31), null, null, null, null, "solar", "CN", null, $"S-{i}", InstrumentStatus.Retired, new LocalDate(2026, 1, 10), "plant", null, null, new Lingtan.Quantities.Place("instruments.csv", i + 2)));
        var book = new BookWriter().Source("power", "purchased-electricity", "purchased-electricity", 2).Record("power", "2025", "3000 MWh").With(b => b with { Instruments = [.. instruments] }).Book();
        Inventory? inventory = null;
        var faults = new Lingtan.Quantities.FaultList();
        var small = new Thread(() => inventory = InventoryBuild.Run(book, Shipped.Factors, Shipped.Methods, faults), 1 << 18);
        small.Start();
        small.Join();
        Assert.Empty(faults.Take(1).Select(fault => fault.Code.Id + fault.Expected.En));
        Assert.Equal(0, inventory!.Totals.Scope2Market);
    }

    private static BookWriter Diesel() => new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel");

    private static BookWriter Mean()
    {
        var method = new Lingtan.Methods.MethodFile("mean-stock", System.Text.Encoding.UTF8.GetBytes("""
            id: mean-stock
            title: { zh: 平均, en: Mean }
            standard: own
            inputs:
              S: { kind: activity, unit: kgCO2, aggregate: mean }
            emissions: [ { gas: CO2, expr: S } ]
            """), "methods/mean-stock.yaml");
        return new BookWriter().With(book => book with { OwnMethods = [method] }).Source("x", "mean-stock");
    }
}

using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Metering;

public sealed class CarrierUseTests
{
    // Electricity comes in at the gate, PV feeds the plant; the utility house burns gas, makes steam for the shop and compressed air from electricity.
    private static readonly EnergySite Site = new()
    {
        Meters =
        [
            At("plant", Given.Meter("gate", null, Medium.Electricity, Given.Register(), Given.Register("export", FlowDirection.Generation))),
            At("plant", Given.Meter("pv", "gate", Medium.Electricity, Given.Register("yield", FlowDirection.Generation))),
            At("shop", Given.Meter("shop", "gate")),
            At("shop", Given.Meter("machine", "shop")),
            At("utility", Given.Meter("house", "gate")),
            At("utility", Given.Meter("gas", null, Medium.Gas, Given.Register("volume", unit: "Nm3"))),
            At("utility", Given.Meter("steam", null, Medium.Steam, Given.Register("mass", unit: "t"))) with { Supply = Supply.Own },
            At("shop", Given.Meter("shop-steam", "steam", Medium.Steam, Given.Register("mass", unit: "t"))),
            At("office", Given.Meter("office-steam", "steam", Medium.Steam, Given.Register("mass", unit: "t"))),
        ],
    };

    private static readonly Dictionary<string, decimal?> Energy = new()
    {
        ["gate.import"] = 10_000, ["gate.export"] = 500, ["pv.yield"] = 2_000, ["shop.import"] = 6_000, ["machine.import"] = 4_000, ["house.import"] = 1_500,
        ["gas.volume"] = 1_000, ["steam.mass"] = 12, ["shop-steam.mass"] = 8, ["office-steam.mass"] = 3,
    };

    private static readonly StandardCoal Coal = StandardCoal.Of(Shipped.Factors, ["CN"], new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31), new FactorPolicy(new LocalDate(2026, 3, 31)));

    private static Meter At(string facility, Meter meter) => meter with { Facility = facility };

    private static IReadOnlyList<CarrierUse> Use(Func<Meter, string> group, Dictionary<string, decimal?>? energy = null) =>
        CarrierUse.Of(Site, group, (m, r) => (energy ?? Energy)[m.Id + "." + r.Id], Coal);

    private static string Told(IEnumerable<CarrierUse> uses) => string.Join("; ", uses.Select(u => $"{u.Group} {u.Carrier} {(u.Amount is { } a ? DecimalText.Format(a) : "?")}"));

    // By hand. Plant: 10 000 − 500 + 2 000 − 6 000 − 1 500 = 4 000 (its own PV is one of its meters). Utility: −8 − 3 of the steam, and the 1 t lost on the way stays with it.
    [Fact]
    public void Each_flow_is_counted_where_it_is_used() => Assert.Equal(
        "office low-pressure-steam 3; plant electricity 2000; shop electricity 6000; shop low-pressure-steam 8; utility electricity 1500; utility natural-gas 1000; utility low-pressure-steam -11",
        Told(Use(static m => m.Facility)));

    [Fact]
    public void What_all_groups_use_is_what_was_purchased()
    {
        foreach (var group in new Func<Meter, string>[] { static m => m.Facility, static m => m.Id, static m => m.Id.Length % 2 == 0 ? "even" : "odd", static _ => "all" })
        {
            var sums = Use(group).GroupBy(u => u.Carrier).ToDictionary(g => g.Key, g => g.Sum(u => u.Amount));
            Assert.Equal((9_500m, 1_000m, 0m), (sums["electricity"], sums["natural-gas"], sums.GetValueOrDefault("low-pressure-steam") ?? 0));
        }
    }

    // GB/T 2589-2020 appendix A: electricity 0.1229 kgce/kWh; coal use of power supply 2024: 302.4 gce/kWh; natural gas 1.2143 kgce/m3 as in GB/T 2589-2008, since the edition of 2020 prints a range.
    [Fact]
    public void Standard_coal_by_heat_and_by_equivalent_value()
    {
        var all = Use(static _ => "all");
        var power = all.Single(u => u.Carrier == "electricity");
        Assert.Equal((1.16755m, 2.8728m), (power.Tce, power.TceEquivalent));
        var gas = all.Single(u => u.Carrier == "natural-gas");
        Assert.Equal((1.2143m, 1.2143m), (gas.Tce, gas.TceEquivalent));
    }

    [Fact]
    public void A_meter_that_is_not_known_makes_its_groups_unknown_and_is_named()
    {
        var uses = Use(static m => m.Facility, new Dictionary<string, decimal?>(Energy) { ["shop.import"] = null });
        Assert.All(uses.Where(u => u.Carrier == "electricity" && u.Group is "shop" or "plant").Where(u => u.Carrier == "electricity"), u => Assert.Equal((null, "shop"), (u.Amount, Assert.Single(u.Unknown))));
        Assert.Equal(1500, uses.Single(u => u.Group == "utility" && u.Carrier == "electricity").Amount);
    }

    [Fact]
    public void Energy_per_product_is_that_of_a_facility_that_makes_one()
    {
        var period = Period.Of(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31), Given.Shanghai);
        var unit = Unit.Parse("piece");
        ProductOutput Output(string facility, string product, decimal amount) => new(facility, product, period, new Quantity(amount, unit), new Place("products.csv", 2));
        var cells = Assert.Single(ProductEnergy.Of([Output("shop", "cell", 1000)], period, Use(static m => m.Facility)));
        // 6 000 × 0.1229 + 8 × 128.6 kgce = 737.4 + 1028.8 = 1766.2 kgce.
        Assert.Equal((1.7662m, 0.0017662m), (cells.Tce, cells.PerUnit));
        Assert.All(ProductEnergy.Of([Output("shop", "cell", 1), Output("shop", "module", 2)], period, Use(static m => m.Facility)), p => Assert.Null(p.Tce));
        Assert.Null(Assert.Single(ProductEnergy.Of([Output("nowhere", "cell", 1)], period, Use(static m => m.Facility))).PerUnit);
    }
}

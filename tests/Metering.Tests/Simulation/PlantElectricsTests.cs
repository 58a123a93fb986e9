using static Lingtan.Metering.Plants;

namespace Lingtan.Metering;

public sealed class PlantElectricsTests
{
    private static readonly SimulatedPlant Usual = Plant();

    [Fact]
    public void A_register_map_reads_back_what_the_plant_shows()
    {
        foreach (var meter in PlantMeters.All.Where(m => m.Map is not null))
        {
            var map = RegisterMaps.Load([RegisterMapsTests.Shipped(meter.Map + ".yaml")], []).All.Single();
            foreach (var own in meter.Points)
            {
                var point = map.Point(own.MapPoint!)!;
                var words = PointEncoding.Encode(point, PlantElectrics.Shown(Usual, meter, point, At(20, 11))!.Value)!;
                var read = map.Decode(point.Functions[0], point.Address, words).Single(v => v.Point.Id == point.Id).Value!.Value * own.MapFactor;
                var shown = Usual.Shown(meter, own, At(20, 11));
                // Momentary values may be cut to a step of the register.
                Assert.InRange(shown - read, own is PlantCounter ? 0 : -0.01m, own is PlantCounter ? 0 : 1m);
            }
        }
    }

    /// <summary>By hand: three phases of P/3 at U and a power factor of 0.95.</summary>
    [Fact]
    public void Currents_and_shares_of_phases_follow_from_power()
    {
        var meter = PlantMeters.Find("compressor")!;
        var map = RegisterMaps.Load([RegisterMapsTests.Shipped(meter.Map + ".yaml")], []).All.Single();
        decimal Shown(string id) => PlantElectrics.Shown(Usual, meter, map.Point(id)!, At(5, 10))!.Value;
        Assert.Equal(Shown("active-power-total") / 3, Shown("active-power-l2"), 2);
        Assert.Equal((Shown("active-power-l1") / 230 / 0.95m, 230m, 0.95m), (Shown("current-l1"), Shown("voltage-l1n"), Shown("power-factor-total")), Near);
        Assert.Equal(0, Shown("active-energy-export-total"));
        Assert.Null(PlantElectrics.Shown(Usual, meter, map.Point("reactive-energy-export-total")!, At(5)));
    }

    private static bool Near((decimal Current, decimal Voltage, decimal Factor) one, (decimal Current, decimal Voltage, decimal Factor) two) =>
        Math.Abs(one.Current - two.Current) < 0.01m && one.Voltage == two.Voltage && one.Factor == two.Factor;
}

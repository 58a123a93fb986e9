using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class CarbonAmountTests
{
    private static readonly EmissionRates Rates = new(Shipped.Book, Shipped.Factors, Shipped.Methods);

    private static readonly EnergySite Site = new()
    {
        Facilities = [new SiteFacility("plant", LocalText.Same("plant"), Given.Shanghai, null, null, new Place("sites.csv", 2))],
        Meters =
        [
            Given.Meter("gate", null, Medium.Electricity, Given.Register() with { EmissionSource = "power" }, Given.Register("export", FlowDirection.Generation)),
            Given.Meter("shop", "gate"),
            Given.Meter("machine", "shop") with { Registers = [Given.Register() with { EmissionSource = "power" }] },
            Given.Meter("pv", "gate", Medium.Electricity, Given.Register("yield", FlowDirection.Generation)),
            Given.Meter("battery", "gate", Medium.Electricity, Given.Register("in", FlowDirection.Charge), Given.Register("out", FlowDirection.Discharge)),
            Given.Meter("water", null, Medium.Water, Given.Register("volume", unit: "m3")),
        ],
    };

    private static CarbonAmount One(string meter, string? register, decimal? energy, int day = 1, int month = 6)
    {
        var start = new LocalDate(2024, month, day).AtStartOfDayInZone(Given.Shanghai).ToInstant();
        var bucket = CalendarBucket.Of(BucketSize.Day, start, Given.Shanghai);
        var one = Site.Meter(meter)!;
        return Assert.Single(CarbonAmount.Of(Site, one, one.Register(register)!, [new BucketTotal(bucket, energy, 0, energy ?? 0, bucket.Length, ReadingState.Measured)], Rates));
    }

    // 1000 kWh × 0.5568 and 0.5942 kg, published on 2024-04-12.
    [Fact]
    public void Purchased_electricity_counts_in_both_ways()
    {
        var amount = One("gate", "import", 1000);
        Assert.Equal((CarbonPart.Counted, 0.5568m, 0.5942m), (amount.Part, amount.Location, amount.Market));
        Assert.Contains("mee-2021-grid-average-cn", amount.Provisional.En, StringComparison.Ordinal);
        Assert.Contains("2024-06-01", amount.Provisional.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meter_below_is_shown_and_not_added()
    {
        Assert.Equal((CarbonPart.Within, 0.05568m), (One("shop", "import", 100).Part, One("shop", "import", 100).Location));
        Assert.Equal(CarbonPart.Within, One("machine", "import", 100).Part);
        Assert.Equal((0.5568m, 0.5942m, 0), CarbonAmount.Sum([One("gate", "import", 1000), One("shop", "import", 100), One("machine", "import", 50), One("gate", "export", 500)]));
    }

    [Fact]
    public void Own_generation_is_zero_export_negative_and_apart_storage_nothing()
    {
        Assert.Equal((CarbonPart.OwnGeneration, 0m), (One("pv", "yield", 300).Part, One("pv", "yield", 300).Location));
        Assert.Equal((CarbonPart.Export, -0.05568m), (One("gate", "export", 100).Part, One("gate", "export", 100).Location));
        Assert.Equal((CarbonPart.Storage, 0m), (One("battery", "in", 100).Part, One("battery", "in", 100).Location));
        Assert.Equal((CarbonPart.Storage, 0m), (One("battery", "out", 100).Part, One("battery", "out", 100).Location));
        Assert.Equal((CarbonPart.None, (decimal?)null), (One("water", "volume", 100).Part, One("water", "volume", 100).Location));
    }

    [Fact]
    public void What_is_not_known_is_counted_as_unknown_and_not_as_zero()
    {
        Assert.Null(One("gate", "import", null).Location);
        Assert.Equal((0m, 0m, 1), CarbonAmount.Sum([One("gate", "import", null)]));
    }

    // 1000 kWh on 19 and 2000 kWh on 20 December: 0.5568 and 2 × 0.5366; the new edition makes 2000 × (0.5366 − 0.5568) kg = −0.0404 t.
    [Fact]
    public void A_new_edition_within_the_year_stands_beside_the_old_one_and_is_explained()
    {
        var spans = EditionSpan.Of([One("gate", "import", 500, 18, 12), One("gate", "import", 500, 19, 12), One("gate", "import", 2000, 20, 12), One("shop", "import", 9, 20, 12)]);
        Assert.Equal([(1000m, 0.5568m), (2000m, 1.0732m)], spans.Select(s => (s.Energy, s.Location)));
        Assert.Equal(new LocalDate(2024, 12, 20).AtStartOfDayInZone(Given.Shanghai).ToInstant(), spans[1].From);
        Assert.Equal(-0.0404m, spans[1].Location - spans[1].LocationWith(spans[0]));
        Assert.Contains("makes -0.0404 tCO2e", spans[1].Explain(spans[0]).En, StringComparison.Ordinal);
    }
}

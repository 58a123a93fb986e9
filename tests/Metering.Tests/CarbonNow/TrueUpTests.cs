using Lingtan.Inventories;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Metering;

public sealed class TrueUpTests
{
    // 1000 kWh shown with 0.5568, the inventory has 1.1 MWh with 0.5306: 0.5836 [1.1 × 0.5306 = 0.58366] − 0.5568; by factor 0.5306 − 0.5568 = −0.0262; by amount 0.1 × 0.5306 = 0.05306.
    [Fact]
    public void The_line_leads_from_what_was_shown_to_the_inventory_and_its_parts_add_up()
    {
        var rates = new EmissionRates(Shipped.Book, Shipped.Factors, Shipped.Methods);
        var period = Period.Of(new LocalDate(2024, 6, 1), new LocalDate(2024, 6, 30), Given.Shanghai);
        var faults = new FaultList();
        var inventory = InventoryBuild.Run(
            Shipped.Book with { Activity = [new ActivityRecord(0, period, null, null, 1.1m, Unit.Parse("MWh"), CollectionType.Automatic, 2, null)] }, Shipped.Factors, Shipped.Methods, faults,
            cancellation: TestContext.Current.CancellationToken)!;
        Assert.Empty(faults);
        var meter = Given.Meter("gate", null, Medium.Electricity, Given.Register() with { EmissionSource = "power" });
        var site = new EnergySite { Facilities = [new SiteFacility("plant", LocalText.Same("plant"), Given.Shanghai, null, null, new Place("sites.csv", 2))], Meters = [meter] };
        var bucket = CalendarBucket.Of(BucketSize.Day, period.Start, Given.Shanghai);
        var amounts = CarbonAmount.Of(site, meter, meter.Main!, [new BucketTotal(bucket, 1000, 0, 1000, bucket.Length, ReadingState.Measured)], rates);
        var trueUp = TrueUp.Of("power", amounts, inventory, rates)!;
        Assert.Equal((0.5568m, 0.58366m, 0.02686m), (trueUp.Provisional, trueUp.Inventory, trueUp.Difference));
        Assert.Equal((-0.0262m, 0.05306m, 0m), (trueUp.ByFactor, trueUp.ByAmount, trueUp.Rest));
        var stretch = Assert.Single(trueUp.Stretches);
        Assert.Equal((bucket.Start, bucket.End, 1000m, 0.0005568m, 0.0005306m, -0.0262m), (stretch.From, stretch.To, stretch.Energy, stretch.Shown.Location, stretch.Final.Location, stretch.Effect));

        // Where the inventory has no factor for the day nothing is said to be by factor, and what is left is shown as such.
        var without = TrueUp.Of("power", amounts, inventory, new EmissionRates(Shipped.Book with { Factors = Shipped.Book.Factors with { AsOf = new LocalDate(1990, 1, 1) } }, Shipped.Factors, Shipped.Methods))!;
        Assert.Equal((0.5568m, 0m, 0m, 0.02686m), (without.Provisional, without.ByFactor, without.ByAmount, without.Rest));
        Assert.Empty(without.Stretches);
        Assert.Null(TrueUp.Of("nobody", amounts, inventory, rates));
    }
}

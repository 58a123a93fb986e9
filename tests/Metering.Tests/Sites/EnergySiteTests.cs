using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class EnergySiteTests
{
    private static readonly Place Here = new("x.csv", 2);

    private static readonly EnergySite Site = new()
    {
        Facilities = [new SiteFacility("plant", LocalText.Same("plant"), Given.Berlin, null, null, Here)],
        Days = [new SiteDay("plant", new LocalDate(2025, 5, 1), SiteDayKind.Holiday, Here), new SiteDay("plant", new LocalDate(2025, 5, 3), SiteDayKind.Working, Here)],
        Meters = [Given.Meter("gate"), Given.Meter("shop", "gate"), Given.Virtual("rest", "gate - shop")],
        Settlements =
        [
            new Settlement("gate", "import", Given.Quarter(1), 7, "later", "li", Given.Quarter(9), Here),
            new Settlement("gate", "import", Given.Quarter(1), null, "earlier", "li", Given.Quarter(8), Here),
        ],
    };

    [Fact]
    public void A_sound_site_has_no_faults()
    {
        var faults = new FaultList();
        Site.Check(faults);
        Assert.Empty(faults);
        Assert.Equal("gate", Site.Tree.Find("shop")!.Parent);
        Assert.Equal(2, Site.Virtuals.Terms("rest")!.Count);
    }

    [Fact]
    public void Days_and_zone_are_those_of_the_facility()
    {
        Assert.Equal(Given.Berlin, Site.Zone(Site.Meter("gate")!));
        Assert.Equal(DayType.Holiday, Site.Policy("plant").Days.Of(new LocalDate(2025, 5, 1)));
        Assert.Equal(DayType.Workday, Site.Policy("plant").Days.Of(new LocalDate(2025, 5, 3)));
        Assert.Equal(DayType.Workday, Site.Calendar("elsewhere").Of(new LocalDate(2025, 5, 1)));
    }

    [Fact]
    public void Settlements_are_applied_in_the_order_of_decision()
    {
        List<SettledReading> settled = [.. Site.SettlementsOf("gate", "import").Select(static one => one.Decided)];
        var record = Assert.Single(ReadingRecords.Of([new ReceivedReading(Given.Quarter(1), 5, ReadingMark.Measured, Given.Quarter(1))], settled));
        Assert.Equal((7m, 5m), (record.Effective.Value, record.Versions[0].Value));
        Assert.Empty(ReadingRecords.Of([], settled));
    }
}

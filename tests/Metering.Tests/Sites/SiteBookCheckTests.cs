using Lingtan.Quantities;

namespace Lingtan.Metering;

public sealed class SiteBookCheckTests
{
    private static readonly EmissionRates Rates = new(Shipped.Book, Shipped.Factors, Shipped.Methods);

    private static FaultList Run(string facility, string source, string unit, Medium medium = Medium.Electricity)
    {
        var faults = new FaultList();
        SiteBookCheck.Run(
            new EnergySite
            {
                Facilities = [new SiteFacility(facility, LocalText.Same("x"), Given.Shanghai, null, null, new Place("sites.csv", 2))],
                Meters = [Given.Meter("m", null, medium, Given.Register(unit: unit) with { EmissionSource = source, Place = new Place("registers.csv", 3) })],
            },
            Shipped.Book, Rates, faults);
        return faults;
    }

    [Fact]
    public void A_site_that_fits_has_no_faults()
    {
        Assert.Empty(Run("plant", "power", "MWh"));
        Assert.Empty(Run("plant", "boiler", "Nm3", Medium.Gas));
    }

    [Fact]
    public void What_the_inventory_does_not_have_or_take_is_a_fault()
    {
        Assert.Equal((MeteringFaults.FacilityUnknown, new Place("sites.csv", 2, "facility")), (Assert.Single(Run("other", "power", "kWh")).Code, Run("other", "power", "kWh").First().Place));
        Assert.Equal((MeteringFaults.SourceUnknown, new Place("registers.csv", 3, "emission_source")), (Assert.Single(Run("plant", "x", "kWh")).Code, Run("plant", "x", "kWh").First().Place));
        var unit = Assert.Single(Run("plant", "power", "Nm3", Medium.Gas));
        Assert.Equal((MeteringFaults.UnitWrong, new Place("registers.csv", 3, "unit"), "Nm3"), (unit.Code, unit.Place, unit.Value));
        Assert.Contains("power", unit.Expected.En, StringComparison.Ordinal);
    }
}

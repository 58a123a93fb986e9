using Lingtan.Factors;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class EmissionRatesTests
{
    private static readonly EmissionRates Rates = new(Shipped.Book, Shipped.Factors, Shipped.Methods);
    private static readonly Unit GasVolume = Unit.Parse("Nm3");

    // Announcements of the Ministry of Ecology and Environment: 2021 average 0.5568 published 2024-04-12, residual 0.5942; 2022 average 0.5366 published 2024-12-20, residual 0.5856;
    // 2023 average 0.5306 published 2025-12-31, residual 0.6096 kgCO2/kWh.
    [Theory]
    [InlineData("2024-06-01", "2024-06-01", "0.0005568", "0.0005942")]
    [InlineData("2024-12-19", "2024-12-19", "0.0005568", "0.0005942")]
    [InlineData("2024-12-20", "2024-12-20", "0.0005366", "0.0005856")]
    [InlineData("2024-06-01", "2026-03-31", "0.0005306", "0.0006096")]
    public void The_rate_is_that_of_the_publications_known(string day, string asOf, string location, string market)
    {
        var rate = Rates.Of("power", Given.Kwh, Day(day), Day(asOf))!;
        Assert.Equal((location, market, 2), (DecimalText.Format(rate.Location), DecimalText.Format(rate.Market), rate.Scope));
    }

    // GB/T 32151 series: 389.31 GJ/1e4 Nm3 × 0.01532 tC/GJ × 99 % × 44/12 = 21.650151996 t for 10 000 Nm3.
    [Fact]
    public void Gas_goes_through_the_method_of_its_source()
    {
        var rate = Rates.Final("boiler", GasVolume, new LocalDate(2024, 6, 1))!;
        Assert.Equal("0.0021650151996", DecimalText.Format(rate.Location));
        Assert.Equal(rate.Location, rate.Market);
        Assert.Equal(["CO2"], rate.Gases.Keys);
    }

    [Fact]
    public void A_method_with_methane_and_nitrous_oxide_gives_all_three()
    {
        var rate = Rates.Final("boiler-gases", Unit.Parse("t"), new LocalDate(2024, 6, 1))!;
        Assert.Equal(["CH4", "CO2", "N2O"], rate.Gases.Keys.Order(StringComparer.Ordinal));
        Assert.All(rate.Gases.Values, tonnes => Assert.True(tonnes > 0));
    }

    [Fact]
    public void A_source_that_cannot_be_valued_says_why()
    {
        var day = new LocalDate(2024, 6, 1);
        Assert.Null(Rates.Final("power", Unit.Parse("t"), day));
        Assert.NotEmpty(Rates.WhyNot("power", Unit.Parse("t"), day, day));
        Assert.Null(Rates.Final("nobody", Given.Kwh, day));
        Assert.Equal(MeteringFaults.SourceUnknown, Assert.Single(Rates.WhyNot("nobody", Given.Kwh, day, Rates.Book.Factors.AsOf)).Code);
    }

    [Fact]
    public void An_own_factor_counts_only_on_its_days()
    {
        var own = Shipped.Factors.Row("mee-2022-grid-average-cn")! with
        {
            Id = "own-grid", Dataset = null, Value = 0.1m, Geography = "CN", ValidFrom = new LocalDate(2024, 7, 1), ValidTo = new LocalDate(2024, 12, 31),
        };
        var rates = new EmissionRates(Shipped.Book with { OwnFactors = [own] }, Shipped.Factors, Shipped.Methods);
        Assert.Equal(0.0005306m, rates.Final("power", Given.Kwh, new LocalDate(2024, 6, 30))!.Location);
        Assert.Equal(0.0001m, rates.Final("power", Given.Kwh, new LocalDate(2024, 7, 1))!.Location);
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}

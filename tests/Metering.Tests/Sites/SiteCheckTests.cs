using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class SiteCheckTests
{
    private static readonly Place Here = new("x.csv", 2);

    private static readonly EnergySite Sound = new()
    {
        Facilities = [new SiteFacility("plant", LocalText.Same("plant"), Given.Shanghai, null, null, Here)],
        Meters = [Given.Meter("gate") with { Gauges = [new MeterGauge("power", Unit.Parse("kW"))] }, Given.Virtual("rest", "gate")],
    };

    private static Fault Single(EnergySite site)
    {
        var faults = new FaultList();
        site.Check(faults);
        return Assert.Single(faults);
    }

    [Theory]
    [InlineData("nobody", "import", "meter-unknown", "meter")]
    [InlineData("gate", "export", "meter-register-unknown", "register")]
    [InlineData("gate", "power", "meter-register-unknown", "register")]
    [InlineData("rest", "import", "meter-virtual-read", "meter")]
    public void What_is_recorded_is_about_a_counter_of_a_real_meter(string meter, string register, string code, string column)
    {
        var addition = new RecordedAddition("a", meter, register, Given.Quarter(0), Given.Quarter(4), 5, AdditionReason.Bypass, "li", Given.Quarter(9), "") { Place = Here };
        var settlement = new Settlement(meter, register, Given.Quarter(0), 5, "why", "li", Given.Quarter(9), Here);
        foreach (var site in new[] { With(addition), With(settlement) })
        {
            var fault = Single(site);
            Assert.Equal((code, Here with { Column = column }), (fault.Code.Id, fault.Place));
        }
    }

    [Fact]
    public void A_settlement_has_author_and_reason_and_a_possible_value()
    {
        var sound = new Settlement("gate", "import", Given.Quarter(0), 5, "why", "li", Given.Quarter(9), Here);
        Assert.Equal("author", Single(With(sound with { Author = " " })).Place.Column);
        Assert.Equal("rule", Single(With(sound with { Rule = "" })).Place.Column);
        Assert.Equal("value", Single(With(sound with { Value = CounterLimits.HighestReading + 1 })).Place.Column);
    }

    [Fact]
    public void An_addition_recorded_twice_is_a_fault()
    {
        var one = new RecordedAddition("a", "gate", "import", Given.Quarter(0), Given.Quarter(4), 5, AdditionReason.Bypass, "li", Given.Quarter(9), "");
        Assert.Equal(MeteringFaults.RowTwice, Single(With(one, one)).Code);
    }

    private static EnergySite With(params RecordedAddition[] additions) => new() { Facilities = Sound.Facilities, Meters = Sound.Meters, Additions = additions };

    private static EnergySite With(Settlement one) => new() { Facilities = Sound.Facilities, Meters = Sound.Meters, Settlements = [one] };

    [Theory]
    [InlineData("nobody", null, "kWh", 31, "meter-unknown", "meter")]
    [InlineData("gate", "export", "kWh", 31, "meter-register-unknown", "register")]
    [InlineData("gate", "power", "kWh", 31, "meter-register-unknown", "register")]
    [InlineData("gate", null, "t", 31, "meter-unit", "unit")]
    [InlineData("gate", "import", "MWh", 0, "meter-invoice-wrong", "last_day")]
    public void An_invoice_is_about_a_register_in_a_unit_it_counts_in_and_ends_after_it_begins(string meter, string? register, string unit, int days, string code, string column)
    {
        var first = new LocalDate(2025, 3, 1);
        var invoice = new MeterInvoice(meter, register, "1", first, first.PlusDays(days - 1), new Quantity(5, Unit.Parse(unit)), null, Here);
        var fault = Single(new EnergySite { Facilities = Sound.Facilities, Meters = Sound.Meters, Invoices = [invoice] });
        Assert.Equal((code, column), (fault.Code.Id, fault.Place.Column));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("import")]
    public void An_invoice_is_entered_once_whether_or_not_the_main_register_is_named(string? named)
    {
        var invoice = new MeterInvoice("gate", null, "1", new LocalDate(2025, 3, 1), new LocalDate(2025, 3, 31), new Quantity(5, Unit.Parse("kWh")), null, Here);
        var fault = Single(new EnergySite { Facilities = Sound.Facilities, Meters = Sound.Meters, Invoices = [invoice, invoice with { Register = named }] });
        Assert.Equal(("meter-row-twice", "number"), (fault.Code.Id, fault.Place.Column));
    }
}

using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class MeterCheckTests
{
    [Fact]
    public void A_sound_meter_has_no_fault() =>
        Assert.Empty(Check(Meter("main") with { Installations = [Device(5, rollOver: 100_000_000, multiplier: new Multiplier(40, 100, ValueSide.Secondary, 4000))] }));

    [Fact]
    public void A_second_multiplier_on_primary_values_is_a_fault() =>
        Assert.Equal(["meter-multiplier-side"], Check(Meter("main") with { Installations = [Device(multiplier: new Multiplier(40, 1, ValueSide.Primary, 40))] }));

    [Fact]
    public void A_stated_multiplier_that_is_not_the_product_of_the_ratios_is_a_fault() =>
        Assert.Equal(["meter-multiplier"], Check(Meter("main") with { Installations = [Device(multiplier: new Multiplier(40, 100, ValueSide.Secondary, 400))] }));

    [Theory]
    [InlineData(0)]
    [InlineData(-40)]
    [InlineData(1_000_001)]
    public void A_ratio_that_no_transformer_has_is_a_fault(int ratio) =>
        Assert.Equal(["meter-multiplier"], Check(Meter("main") with { Installations = [Device(multiplier: new Multiplier(ratio, 1, ValueSide.Secondary))] }));

    [Theory]
    [InlineData(ValueSide.Primary, ValueSide.Secondary)]
    [InlineData(ValueSide.Secondary, ValueSide.Primary)]
    public void A_register_map_of_the_other_side_is_a_fault(ValueSide map, ValueSide stated)
    {
        var meter = Meter("main");
        Assert.Equal(["meter-multiplier-side"], Faults(f => MeterCheck.Side(meter, Device(multiplier: new Multiplier(40, 1, stated)), map, f)));
        Assert.Empty(Faults(f => MeterCheck.Side(meter, Device(multiplier: new Multiplier(40, 1, map)), map, f)));
        Assert.Empty(Faults(f => MeterCheck.Side(meter, Device(multiplier: new Multiplier(1, 1, stated)), map, f)));
    }

    [Fact]
    public void A_replacement_needs_the_closing_reading_of_the_old_device()
    {
        var at = Quarter(10);
        var (old, young) = (Device(to: at), Device(7, from: at, serial: "A2"));
        Assert.Equal(["meter-closing-missing"], Check(Meter("main") with { Installations = [old, young] }));
        Assert.Empty(Check(Meter("main") with { Installations = [Device(to: at, closing: 99), young] }));
    }

    [Fact]
    public void Two_devices_do_not_count_at_once() => Assert.Equal(["meter-installation-dates"],
        Check(Meter("main") with { Installations = [Device(to: Quarter(10), closing: 9), Device(from: Quarter(9), serial: "A2")] }));

    [Fact]
    public void A_device_needs_an_opening_reading() =>
        Assert.Equal(["meter-opening-missing"], Check(Meter("main") with { Installations = [Device() with { Fits = [] }] }));

    [Fact]
    public void A_register_that_sends_amounts_has_no_opening_and_needs_none()
    {
        var meter = SendingAmounts(Stamping.End);
        Assert.Empty(Check(meter));
        Assert.Equal(["meter-fit-of-amounts"], Check(meter with { Installations = [Device()] }));
        Assert.Equal(["meter-virtual-read"], Check(Virtual("rest", "main") with { Registers = meter.Registers }));
    }

    // Stamped at the end, midnight tells of the quarter before; a counter that is read at midnight lies in the quarter after.
    [Fact]
    public void A_reading_tells_of_the_interval_its_stamp_names_where_it_is_an_amount()
    {
        var meter = SendingAmounts(Stamping.End);
        Assert.Equal(new Interval(Quarter(0), Quarter(1)), meter.Told("import", Quarter(1)));
        Assert.Equal(new Interval(Quarter(1), Quarter(2)), (meter with { Registers = [Register()] }).Told("import", Quarter(1)));
    }

    [Fact]
    public void A_reading_beyond_the_width_of_the_counter_is_a_fault() =>
        Assert.Equal(["meter-roll-over"], Check(Meter("main") with { Installations = [Device(1000, rollOver: 1000)] }));

    [Fact]
    public void Gas_without_a_reference_state_is_a_fault() => Assert.Equal(["meter-unit"], Check(Meter("gas", null, Medium.Gas, Register(unit: "m3"))));

    [Fact]
    public void A_meter_has_devices_or_a_formula() => Assert.Equal(["meter-installation-missing"], Check(Meter("main") with { Installations = [] }));

    [Fact]
    public void An_identifier_is_used_once() => Assert.Equal(["meter-id-duplicate"], Check(Meter("main"), Meter("main")));

    [Fact]
    public void A_certificate_expires_after_it_was_issued() => Assert.Equal(["meter-certificate-dates"],
        Check(Meter("main") with { Installations = [Device() with { Certificates = [new("J-1", new LocalDate(2025, 2, 1), new LocalDate(2025, 1, 1), true)] }] }));

    [Fact]
    public void Limits_of_a_gauge_stand_in_order() =>
        Assert.Equal(["meter-limits"], Check(Meter("main") with { Gauges = [new("power", Lingtan.Quantities.Unit.Parse("kW"), 10, 1)] }));

    private static IReadOnlyList<string> Check(params Meter[] meters) => Faults(f => MeterCheck.Run(meters, f));
}

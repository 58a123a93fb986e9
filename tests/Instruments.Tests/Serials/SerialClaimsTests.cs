using static Lingtan.Instruments.Rows;

namespace Lingtan.Instruments;

public sealed class SerialClaimsTests
{
    [Fact]
    public void A_number_inside_an_earlier_range_is_claimed_twice()
    {
        var (result, faults) = Allocate(
            [Gec("a", 100, 2) with { Serial = "W1..W100" }, Gec("b", 1, 3) with { Serial = "W200" }, Gec("c", 10, 4) with { Serial = "X1; W40..W49" }], Use(0, 1000));
        var fault = Assert.Single(faults);
        Assert.Equal(("serial-claimed-twice", "W40..W49", 4, "serial"), (fault.Code.Id, fault.Value, fault.Place.Row, fault.Place.Column));
        Assert.DoesNotContain(result.Allocations, a => a.Instrument == "c");
    }

    [Fact]
    public void A_contract_and_its_certificates_are_one_claim()
    {
        var trade = Gec("contract", 5, 3) with { Kind = "GPT", Serial = "G11..G15" };
        var (_, faults) = Allocate([Gec("certificates", 5, 2) with { Serial = "G11..G15" }, trade], Use(0, 1000));
        Assert.Equal(3, Assert.Single(faults).Place.Row);
    }
}

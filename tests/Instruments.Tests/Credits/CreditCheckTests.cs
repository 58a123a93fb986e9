using Lingtan.Quantities;
using static Lingtan.Instruments.Rows;

namespace Lingtan.Instruments;

public sealed class CreditCheckTests
{
    [Theory]
    [InlineData("0001-000001-000100-VCS-VCU-003-VER-US-0003-01012020-31122020-1", null, 100, null)]
    [InlineData("0001-000001-000100-VCS-VCU-003-VER-US-0003-01012020-31122020-1", null, 99, "serial-wrong")]
    [InlineData("V1", "V100", 100, null)]
    [InlineData("V1", "V100", 0, "instrument-amount-wrong")]
    public void The_block_holds_as_many_numbers_as_tonnes(string from, string? to, int tonnes, string? code)
    {
        var faults = new FaultList();
        var sound = CreditCheck.Check([Vcu("a", tonnes, from, to)], faults);
        Assert.Equal(code is null ? [] : [code], faults.Select(f => f.Code.Id));
        Assert.Equal(code is null, sound.Count == 1);
    }

    [Fact]
    public void Overlapping_blocks_are_claimed_twice_within_one_standard_only()
    {
        var faults = new FaultList();
        var other = Vcu("c", 10, "V1", "V10", 4) with { Standard = "CCER" };
        var sound = CreditCheck.Check([Vcu("a", 100, "V1", "V100", 2), Vcu("b", 51, "V100", "V150", 3), other], faults);
        var fault = Assert.Single(faults);
        Assert.Equal((InstrumentsFaults.SerialTwice, 3), (fault.Code, fault.Place.Row));
        Assert.Equal(["a", "c"], sound.Select(s => s.Id));
    }

    [Theory]
    [InlineData("GEC")]
    [InlineData("I-REC")]
    public void A_certificate_is_no_tonne(string standard)
    {
        var faults = new FaultList();
        CreditCheck.Check([Vcu("a", 100, "V1", "V100") with { Standard = standard }], faults);
        Assert.Contains("tCO2e", Assert.Single(faults).Expected.En, StringComparison.Ordinal);
    }
}

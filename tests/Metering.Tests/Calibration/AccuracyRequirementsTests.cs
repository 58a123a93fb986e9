using Lingtan.Quantities;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class AccuracyRequirementsTests
{
    [Fact]
    public void A_class_too_coarse_and_a_missing_certificate_are_warnings()
    {
        Assert.True(AccuracyClass.TryParse("1.0", out var one));
        var meter = Meter("main") with { Installations = [Device() with { Accuracy = one }] };
        Assert.Equal(["meter-accuracy-low", "meter-calibration"], Codes(meter, "I"));
        Assert.Equal(["meter-calibration"], Codes(meter, "III"));
        var vouched = meter with { Installations = [Device() with { Accuracy = one, Certificates = [new("J-1", new(2025, 1, 1), new(2025, 12, 31), true)] }] };
        Assert.Empty(Codes(vouched, "III"));
    }

    [Fact]
    public void Where_the_standard_knows_no_class_only_the_certificate_counts() =>
        Assert.Equal(["meter-calibration"], Codes(Meter("air", null, Medium.CompressedAir, Register(unit: "Nm3")), ""));

    /// <summary>The classes of users of DL/T 448-2000 by monthly consumption.</summary>
    [Theory]
    [InlineData(5_000_000, "I")]
    [InlineData(4_999_999, "II")]
    [InlineData(1_000_000, "II")]
    [InlineData(100_000, "III")]
    [InlineData(99_999, "IV")]
    public void What_a_user_takes_in_a_month_makes_its_class(int kwh, string user) => Assert.Equal(user, AccuracyRequirements.Shipped.ClassOf(kwh));

    [Fact]
    public void Below_the_gate_only_the_certificate_counts() => Assert.Equal(["meter-calibration"], Codes(Meter("line"), null));

    [Fact]
    public void Every_row_says_that_it_has_not_been_checked() => Assert.All(AccuracyRequirements.Shipped.Rows, row => Assert.False(row.Verified));

    [Fact]
    public void An_unreadable_class_is_a_fault() => Assert.Equal(["meter-accuracy-unreadable"], Faults(f => RequirementsReading.Read(
        "standard: X\nsource: X\nrows: [{ medium: gas, accuracy: fine, verified: no, title: gas }]"u8.ToArray(), "x.yaml", f)));

    private static IEnumerable<string> Codes(Meter meter, string? user) => AccuracyRequirements.Shipped.Warnings(meter, user, Quarter(1), Shanghai).Select(w => w.Code.Id);
}

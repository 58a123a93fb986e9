using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

public sealed class MeterFileProfileTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Fact]
    public void What_is_not_said_is_as_usual()
    {
        var profile = MeterFileProfile.Read(new Dictionary<string, string>(), Shanghai, new("connections"), [])!;
        Assert.Equal((false, 1, "meter", "time", "value", Shanghai, 0), (profile.IsWide, profile.HeaderRow, profile.Meter, profile.Time, profile.Value, profile.Zone, profile.ShiftMinutes));
    }

    [Theory]
    [InlineData("layout", "tall")]
    [InlineData("header", "0")]
    [InlineData("zone", "Asia/Nowhere")]
    [InlineData("time-format", "qqqq")]
    [InlineData("decimal", ";")]
    [InlineData("shift-minutes", "1441")]
    [InlineData("colour", "red")]
    public void A_wrong_setting_is_one_fault_and_no_profile(string name, string value)
    {
        var faults = new FaultList();
        Assert.Null(MeterFileProfile.Read(new Dictionary<string, string> { [name] = value }, Shanghai, new("connections", 3), faults));
        var fault = Assert.Single(faults);
        Assert.Equal((MeterFilesFaults.Setting, name, value), (fault.Code, fault.Place.Column, fault.Value));
    }
}

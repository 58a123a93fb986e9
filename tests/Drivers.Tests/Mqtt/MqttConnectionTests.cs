using Lingtan.Quantities;

namespace Lingtan.Drivers.Mqtt;

public sealed class MqttConnectionTests
{
    [Fact]
    public void Settings_become_a_connection_and_messages_are_kept_for_this_side_only_where_they_have_a_time()
    {
        var faults = new FaultList();
        var settings = MqttMappingTests.Settings("topics=a/{meter}/{point} user=u password=secret tls=yes qos=2 keep-alive=5", faults);
        Assert.Equal(("lingtan-b1", "u", "secret", true, 2, TimeSpan.FromSeconds(5), false), (settings.ClientId, settings.User, settings.Password, settings.IsEncrypted, settings.Quality, settings.KeepAlive, settings.IsKept));
        Assert.DoesNotContain("secret", settings.ToString(), StringComparison.Ordinal);
        Assert.True(MqttMappingTests.Settings("topics=a/{meter}/{point} payload=json value-path=v time-path=t", faults).IsKept);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("", "topics")]
    [InlineData("topics=a/#/b", "topics")]
    [InlineData("topics=a/{meter}", "point")]
    [InlineData("topics=a/{point}", "meter")]
    [InlineData("topics=a/{meter}/{point} payload=xml", "payload")]
    [InlineData("topics=a/{meter}/{point} time-path=t", "payload")]
    [InlineData("topics=a/{meter}/{point} payload=json", "value-path")]
    [InlineData("topics=a/{meter}/{point} payload=json value-path=a..b", "value-path")]
    [InlineData("topics=a/{meter} payload=json values=kWh", "values")]
    [InlineData("topics=a/{meter}/{point} payload=json value-path=v time-path=t time-format=local", "time-format")]
    [InlineData("topics=a/{meter}/{point} qos=3", "qos")]
    [InlineData("topics=a/{meter}/{point} password-file=none.txt", "password-file")]
    [InlineData("topics=a/{meter}/{point} clean=yes", "clean")]
    public void A_wrong_setting_is_one_fault_that_names_it(string text, string wrong)
    {
        var faults = new FaultList();
        Assert.Null(MqttMappingTests.Settings(text, faults));
        var fault = Assert.Single(faults);
        Assert.Equal((DriverFaults.Setting, wrong), (fault.Code, fault.Place.Column));
    }
}

namespace Lingtan.Drivers.Mqtt;

public sealed class MqttTopicTests
{
    [Theory]
    [InlineData("plant/{meter}/{point}", "plant/+/+")]
    [InlineData("plant/+/{meter}/#", "plant/+/+/#")]
    [InlineData("m", "m")]
    [InlineData("#", "#")]
    public void The_broker_is_asked_with_wild_levels(string pattern, string filter)
    {
        Assert.Equal(filter, MqttTopic.Parse(pattern)!.Filter);
        Assert.Equal(pattern, MqttTopic.Parse(pattern)!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/#/b")]
    [InlineData("a+/b")]
    [InlineData("a/b#")]
    [InlineData("{meter}/{meter}")]
    [InlineData("m-{meter}")]
    [InlineData("a\0b")]
    public void What_is_no_pattern_is_none(string pattern) => Assert.Null(MqttTopic.Parse(pattern));

    // MQTT 3.1.1, 4.7.1 and 4.7.2.
    [Theory]
    [InlineData("plant/{meter}/{point}", "plant/m1/kWh", true, "m1", "kWh")]
    [InlineData("plant/{meter}/{point}", "plant/m1", false, "", "")]
    [InlineData("plant/{meter}/{point}", "plant/m1/kWh/x", false, "", "")]
    [InlineData("plant/{meter}/#", "plant/m1/a/b", true, "m1", "")]
    [InlineData("plant/#", "plant", true, "", "")]
    [InlineData("+/{meter}", "/m1", true, "m1", "")]
    [InlineData("+", "/m1", false, "", "")]
    [InlineData("#", "$SYS/broker", false, "", "")]
    [InlineData("Plant", "plant", false, "", "")]
    public void Topics_fit_as_the_standard_says(string pattern, string topic, bool fits, string meter, string point)
    {
        Assert.Equal(fits, MqttTopic.Parse(pattern)!.Fits(topic, out var named, out var of));
        if (fits) Assert.Equal((meter, point), (named, of));
    }
}

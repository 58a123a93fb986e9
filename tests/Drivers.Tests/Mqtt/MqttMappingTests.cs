using System.Globalization;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Drivers.Mqtt;

public sealed class MqttMappingTests
{
    private const string Json = "payload=json topics=plant/{meter} ";
    private static readonly DateTimeOffset Arrival = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("12.5", "12.5")]
    [InlineData(" -0.50\n", "-0.50")]
    [InlineData("1.2e3", "1200")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_number_is_one(string message, string value)
    {
        var sample = Assert.Single(Read("topics=plant/{meter}/{point}", "plant/m1/kWh", message).Samples);
        Assert.Equal(("m1", "kWh", Arrival, SampleState.Good, value), (sample.Device, sample.Point, sample.At, sample.State, sample.Value!.Value.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData("12.5 kWh")]
    [InlineData("１２")]
    [InlineData("1e40")]
    public void What_is_no_number_gives_nothing(string message)
    {
        var reading = Read("topics=plant/{meter}/{point}", "plant/m1/kWh", message);
        Assert.Empty(reading.Samples);
        Assert.NotNull(reading.Refusal);
    }

    [Fact]
    public void Several_points_of_one_message_bear_its_time_and_its_quality()
    {
        const string settings = Json + "values=kWh:energy.total,kW:power.0 time-path=t quality-path=q";
        var samples = Read(settings, "plant/m1", """{"t":"2026-11-30T15:59:59.5+08:00","q":"GOOD","energy":{"total":"1234.50"},"power":[-3.25]}""").Samples;
        Assert.Equal([("kWh", 1234.50m), ("kW", -3.25m)], samples.Select(static s => (s.Point, s.Value!.Value)));
        Assert.All(samples, static s => Assert.Equal((new DateTimeOffset(2026, 11, 30, 7, 59, 59, 500, TimeSpan.Zero), SampleState.Good), (s.At, s.State)));
        Assert.Equal(SampleState.Bad, Read(settings, "plant/m1", """{"t":"2026-11-30T08:00Z","q":"offline","power":[1]}""").Samples.Single().State);
    }

    [Fact]
    public void A_list_of_readings_names_meters_and_points_itself()
    {
        var samples = Read("payload=json topics=gateway each-path=d meter-path=m point-path=p value-path=v time-path=ts time-format=ms quality-path=ok", "gateway",
            """{"d":[{"m":"m1","p":"kWh","v":10,"ts":1796025600000,"ok":true},{"m":7,"p":"kW","v":null,"ts":1796025600001,"ok":true}]}""").Samples;
        Assert.Equal([("m1", "kWh", 10m, SampleState.Good), ("7", "kW", null, SampleState.Absent)], samples.Select(static s => (s.Device, s.Point, s.Value, s.State)));
        Assert.Equal(Arrival.AddMilliseconds(1), samples[1].At);
    }

    [Theory]
    [InlineData("""{"v":1}""", "time")]
    [InlineData("""{"v":1,"t":"2026-11-30T08:00:00"}""", "time")]
    [InlineData("""{"v":1,"t":"30.11.2026 08:00"}""", "time")]
    [InlineData("""{"v":1,"v":2,"t":"2026-11-30T08:00:00Z"}""", "not JSON")]
    [InlineData("""{"v":1,"t":"2026-11-30T08:00:00Z"} 2""", "not JSON")]
    [InlineData("""{"w":1,"t":"2026-11-30T08:00:00Z"}""", "no value")]
    [InlineData("""[1]""", "time")]
    public void What_is_not_as_set_gives_nothing_and_says_why(string message, string why) =>
        Assert.Contains(why, Read(Json + "point=kWh value-path=v time-path=t", "plant/m1", message).Refusal!.En, StringComparison.Ordinal);

    [Fact]
    public void A_message_that_the_broker_had_kept_needs_a_time_of_its_own()
    {
        Assert.NotNull(Read("topics=plant/{meter}/{point}", "plant/m1/kWh", "5", isRetained: true).Refusal);
        Assert.Single(Read(Json + "point=kWh value-path=v time-path=t time-format=s", "plant/m1", """{"v":5,"t":1796025600}""", isRetained: true).Samples);
    }

    [Fact]
    public void Topics_that_are_not_set_and_identifiers_that_are_none_give_nothing()
    {
        Assert.NotNull(Read("topics=plant/{meter}/{point}", "other/m1/kWh", "5").Refusal);
        Assert.NotNull(Read("topics=plant/{meter}/{point}", "plant//kWh", "5").Refusal);
        Assert.NotNull(Read("topics=plant/{meter}/{point}", "plant/m\uFFFD/kWh", "5").Refusal);
    }

    internal static MqttSettings Settings(string text, FaultList faults) => MqttConnection.Read(new DeviceSettings("b1", "127.0.0.1", 1883,
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static s => s.Split('=')).ToDictionary(static s => s[0], static s => s[1].Replace(',', ' ')), new Place("connections.csv")), faults)!;

    private static MqttReading Read(string settings, string topic, string message, bool isRetained = false)
    {
        var faults = new FaultList();
        var read = Settings(settings, faults);
        Assert.Empty(faults);
        return new MqttMapping(read.Profile).Read(topic, Encoding.UTF8.GetBytes(message), isRetained, Arrival);
    }
}

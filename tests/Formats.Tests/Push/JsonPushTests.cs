using System.Text;
using Lingtan.Drivers;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

public sealed class JsonPushTests
{
    [Fact]
    public void Readings_are_kept_digit_by_digit()
    {
        var readings = Sound("""
            { "readings": [
              { "meter": "office", "point": "import", "at": "2026-03-01T08:15:00+08:00", "value": 1234567890123456789.123456789 },
              { "value": -1.5e-3, "at": "2026-03-01T00:15:00.123456789Z", "point": "功率", "meter": "锅炉房", "quality": "uncertain" } ] }
            """);
        Assert.Equal(new PushedReading("office", "import", Instant.FromUtc(2026, 3, 1, 0, 15), 1234567890123456789.123456789m, SampleState.Good), readings[0]);
        Assert.Equal(new PushedReading("锅炉房", "功率", Instant.FromUtc(2026, 3, 1, 0, 15).PlusNanoseconds(123_456_789), -0.0015m, SampleState.Uncertain), readings[1]);
    }

    [Fact]
    public void No_readings_are_no_mistake() => Assert.Empty(Sound("""{ "readings": [] }"""));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "reading": [] }""")]
    [InlineData("""{ "readings": {} }""")]
    [InlineData("""{ "readings": [1] }""")]
    [InlineData("""{ "readings": [], "more": 1 }""")]
    [InlineData("""{ "readings": [] } x""")]
    [InlineData("""{ "readings": [ { "meter": "a" """)]
    public void Another_form_is_one_fault(string body) => Assert.Equal(PushFaults.JsonUnreadable, Assert.Single(Faults(body), f => f.Code == PushFaults.JsonUnreadable).Code);

    [Theory]
    [InlineData("""{ "point": "p", "at": "2026-03-01T00:00:00Z", "value": 1 }""", "push-field", "meter")]
    [InlineData("""{ "meter": "", "point": "p", "at": "2026-03-01T00:00:00Z", "value": 1 }""", "push-field", "meter")]
    [InlineData("""{ "meter": 7, "point": "p", "at": "2026-03-01T00:00:00Z", "value": 1 }""", "push-field", "meter")]
    [InlineData("""{ "meter": "m", "point": "p", "at": "2026-03-01T00:00:00", "value": 1 }""", "push-time", "at")]
    [InlineData("""{ "meter": "m", "point": "p", "at": 1772323200, "value": 1 }""", "push-time", "at")]
    [InlineData("""{ "meter": "m", "point": "p", "at": "2026-03-01T00:00:00+18:20", "value": 1 }""", "push-time", "at")]
    [InlineData("""{ "meter": "m", "point": "p", "at": "2026-02-30T00:00:00Z", "value": 1 }""", "push-time", "at")]
    [InlineData("""{ "meter": "m", "point": "p", "at": "2026-03-01T00:00:00Z", "value": "1" }""", "push-value", "value")]
    [InlineData("""{ "meter": "m", "point": "p", "at": "2026-03-01T00:00:00Z", "value": null }""", "push-value", "value")]
    [InlineData("""{ "meter": "m", "point": "p", "at": "2026-03-01T00:00:00Z", "value": 1e400 }""", "push-value", "value")]
    [InlineData("""{ "meter": "m", "point": "p", "at": "2026-03-01T00:00:00Z", "value": { "a": [1] } }""", "push-value", "value")]
    [InlineData("""{ "meter": "m", "point": "p", "at": "2026-03-01T00:00:00Z", "value": 1, "unit": "kWh" }""", "push-field", "unit")]
    [InlineData("""{ "meter": "m", "point": "p", "at": "2026-03-01T00:00:00Z", "value": 1, "value": 2 }""", "push-field", "value")]
    [InlineData("""{ "meter": "m", "point": "p", "at": "2026-03-01T00:00:00Z", "value": 1, "quality": "fine" }""", "push-field", "quality")]
    public void A_wrong_field_is_one_fault_at_its_reading(string reading, string code, string column)
    {
        var fault = Assert.Single(Faults($$"""{ "readings": [ { "meter": "a", "point": "p", "at": "2026-03-01T00:00:00Z", "value": 1 }, {{reading}} ] }"""));
        Assert.Equal((code, 2, column), (fault.Code.Id, fault.Place.Row, fault.Place.Column));
    }

    [Fact]
    public void A_text_that_is_no_UTF_8_is_told_with_its_place()
    {
        var faults = new FaultList();
        Assert.Empty(JsonPush.Read([.. "{ \"readings\": [\n { \"meter\": \""u8, 0xff, .. "\", \"point\": \"p\", \"at\": \"2026-03-01T00:00:00Z\", \"value\": 1 } ] }"u8], faults));
        var fault = Assert.Single(faults);
        Assert.Equal((PushFaults.JsonUnreadable, 1, "2:13"), (fault.Code, fault.Place.Row, fault.Value));
    }

    [Fact]
    public void More_than_is_taken_at_once_is_refused()
    {
        var one = """{ "meter": "a", "point": "p", "at": "2026-03-01T00:00:00Z", "value": 1 }""";
        var body = $$"""{ "readings": [ {{one}}, {{one}}, {{one}} ] }""";
        Assert.Equal(PushFaults.TooMuch, Assert.Single(Faults(body, new PushLimits(1000, 2))).Code);
        Assert.Equal(PushFaults.TooMuch, Assert.Single(Faults(body, new PushLimits(100, 10))).Code);
    }

    private static IReadOnlyList<PushedReading> Sound(string body)
    {
        var faults = new FaultList();
        var readings = JsonPush.Read(Encoding.UTF8.GetBytes(body), faults);
        Assert.Empty(faults);
        return readings;
    }

    private static FaultList Faults(string body, PushLimits? limits = null)
    {
        var faults = new FaultList();
        JsonPush.Read(Encoding.UTF8.GetBytes(body), faults, limits);
        return faults;
    }
}

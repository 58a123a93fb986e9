using System.Globalization;
using System.Text;
using Lingtan.Drivers;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>Forms of lines as the published description of the protocol shows them (InfluxData, line protocol reference): escapes, kinds of values, times, comments.</summary>
public sealed class LineProtocolTests
{
    private static readonly Instant Received = Instant.FromUtc(2026, 3, 1, 0, 0);
    private static readonly Instant Given = Instant.FromUnixTimeTicks(15568135615609800);

    [Theory]
    [InlineData("myMeasurement fieldKey=1.0", "myMeasurement", "fieldKey", "1.0")]
    [InlineData("myMeasurement fieldKey=1", "myMeasurement", "fieldKey", "1")]
    [InlineData("myMeasurement fieldKey=-1.234456e+7", "myMeasurement", "fieldKey", "-12344560")]
    [InlineData("myMeasurement fieldKey=1i", "myMeasurement", "fieldKey", "1")]
    [InlineData("myMeasurement fieldKey=12485903i", "myMeasurement", "fieldKey", "12485903")]
    [InlineData("myMeasurement fieldKey=-12485903i", "myMeasurement", "fieldKey", "-12485903")]
    [InlineData("myMeasurement fieldKey=1u", "myMeasurement", "fieldKey", "1")]
    [InlineData("myMeasurement fieldKey=18446744073709551615u", "myMeasurement", "fieldKey", "18446744073709551615")]
    [InlineData("myMeasurement fieldKey=true", "myMeasurement", "fieldKey", "1")]
    [InlineData("myMeasurement fieldKey=F", "myMeasurement", "fieldKey", "0")]
    [InlineData("my\\ Measurement fieldKey=100", "my Measurement", "fieldKey", "100")]
    [InlineData("my\\,Measurement,tag\\ Key1=tag\\,Value\\=1 field\\ Key=100", "my,Measurement", "field Key", "100")]
    [InlineData("my=Measurement field\\=Key=100", "my=Measurement", "field=Key", "100")]
    [InlineData("my\"Measurement\" fieldKey=100", "my\"Measurement\"", "fieldKey", "100")]
    [InlineData("my\\Measurement fieldKey=100", "my\\Measurement", "fieldKey", "100")]
    [InlineData("电表🍭 功率=0.1", "电表🍭", "功率", "0.1")]
    public void One_field_is_one_reading(string line, string meter, string point, string value)
    {
        var reading = Assert.Single(Sound(line));
        Assert.Equal(new PushedReading(meter, point, Received, decimal.Parse(value, CultureInfo.InvariantCulture), SampleState.Good), reading);
    }

    [Theory]
    [InlineData(LinePrecision.Nanoseconds, "1556813561560980000")]
    [InlineData(LinePrecision.Microseconds, "1556813561560980")]
    public void Times_are_exact_in_every_unit(LinePrecision precision, string stamp) => Assert.Equal(Given, Assert.Single(Sound("m f=1 " + stamp, precision)).At);

    [Fact]
    public void Coarser_units_and_times_before_1970_are_read()
    {
        Assert.Equal(Instant.FromUnixTimeMilliseconds(1556813561098), Assert.Single(Sound("m f=1 1556813561098", LinePrecision.Milliseconds)).At);
        Assert.Equal(Instant.FromUnixTimeSeconds(1556813561), Assert.Single(Sound("m f=1 1556813561", LinePrecision.Seconds)).At);
        Assert.Equal(Instant.FromUnixTimeSeconds(-1).PlusNanoseconds(1), Assert.Single(Sound("m f=1 -999999999")).At);
    }

    [Fact]
    public void Comments_and_empty_lines_are_passed_over_and_fields_share_their_time()
    {
        var readings = Sound("# comment\n\nm,host=a,quality=stale one=1,two=2i 1556813561560980000\r\n   \nn three=3 1556813561560980000\n");
        Assert.Equal([("m", "one", SampleState.Stale), ("m", "two", SampleState.Stale), ("n", "three", SampleState.Good)], readings.Select(r => (r.Meter, r.Point, r.State)));
        Assert.All(readings, r => Assert.Equal(Given, r.At));
    }

    [Theory]
    [InlineData("m", "push-line", null)]
    [InlineData("m ", "push-line", null)]
    [InlineData(",t=1 f=1", "push-line", null)]
    [InlineData("m f", "push-line", null)]
    [InlineData("m f=", "push-line", null)]
    [InlineData("m =1", "push-line", null)]
    [InlineData("m,t f=1", "push-line", null)]
    [InlineData("m,t= f=1", "push-line", null)]
    [InlineData("m f=1,", "push-line", null)]
    [InlineData("m f=1 2 3", "push-line", null)]
    [InlineData("m f=\"open", "push-line", null)]
    [InlineData("m f=1 soon", "push-time", "time")]
    [InlineData("m f=1 1.5", "push-time", "time")]
    [InlineData("m f=\"string value\"", "push-value", "f")]
    [InlineData("m f=\"string, \\\"within\\\" 1=2 a string\"", "push-value", "f")]
    [InlineData("m f=-1.234456e+78", "push-value", "f")]
    [InlineData("m f=NaN", "push-value", "f")]
    [InlineData("m f=1,5i,g=2", "push-line", null)]
    [InlineData("m f=1.5i", "push-value", "f")]
    [InlineData("m f=-1u", "push-value", "f")]
    [InlineData("m f=9223372036854775808i", "push-value", "f")]
    [InlineData("m f='1'", "push-value", "f")]
    [InlineData("m,quality=fine f=1", "push-field", "quality")]
    public void A_wrong_line_is_one_fault_and_the_others_are_read(string line, string code, string? column)
    {
        var faults = new FaultList();
        var readings = LineProtocol.Read(Encoding.UTF8.GetBytes("a x=1\n" + line + "\nb y=2\n"), LinePrecision.Nanoseconds, Received, faults);
        var fault = Assert.Single(faults);
        Assert.Equal((code, 2, column), (fault.Code.Id, fault.Place.Row, fault.Place.Column));
        Assert.Equal(["a", "b"], readings.Select(r => r.Meter));
    }

    [Fact]
    public void A_line_feed_in_a_text_belongs_to_the_text()
    {
        var faults = new FaultList();
        var readings = LineProtocol.Read("m f=\"two\nlines\",g=2\nn h=3"u8, LinePrecision.Nanoseconds, Received, faults);
        Assert.Equal(PushFaults.ValueWrong, Assert.Single(faults).Code);
        Assert.Equal(["g", "h"], readings.Select(r => r.Point));
    }

    [Fact]
    public void Bytes_that_are_no_text_spoil_their_line_only()
    {
        var faults = new FaultList();
        Assert.Single(LineProtocol.Read([(byte)'m', 0xff, (byte)' ', (byte)'f', (byte)'=', (byte)'1', (byte)'\n', .. "n f=1"u8], LinePrecision.Nanoseconds, Received, faults));
        Assert.Equal(PushFaults.LineUnreadable, Assert.Single(faults).Code);
    }

    [Fact]
    public void Many_faults_are_counted_and_not_listed()
    {
        var faults = new FaultList();
        LineProtocol.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"m{i}\n"))), LinePrecision.Nanoseconds, Received, faults);
        Assert.Equal(1001, faults.Count);
        Assert.Contains(faults, f => f.Code == FormatsFaults.TooManyFaults && f.Value == "4000");
    }

    /// <summary>Bytes of an alphabet that the texts are made of, and sound texts with some bytes changed, put in or left out: nothing throws or hangs, and what is taken names its meter.</summary>
    [Fact]
    public void Malformed_texts_neither_throw_nor_hang_and_give_no_reading_without_its_name()
    {
        var random = new Random(Soak.Seed(23));
        var alphabet = "m, =\\\"\n#1.ieu🍭tf-"u8.ToArray();
        byte[][] sound =
        [
            "meter,id=gate import=123.5,power=7i 1735689600000000000\nm\\,x f=\"a b\",g=t 1\n"u8.ToArray(),
            """{"readings":[{"meter":"gate","point":"import","at":"2025-01-01T00:00:00Z","value":123.5},{"meter":"gas","point":"volume","at":"2025-01-01T08:00:00+08:00","value":1e3}]}"""u8.ToArray(),
        ];
        for (var i = 0; i < (Soak.IsLong ? 10_000_000 : 6000); i++)
        {
            var body = i % 3 == 0 ? Drawn(random, alphabet) : Changed(random, sound[i % 3 - 1]);
            foreach (var one in LineProtocol.Read(body, LinePrecision.Seconds, Received, []).Concat(JsonPush.Read(body, []))) Assert.True(one.Meter.Length > 0, Convert.ToHexString(body));
        }
    }

    private static byte[] Drawn(Random random, byte[] alphabet)
    {
        var body = new byte[random.Next(60)];
        for (var k = 0; k < body.Length; k++) body[k] = random.Next(12) == 0 ? (byte)random.Next(256) : alphabet[random.Next(alphabet.Length)];
        return body;
    }

    private static byte[] Changed(Random random, byte[] sound)
    {
        List<byte> body = [.. sound];
        for (var left = random.Next(1, 5); left > 0 && body.Count > 0; left--)
        {
            var (at, kind) = (random.Next(body.Count), random.Next(4));
            if (kind == 0) body.RemoveAt(at);
            else if (kind == 1) body.Insert(at, (byte)random.Next(256));
            else if (kind == 2) body[at] ^= (byte)(1 << random.Next(8));
            else body.RemoveRange(at, random.Next(body.Count - at));
        }

        return [.. body];
    }

    private static IReadOnlyList<PushedReading> Sound(string body, LinePrecision precision = LinePrecision.Nanoseconds)
    {
        var faults = new FaultList();
        var readings = LineProtocol.Read(Encoding.UTF8.GetBytes(body), precision, Received, faults);
        Assert.Empty(faults.Select(f => $"{f.Place} {f.Code.Id} {f.Value}"));
        return readings;
    }
}

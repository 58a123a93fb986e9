using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Lingtan.Quantities;
using MQTTnet.Adapter;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Packets;

namespace Lingtan.Drivers.Mqtt;

/// <summary>Damaged and random packets and messages; packets are judged by a second reading of the standard, JSON by the one that node has.</summary>
public sealed class MqttFuzzTests
{
    private static readonly DateTimeOffset Arrival = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_damaged_packet_gives_the_message_that_stands_in_it_or_none()
    {
        var random = new Random(Soak.Seed(1883));
        var mapping = Mapping("topics=plant/{meter}/{point}");
        var decoder = new MqttPacketFormatterAdapter(MqttProtocolVersion.V311, new MqttBufferWriter(4096, 65535));
        var (taken, refused) = (0, 0);
        for (var i = Soak.Times(200_000); i > 0; i--)
        {
            var frame = Publish($"plant/m{random.Next(100)}/p{random.Next(10)}", Number(random), random);
            var wrong = random.Next(4) == 0 ? frame : Mend(Mutation.Of(frame, random, out _), random);
            var (ours, theirs) = (Said(decoder, mapping, wrong), Expected(wrong));
            if (ours != theirs) Assert.Fail($"{Hex.Text(wrong)}\n{ours}\n{theirs}");
            if (ours is null) refused++;
            else taken++;
        }

        Assert.True(taken > 20_000 && refused > 20_000, $"{taken} were taken, {refused} were not; the campaign tries too little.");
    }

    [Fact]
    public async Task A_damaged_document_gives_the_number_that_another_reader_finds_or_none()
    {
        var random = new Random(Soak.Seed(8259));
        var mapping = Mapping("topics=m payload=json meter=m1 point=kWh value-path=v time-path=t time-format=ms");
        var documents = Enumerable.Range(0, Soak.Times(20_000)).Select(_ => Document(random)).ToList();
        var theirs = await NodeAsync(documents);
        var (taken, refused) = (0, 0);
        foreach (var (document, found) in documents.Zip(theirs))
        {
            var reading = mapping.Read("m", document, false, Arrival);
            if (reading.Refusal is not null)
            {
                refused++;
                continue;
            }

            var sample = Assert.Single(reading.Samples);
            Assert.True(found != "no", $"{Encoding.Latin1.GetString(document)} gave {sample}");
            var pair = JsonSerializer.Deserialize<double?[]>(found)!;
            if (sample.Value is { } value) Assert.Equal(pair[0]!.Value, double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), 1e-12 + (Math.Abs(pair[0]!.Value) * 1e-15));
            if (pair[1] is { } time) Assert.Equal(Math.Truncate(time * 10_000), (sample.At - DateTimeOffset.UnixEpoch).Ticks, 1.0 + (time * 1e-12));
            if (sample.Value is not null) taken++;
        }

        Assert.True(taken > documents.Count / 20 && refused > documents.Count / 4, $"{taken} were taken, {refused} were not; the campaign tries too little.");
    }

    private static MqttMapping Mapping(string settings)
    {
        var faults = new FaultList();
        var read = MqttMappingTests.Settings(settings, faults);
        Assert.Empty(faults);
        return new MqttMapping(read.Profile);
    }

    private static byte[] Publish(string topic, string number, Random random)
    {
        var name = Encoding.UTF8.GetBytes(topic);
        var quality = random.Next(3);
        byte[] packet = quality == 0 ? [] : [(byte)random.Next(256), (byte)random.Next(1, 256)];
        byte[] body = [0, (byte)name.Length, .. name, .. packet, .. Encoding.ASCII.GetBytes(number)];
        return [(byte)(0x30 | (quality << 1)), (byte)body.Length, .. body];
    }

    private static string Number(Random random) => ((decimal)random.NextInt64(-1_000_000_000, 1_000_000_000) / (decimal)Math.Pow(10, random.Next(6))).ToString(CultureInfo.InvariantCulture);

    // The length of the whole stands at the beginning; most damage is tried behind that first wall.
    private static byte[] Mend(byte[] frame, Random random)
    {
        if (random.Next(4) > 0 && frame.Length is >= 2 and < 130) frame[1] = (byte)(frame.Length - 2);
        return frame;
    }

    private static string? Said(MqttPacketFormatterAdapter decoder, MqttMapping mapping, byte[] frame)
    {
        // Up to here the transport counts; it hands over as many bytes as the length says.
        if (frame.Length < 2 || frame[1] >= 128 || frame[1] != frame.Length - 2) return null;
        try
        {
            if (decoder.Decode(new ReceivedMqttPacket(frame[0], new ArraySegment<byte>(frame, 2, frame.Length - 2), frame.Length)) is not MqttPublishPacket packet || !MqttCollector.IsQuality(packet.QualityOfServiceLevel)) return null;
            var sample = mapping.Read(packet.Topic, packet.Payload.ToArray(), packet.Retain, Arrival).Samples.SingleOrDefault();
            return sample is null ? null : string.Create(CultureInfo.InvariantCulture, $"{sample.Device} {sample.Point} {sample.Value}");
        }
        catch (Exception e) when (e is MqttProtocolViolationException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // A second reading, as plain as can be (MQTT 3.1.1, 3.3).
    private static string? Expected(byte[] frame)
    {
        if (frame.Length < 4 || frame[0] >> 4 != 3 || frame[1] != frame.Length - 2 || (frame[0] & 1) == 1) return null;
        var quality = (frame[0] >> 1) & 3;
        var length = (frame[2] * 256) + frame[3];
        var start = 4 + length + (quality > 0 ? 2 : 0);
        if (quality == 3 || frame.Length < start) return null;
        var levels = Encoding.UTF8.GetString(frame, 4, length).Split('/');
        if (levels.Length != 3 || levels[0] != "plant" || levels.Skip(1).Any(static l => l.Length is 0 or > 100 || l.Any(static c => c is < ' ' or (>= '\x7f' and < '\xa0') or '\uFFFD'))) return null;
        var text = Encoding.Latin1.GetString(frame, start, frame.Length - start);
        if (text.Length > 64) return null;
        return System.Text.RegularExpressions.Regex.IsMatch(text, @"\A[ \r\n\t]*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?[ \r\n\t]*\z")
            && decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? string.Create(CultureInfo.InvariantCulture, $"{levels[1]} {levels[2]} {value}") : null;
    }

    private static byte[] Document(Random random)
    {
        var value = random.Next(6) switch { 0 => $"\"{Number(random)}\"", 1 => "true", 2 => "null", 3 => "\"\\ud800\"", _ => Number(random) };
        var document = Encoding.UTF8.GetBytes($$"""{"t":{{random.NextInt64(2_000_000_000_000)}},"q":["\u7535",{"x":1e3}],"v":{{value}}}""");
        return random.Next(4) == 0 ? document : Mutation.Of(document, random, out _);
    }

    private static async Task<string[]> NodeAsync(List<byte[]> documents)
    {
        var start = new ProcessStartInfo("node", [Counterpart.Script("json_values.cjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var document in documents) await node.StandardInput.WriteLineAsync(Convert.ToBase64String(document));
        node.StandardInput.Close();
        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(documents.Count, lines.Length);
        return lines;
    }
}

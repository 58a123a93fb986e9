namespace Lingtan.Drivers.Taps;

/// <summary>Frames of the collection of field facts in words. S: sent; R: received; a bar parts what came apart.</summary>
public sealed class FrameReadingTests
{
    [Theory]
    [InlineData("modbus-tcp", "S 00 01 00 00 00 06 01 04 00 00 00 02|R 00 01 00 00 00 07 01 04 04 43 66 33 33", "unit 1: read 2 input registers from 0|unit 1: input registers from 0: 4366 3333")]
    [InlineData("modbus-tcp", "S 00 02 00 00 00 06 01 04 00 00 00 02|R 00 02 00 00 00 03 01 84 02", "unit 1: read 2 input registers from 0|unit 1: exception 2 (no such address)")]
    [InlineData("modbus-tcp", "S 00 05 00 00 00 06 01 05 00 03 FF 00|R 00 05 00 00 00 06 01 05 00 03 FF 00", "unit 1: write coil 3: on|unit 1: write confirmed")]
    [InlineData("modbus-tcp", "R 00 01 00 00 00 07 01 04|R 04 43 66 33 33", "part of a frame|unit 1: input registers from ?: 4366 3333")]
    [InlineData("modbus-tcp", "R FF FF FF FF FF FF", "6 bytes that are no frame")]
    [InlineData("modbus-rtu-over-tcp", "S 01 04 00 00 00 02 71 CB|R 01 04 04 43 66|R 33 33 5A FA", "unit 1: read 2 input registers from 0|part of a frame|unit 1: input registers from 0: 4366 3333")]
    [InlineData("modbus-rtu-over-tcp", "S 01 04 00 00 00 02 71 CB|R 00 01 84 02 C2 C1", "unit 1: read 2 input registers from 0|1 bytes that are no frame;unit 1: exception 2 (no such address)")]
    [InlineData("iec-104", "S 68 04 07 00 00 00|R 68 04 0B 00 00 00", "U: STARTDT act|U: STARTDT con")]
    [InlineData("iec-104", "R 68 12 06 00 02 00 0D 01 03 00 01 00 A1 0F 00 00 80 66 43 00", "I 3/1: type 13 Float, cause 3, station 1; 4001 = 230.5 Good")]
    [InlineData("iec-104", "S 68 04 01 00 08 00", "S: received up to 4")]
    [InlineData("bacnet-ip", "S 81 0A 00 11 01 04 00 05 01 0C 0C 00 00 00 01 19 55|R 81 0A 00 17 01 00 30 01 0C 0C 00 00 00 01 19 55 3E 44 43 66 80 00 3F",
        "#1 request ReadProperty: analog-input:1|#1 answer ReadProperty: analog-input:1 present-value = 230.5")]
    [InlineData("bacnet-ip", "R 81 0A 00 0D 01 00 50 01 0C 91 02 91 20|R 81 0A 00 09 01 00 71 01 04", "#1 error 2/32: no such property|#1 abort 4: answer too long, and no parts")]
    [InlineData("bacnet-ip", "S 81 05 00 06 00 3C|R 81 00 00 06 00 30|R 01 02", "register as a foreign device|broadcast device: refused 0030|a datagram that cannot be read")]
    [InlineData("bacnet-ip", "R 81 0B 00 18 01 20 FF FF 00 FF 10 00 C4 02 00 04 D2 22 05 C4 91 03 21 05", "I-Am: device:1234, 1476 octets, vendor 5")]
    [InlineData("mqtt", "S 82 0C 00 01 00 07 6D 2F 2B 2F 6B 57 68 01|R 90 03 00 01 01", "SUBSCRIBE #1|SUBACK #1")]
    [InlineData("mqtt", "R 32 0F 00 07 6D 2F 31 2F 6B 57 68 00 0A 31|R 32 2E 35|S 40 02 00 0A", "part of a frame|PUBLISH #10 QoS 1 m/1/kWh: 12.5|PUBACK #10")]
    [InlineData("mqtt", "R 20 02 00 05 D0 00|R 30 FF FF FF FF 01", "CONNACK: refused 5;PINGRESP|6 bytes that are no frame")]
    public void A_frame_is_told_in_one_line(string protocol, string frames, string lines)
    {
        var tapped = frames.Split('|').Select(static (f, i) => new TappedFrame(i + 1, DateTimeOffset.UnixEpoch, f[0] == 'S' ? FrameDirection.Sent : FrameDirection.Received, Hex.Bytes(f[2..]))).ToList();
        Assert.Equal(lines.Split('|'), FrameReading.Of(protocol, tapped).Select(static r => string.Join(';', r.Lines.Select(static l => l.En))));
    }

    [Fact]
    public void Meters_of_serial_lines_are_told_with_item_and_value()
    {
        var meter = Hex.Bytes("61 01 00 00 00 00");
        var (request, answer) = (new byte[Dlt645Frames.Most], new byte[Dlt645Frames.Most]);
        var asked = Dlt645Frames.WriteRead(request, meter, 0x0001_0000);
        var length = Dlt645Frames.Write(answer, meter, 0x91, Hex.Bytes("00 00 01 00 50 34 12 00"));
        TappedFrame[] frames = [new(1, default, FrameDirection.Sent, Hex.Bytes("FE FE FE FE " + Hex.Text(request.AsSpan(0, asked)))), new(2, default, FrameDirection.Received, answer.AsMemory(0, length))];
        Assert.Equal(["meter 000000000161: read 00010000 (active-energy-import)", "meter 000000000161: 00010000 (active-energy-import) = 1234.50 kWh"],
            FrameReading.Of("dlt645", frames).Select(static r => Assert.Single(r.Lines).En));
        var water = Hex.Bytes("44 33 22 11 00 33 78");
        asked = Cjt188Frames.WriteRead(request, 0x10, water, 0x901F, false, 1);
        Assert.Equal("meter 78330011223344 (10): read 1F9001", Assert.Single(FrameReading.Of("cjt188", [new(1, default, FrameDirection.Sent, request.AsMemory(0, asked))])[0].Lines).En);
    }

    [Theory]
    [InlineData("modbus-tcp", "S 00 01 00 00 00 06 03 04 00 00 00 02|R 00 01 00 00 00 07 03 04|R 04 43 66 33 33|S 00 02 00 00 00 06 11 04 00 00 00 02", "3||3|17")]
    [InlineData("modbus-rtu-over-tcp", "S 01 04 00 00 00 02 71 CB|R 01 04 04 43 66|R 33 33 5A FA", "1||1")]
    [InlineData("iec-104", "S 68 04 07 00 00 00|R 68 12 06 00 02 00 0D 01 03 00 05 00 A1 0F 00 00 80 66 43 00", "|5")]
    [InlineData("dlt645", "S FE FE 68 61 01 00 00 00 00 68 11 04 33 33 34 33 14 16", "000000000161")]
    [InlineData("mqtt", "R 20 02 00 05 D0 00", "")]
    public void Frames_of_a_shared_address_are_told_apart_by_their_device(string protocol, string frames, string devices)
    {
        var tapped = frames.Split('|').Select(static (f, i) => new TappedFrame(i + 1, DateTimeOffset.UnixEpoch, f[0] == 'S' ? FrameDirection.Sent : FrameDirection.Received, Hex.Bytes(f[2..]))).ToList();
        Assert.Equal(devices.Split('|'), FrameReading.Of(protocol, tapped).Select(static r => string.Join(',', r.Devices)));
    }

    [Fact]
    public void A_connection_names_its_device_as_frames_give_it()
    {
        static string? Of(string protocol, params (string Key, string Value)[] settings) => FrameReading.DeviceOf(protocol, settings.ToDictionary(static one => one.Key, static one => one.Value));
        Assert.Equal(("1", "17", "000000000161", null, null), (Of("modbus-tcp"), Of("modbus-tcp", ("unit", "17")), Of("dlt645", ("address", "000000000161")), Of("iec-104", ("stations", "1 2")), Of("mqtt")));
    }

    [Fact]
    public void Every_polled_protocol_is_told_in_both_languages_whatever_the_bytes()
    {
        Assert.Equal(FieldProtocols.All.Keys.Append("iec-104").Append("mqtt").Order(StringComparer.Ordinal), FrameReading.Protocols);
        var random = new Random(Soak.Seed(1));
        byte[][] good =
        [
            Hex.Bytes("00 01 00 00 00 07 01 04 04 43 66 33 33"), Hex.Bytes("01 04 04 43 66 33 33 5A FA"), Hex.Bytes("68 12 06 00 02 00 0D 01 03 00 01 00 A1 0F 00 00 80 66 43 00"),
            Hex.Bytes("81 0A 00 17 01 00 30 01 0C 0C 00 00 00 01 19 55 3E 44 43 66 80 00 3F"), Hex.Bytes("32 0F 00 07 6D 2F 31 2F 6B 57 68 00 0A 31 32 2E 35"), Hex.Bytes("68 61 01 00 00 00 00 68 11 04 33 33 34 33 AE 16"),
        ];
        for (var i = Soak.Times(20_000); i > 0; i--)
        {
            var frames = Enumerable.Range(1, 3).Select(n => new TappedFrame(n, default, random.Next(2) == 0 ? FrameDirection.Sent : FrameDirection.Received, Mutation.Of(good[random.Next(good.Length)], random, out _))).ToList();
            foreach (var protocol in FrameReading.Protocols)
            {
                var lines = FrameReading.Of(protocol, frames).SelectMany(static r => r.Lines).ToList();
                Assert.All(lines, static l => Assert.True(l.Zh.Length > 0 && l.En.Length > 0 && !l.En.Any(char.IsControl)));
            }
        }
    }

    [Fact]
    public void What_is_told_of_a_password_is_nothing()
    {
        // CONNECT with user u and password p, as collected.
        var masked = MqttFrameWords.Masked(Hex.Bytes("10 17 00 04 4D 51 54 54 04 C0 00 3C 00 05 65 6D 73 2D 31 00 01 75 00 01 70"));
        Assert.Equal("10 17 00 04 4D 51 54 54 04 C0 00 3C 00 00 00 00 00 00 00 00 00 00 00 00 00", Hex.Text(masked));
        Assert.Equal("CONNECT", FrameReading.Of("mqtt", [new(1, default, FrameDirection.Sent, masked)])[0].Lines.Single().En);
    }
}

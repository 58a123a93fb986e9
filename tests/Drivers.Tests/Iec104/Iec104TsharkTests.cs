using System.Buffers.Binary;
using System.Globalization;
using NodaTime;

namespace Lingtan.Drivers.Iec104;

/// <summary>Against the decoder of Wireshark, which nobody here wrote.</summary>
public sealed class Iec104TsharkTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"lingtan-{Guid.NewGuid():N}.pcap");

    [Fact]
    public async Task Every_frame_this_side_sends_is_decoded_without_a_complaint_and_means_what_was_meant()
    {
        var sent = Commands().Select(static (asdu, i) => Frame(i, 3, asdu)).ToList();
        byte[][] control = [.. new byte[] { Apci.StartAct, Apci.StartCon, Apci.StopAct, Apci.StopCon, Apci.TestAct, Apci.TestCon }.Select(Control), Acknowledgement(8)];
        await WriteAsync(sent.Concat(control).Select(static f => (true, f)));
        var rows = await ReadAsync("iec60870_104.type", "iec60870_104.tx", "iec60870_104.rx", "iec60870_asdu.typeid", "iec60870_asdu.causetx", "iec60870_asdu.addr", "iec60870_asdu.ioa");
        Assert.Equal(sent.Count + control.Length, rows.Count);
        for (var i = 0; i < sent.Count; i++)
        {
            Assert.True(AsduHeader.TryRead(sent[i].AsSpan(Apci.Header), out var header));
            var address = AsduHeader.Address(sent[i].AsSpan(Apci.Header + AsduHeader.Length));
            Assert.Equal([i, 3, header.Type, header.Cause, header.CommonAddress, address], rows[i].Skip(1).Select(Number));
        }

        Assert.Equal(8, Number(rows[^1][2]));
    }

    [Fact]
    public async Task Random_values_of_every_type_mean_the_same_to_both_decoders()
    {
        var random = new Random(Soak.Seed(104));
        var asdus = Enumerable.Range(0, Soak.Times(600)).Select(_ => Values(random)).ToList();
        await WriteAsync(asdus.Select(static (asdu, i) => (false, Frame(i % Apci.Modulus, 0, asdu))));
        var rows = await ReadAsync("iec60870_asdu.typeid", "iec60870_asdu.ioa", "iec60870_asdu.float", "iec60870_asdu.normval", "iec60870_asdu.scalval",
            "iec60870_asdu.bcr.count", "iec60870_asdu.siq.spi", "iec60870_asdu.diq.dpi", "iec60870_asdu.vti.v", "iec60870_asdu.bitstring", "iec60870_asdu.cp56time");
        Assert.Equal(asdus.Count, rows.Count);
        foreach (var (asdu, row) in asdus.Zip(rows))
        {
            var values = new List<ScadaValue>();
            Assert.True(ScadaValues.TryRead(asdu, values));
            Assert.Equal(values.Select(static v => v.Address), row[1].Split(';').Select(Number));
            var column = Column(values[0].Type);
            Assert.Equal(values.Select(static v => v.Value!.Value), row[column].Split(';').Select(text => Meant(values[0].Type, text)), column is 2 or 3 ? Alike : static (ours, theirs) => ours == theirs);
            if (values[0].Time is not null) Assert.Equal(values.Select(static v => Time(v)), row[10].Split(';').Select(static t => Time(t)));
        }
    }

    public void Dispose() => File.Delete(_file);

    private static int Column(AsduType type) => type switch
    {
        AsduType.Float or AsduType.FloatTimed => 2,
        AsduType.Normalised or AsduType.NormalisedTimed or AsduType.NormalisedBare => 3,
        AsduType.Scaled or AsduType.ScaledTimed => 4,
        AsduType.Total or AsduType.TotalTimed => 5,
        AsduType.SinglePoint or AsduType.SinglePointTimed => 6,
        AsduType.DoublePoint or AsduType.DoublePointTimed => 7,
        AsduType.StepPosition or AsduType.StepPositionTimed => 8,
        _ => 9,
    };

    // Wireshark prints six digits of a fraction.
    private static bool Alike(decimal ours, decimal theirs) => Math.Abs(ours - theirs) <= Math.Max(Math.Abs(ours) * 0.00001m, 0.000001m);

    private static decimal Meant(AsduType type, string text) => Column(type) switch
    {
        2 or 3 => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        6 => text is "1" or "True" ? 1 : 0,
        // It prints the octets of a bit string in the order of their arrival; the lowest comes first.
        9 => BinaryPrimitives.ReverseEndianness(Convert.ToUInt32(text, 16)),
        _ => Number(text),
    };

    private static string Time(ScadaValue value) => value.Time!.Value.Local!.Value.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static string Time(string text)
    {
        var parts = text.Replace("UTC", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return DateTime.ParseExact($"{parts[0]} {int.Parse(parts[1].TrimEnd(','), CultureInfo.InvariantCulture):00} {parts[^2]} {parts[^1][..12]}", "MMM dd yyyy HH:mm:ss.fff", CultureInfo.InvariantCulture)
            .ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
    }

    private static int Number(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal) ? Convert.ToInt32(text, 16) : int.Parse(text, CultureInfo.InvariantCulture);

    private static byte[] Frame(int sent, int received, byte[] asdu)
    {
        var frame = new byte[Apci.MostFrame];
        return frame[..Apci.WriteI(frame, sent, received, asdu)];
    }

    private static byte[] Control(byte function)
    {
        var frame = new byte[Apci.Header];
        return frame[..Apci.WriteU(frame, function)];
    }

    private static byte[] Acknowledgement(int number)
    {
        var frame = new byte[Apci.Header];
        return frame[..Apci.WriteS(frame, number)];
    }

    private static IEnumerable<byte[]> Commands()
    {
        var asdu = new byte[Apci.MostAsdu];
        foreach (var select in new[] { true, false })
        {
            yield return asdu[..new ScadaCommand(AsduType.SingleCommand, 1, 3001, 1, 2).Write(asdu, select)];
            yield return asdu[..new ScadaCommand(AsduType.DoubleCommand, 2, 3002, 2).Write(asdu, select)];
            yield return asdu[..new ScadaCommand(AsduType.SetNormalised, 3, 65536, 0.25m).Write(asdu, select)];
            yield return asdu[..new ScadaCommand(AsduType.SetScaled, 65534, 3004, -1234).Write(asdu, select)];
            yield return asdu[..new ScadaCommand(AsduType.SetFloat, 5, 3005, 75).Write(asdu, select)];
        }

        yield return asdu[..ScadaCommand.Interrogate(asdu, 1)];
        yield return asdu[..ScadaCommand.Interrogate(asdu, 1, 16)];
        yield return asdu[..ScadaCommand.InterrogateCounters(asdu, 1, 0x45)];
        yield return asdu[..ScadaCommand.SetClock(asdu, 1, Instant.FromUtc(2026, 11, 20, 18, 30, 15), DateTimeZone.Utc)];
    }

    private static byte[] Values(Random random)
    {
        byte[] types = [1, 3, 5, 7, 9, 11, 13, 15, 21, 30, 31, 32, 33, 34, 35, 36, 37];
        var type = types[random.Next(types.Length)];
        var sequence = type < 30 && random.Next(2) == 0;
        var count = random.Next(1, 10);
        var body = new List<byte>();
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || !sequence) body.AddRange([(byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(200)]);
            body.AddRange(Element(random, type));
            if (type < 30) continue;
            // Wireshark takes years from 70 for those of the last century.
            var at = Instant.FromUtc(2000, 1, 1, 0, 0).Plus(Duration.FromMilliseconds(random.NextInt64(69L * 365 * 86_400_000)));
            var time = new byte[Cp56Time.Length];
            Cp56Time.Write(time, at, DateTimeZone.Utc);
            body.AddRange(time);
        }

        return [type, (byte)(count | (sequence ? 0x80 : 0)), 3, 0, 1, 0, .. body];
    }

    private static byte[] Element(Random random, byte type)
    {
        var octets = new byte[type switch { 1 or 3 or 30 or 31 => 1, 5 or 21 or 32 => 2, 9 or 11 or 34 or 35 => 3, _ => 5 }];
        random.NextBytes(octets);
        if (type is 13 or 36) BinaryPrimitives.WriteSingleLittleEndian(octets, (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 9))));
        return octets;
    }

    private Task WriteAsync(IEnumerable<(bool, byte[])> frames) => File.WriteAllBytesAsync(_file, Capture.Write(frames), TestContext.Current.CancellationToken);

    private async Task<List<string[]>> ReadAsync(params string[] fields)
    {
        var complaints = await Counterpart.RunAsync("tshark", "-r", _file, "-Y", "_ws.malformed || (_ws.expert.severity >= 6291456 && !tcp.analysis.flags)", "-T", "fields", "-e", "frame.number", "-e", "_ws.expert.message");
        Assert.Equal("", complaints);
        var output = await Counterpart.RunAsync("tshark", ["-r", _file, "-Y", "iec60870_104", "-T", "fields", "-E", "aggregator=;", .. fields.SelectMany(static f => new[] { "-e", f })]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t'))];
    }
}

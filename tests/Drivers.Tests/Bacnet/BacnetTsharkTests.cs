using System.Globalization;
using System.Net;

namespace Lingtan.Drivers.Bacnet;

/// <summary>Against the decoder of Wireshark, which nobody here wrote.</summary>
public sealed class BacnetTsharkTests : IDisposable
{
    private static readonly BacnetAddress Here = new(new IPEndPoint(IPAddress.Loopback, Bvlc.Port));
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"lingtan-{Guid.NewGuid():N}.pcap");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Every_frame_this_side_sends_is_decoded_without_a_complaint_and_means_what_was_meant()
    {
        var (meter, counter) = (new BacnetObject(0, 4_194_302), new BacnetObject(BacnetObject.Accumulator, 7));
        byte[][] asked = [BacnetRequests.ReadProperty(1, meter, 85), BacnetRequests.ReadMultiple(2, [(meter, [85, 111, 103]), (counter, [117, 187])]), BacnetRequests.SubscribeCov(3, uint.MaxValue, counter, true, 86_400)];
        byte[][] others = [BacnetRequests.WhoIs(4_194_302), BacnetRequests.WhoIs(null), BacnetRequests.Done(4, 1), BacnetRequests.UnknownSubscription(5), BacnetRequests.UnknownService(6), BacnetRequests.Abort(7, 1), BacnetRequests.SegmentAck(8, 3, 16, true)];
        var router = Here with { Network = 5, Station = "0A" };
        var sent = asked.Select(static a => BacnetRequests.Datagram(Here, BvlcFunction.Unicast, a, true)).Concat(asked.Select(a => BacnetRequests.Datagram(router, BvlcFunction.Unicast, a, true)))
            .Concat(others.Select(static a => BacnetRequests.Datagram(Here, BvlcFunction.Unicast, a, false))).Append(BacnetRequests.Datagram(Here with { Network = 65535 }, BvlcFunction.Distribute, others[0], false)).ToList();
        await File.WriteAllBytesAsync(_file, UdpCapture.Write(Bvlc.Port, sent.Append(Bvlc.Register(300)).Select(static d => (true, d))), Cancel);
        var rows = await ReadAsync("bacapp", "bacapp.type", "bacapp.confirmed_service", "bacapp.invoke_id", "bacapp.objectType", "bacapp.instance_number", "bacapp.property_identifier", "bacnet.dnet");
        Assert.Equal(sent.Count, rows.Count);
        foreach (var route in new[] { (0, ""), (3, "5") })
        {
            Assert.Equal(["0", "12", "1", "0", "4194302", "85", route.Item2], rows[route.Item1]);
            Assert.Equal(["0", "14", "2", "0;23", "4194302;7", "85;111;103;117;187", route.Item2], rows[route.Item1 + 1]);
            Assert.Equal(["0", "5", "3", "23", "7", "", route.Item2], rows[route.Item1 + 2]);
        }

        Assert.Equal(["1", "1", "2", "5", "6", "7", "4", "1"], rows.Skip(6).Select(static r => r[0]));
    }

    [Fact]
    public async Task A_conversation_with_a_device_is_decoded_without_a_complaint_in_both_directions()
    {
        using var counterpart = await Counterpart.NodeAsync("bacnet_device.cjs");
        var taps = new FrameTaps(TimeProvider.System);
        var tap = taps.For("bacnet-ip", "127.0.0.1", counterpart.Port);
        tap.Watch();
        using var client = new BacnetClient(new BacnetSocketSettings { LocalPort = 0, BroadcastDevice = new DnsEndPoint("127.0.0.1", counterpart.Port) }, TimeProvider.System, taps);
        var device = new BacnetDevice("m1", client, new BacnetDeviceSettings
        {
            Host = new DnsEndPoint("127.0.0.1", counterpart.Port), Instance = 1234, Objects = [new BacnetObject(0, 1), new BacnetObject(23, 7), new BacnetObject(0, 9)], Subscription = TimeSpan.FromSeconds(60), Confirmed = true,
        }, TimeProvider.System);
        await device.ReadAsync(Cancel);
        await counterpart.TellAsync("set 0:1 231");
        await counterpart.UntilAsync(static said => said.Count(static s => s == "confirmed") == 3);
        var frames = tap.Read();
        Assert.InRange(frames.Count, 14, 60);
        await File.WriteAllBytesAsync(_file, UdpCapture.Write(Bvlc.Port, frames.Select(static f => (f.Direction == FrameDirection.Sent, f.Bytes.ToArray()))), Cancel);
        var rows = await ReadAsync("bacapp", "ip.src", "bacapp.type");
        Assert.Equal(["0", "1", "2", "3", "5"], rows.SelectMany(static r => r[1].Split(';')).Distinct().Order());
        Assert.Equal(2, rows.Select(static r => r[0]).Distinct().Count());
    }

    [Fact]
    public async Task Random_values_of_every_kind_mean_the_same_to_both_decoders()
    {
        var random = new Random(Soak.Seed(47));
        var frames = Enumerable.Range(0, Soak.Times(600)).Select(_ => (Frame: BacnetFrames.Single(random, out var kind, out var value), Kind: kind)).ToList();
        await File.WriteAllBytesAsync(_file, UdpCapture.Write(Bvlc.Port, frames.Select(static f => (false, f.Frame))), Cancel);
        var rows = await ReadAsync("bacapp", "bacapp.invoke_id", "bacapp.objectType", "bacapp.instance_number", "bacapp.present_value.boolean", "bacapp.present_value.uint", "bacapp.present_value.int",
            "bacapp.present_value.real", "bacapp.present_value.double", "bacapp.present_value.enum_index");
        Assert.Equal(frames.Count, rows.Count);
        foreach (var ((frame, kind), row) in frames.Zip(rows))
        {
            Assert.True(Bvlc.TryRead(frame, out var bvlc) && Npdu.TryRead(frame.AsSpan(bvlc.Npdu), out _));
            Npdu.TryRead(frame.AsSpan(bvlc.Npdu), out var npdu);
            BacnetApdu.TryRead(frame.AsSpan(bvlc.Npdu + npdu.Apdu), out var apdu);
            Assert.True(BacnetAnswers.TryProperty(frame.AsSpan(bvlc.Npdu + npdu.Apdu + apdu.Body), out var result));
            Assert.Equal([$"{apdu.Invoke}", $"{result!.Object.Type}", $"{result.Object.Instance}"], row.Take(3));
            var column = kind switch { 1 => 3, 2 => 4, 3 => 5, 4 => 6, 5 => 7, 9 => 8, _ => -1 };
            if (column < 0) continue;
            var theirs = row[column] switch { "True" => 1, "False" => 0, var text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) };
            var ours = result.Values.Single().Number!.Value;
            // Wireshark prints a limited number of digits of a fraction.
            Assert.True(column is 6 or 7 ? Math.Abs(ours - theirs) <= Math.Abs(ours) * 0.00001m : ours == theirs, $"{Hex.Text(frame)}: {ours}, {row[column]}");
        }
    }

    private async Task<List<string[]>> ReadAsync(string protocol, params string[] fields)
    {
        var complaints = await Counterpart.RunAsync("tshark", "-r", _file, "-Y", "_ws.malformed || _ws.expert.severity >= 6291456", "-T", "fields", "-e", "frame.number", "-e", "_ws.expert.message");
        Assert.Equal("", complaints);
        var output = await Counterpart.RunAsync("tshark", ["-r", _file, "-Y", protocol, "-T", "fields", "-E", "aggregator=;", .. fields.SelectMany(static f => new[] { "-e", f })]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t'))];
    }
}

using System.Net;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers.Simulation;

public sealed class BacnetTalkTests
{
    private static readonly Instant Now = RunningPlant.Start;
    private static readonly BacnetAddress Peer = new(new IPEndPoint(IPAddress.Loopback, 47808));
    private readonly SimulatedPlant _plant = RunningPlant.Of(new PlantFault("gas", PlantFaultKind.Unplugged, Now, null));
    private readonly BacnetTalk _talk;

    public BacnetTalkTests() => _talk = new BacnetTalk(_plant);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every answer of this device, decoded by Wireshark, which nobody here wrote.</summary>
    [Fact]
    public async Task Wireshark_understands_every_answer_and_sees_the_same_values()
    {
        var input = new BacnetObject(BacnetObjects.AnalogInput, 2 * 16);
        var counter = new BacnetObject(BacnetObject.Accumulator, 2 * 16);
        byte[][] answers =
        [
            BacnetTalk.Identify([])!, Ask(BacnetRequests.ReadProperty(1, input, 85)), Ask(BacnetRequests.ReadProperty(2, counter, 85)), Ask(BacnetRequests.ReadProperty(3, BacnetTalk.Self, 76)),
            Ask(BacnetRequests.ReadMultiple(4, [(input, [8]), (counter, [8]), (BacnetTalk.Self, [8])])), Ask(BacnetRequests.ReadProperty(5, new BacnetObject(0, 9999), 85)), Ask(BacnetRequests.ReadProperty(6, input, 4000)),
            Told(input), Told(counter),
        ];
        var file = Path.Combine(Path.GetTempPath(), $"lingtan-{Guid.NewGuid():N}.pcap");
        try
        {
            await File.WriteAllBytesAsync(file, UdpCapture.Write(answers.Select(static a => BacnetRequests.Datagram(Peer, BvlcFunction.Unicast, a, expectsReply: false))), Cancel);
            var complaints = await Counterpart.RunAsync("tshark", "-r", file, "-Y", "_ws.malformed || _ws.expert.severity >= 6291456", "-T", "fields", "-e", "frame.number", "-e", "_ws.expert.message");
            Assert.Equal("", complaints);
            var text = await Counterpart.RunAsync("tshark", "-r", file, "-V", "-Y", "bacapp");
            Assert.Contains("device, 1001", text, StringComparison.Ordinal);
            Assert.Contains("cell.power", text, StringComparison.Ordinal);
            Assert.Contains("kilowatt hours", text, StringComparison.OrdinalIgnoreCase);
            var cell = PlantMeters.Find("cell")!;
            Assert.Contains($"(Unsigned) {decimal.Floor(_plant.Shown(cell, cell.Counters[0], Now))}", text, StringComparison.Ordinal);
            Assert.Equal(answers.Length, (await Counterpart.RunAsync("tshark", "-r", file, "-Y", "bacapp", "-T", "fields", "-e", "bacapp.type")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_object_list_can_be_read_piece_by_piece()
    {
        var count = BacnetObjects.All.Count + 1;
        Assert.Equal((decimal)count, Property(0).Values[0].Number);
        Assert.Equal(BacnetTalk.Self, BacnetObject.Of((uint)Property(1).Values[0].Number!.Value));
        Assert.NotNull(Property(count));
        Assert.Equal("50 07 0C 91 02 91 2A", Hex.Text(Ask([0x02, 0x65, 7, 12, 0x0C, 2, 0, 3, 0xE9, 0x19, 76, 0x29, (byte)(count + 1)])));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("0A 03 E9 1A 03 E9", true)]
    [InlineData("09 01 1A 03 E8", false)]
    [InlineData("09", false)]
    public void It_says_who_it_is_to_those_who_mean_it(string asked, bool answers) => Assert.Equal(answers, BacnetTalk.Identify(Hex.Bytes(asked)) is not null);

    [Fact]
    public void A_meter_that_is_unplugged_has_a_fault_and_a_reason()
    {
        var gas = new BacnetObject(BacnetObjects.AnalogInput, 160);
        var results = new List<BacnetResult>();
        var answer = Ask(BacnetRequests.ReadMultiple(1, [(gas, [BacnetProperty.StatusFlags, BacnetProperty.Reliability])]));
        Assert.True(BacnetAnswers.TryMultiple(answer.AsSpan(3), results));
        Assert.Equal(("0100", 12m), (results[0].Values[0].Text, results[1].Values[0].Number));
    }

    [Fact]
    public void A_service_it_does_not_know_is_rejected_and_a_segment_aborted()
    {
        Assert.Equal("60 07 09", Hex.Text(Ask([0x00, 0x05, 7, 15, 0])));
        Assert.Equal("71 07 04", Hex.Text(Ask([0x08, 0x05, 7, 0, 1, 12, 0])));
    }

    private BacnetResult Property(int element)
    {
        Assert.True(BacnetAnswers.TryProperty(Strip(Ask([0x02, 0x65, 7, 12, 0x0C, 2, 0, 3, 0xE9, 0x19, 76, 0x29, (byte)element])), out var result));
        return result!;
    }

    // The reader of this room asks for whole properties only; without the place of the element the rest is the same.
    private static byte[] Strip(byte[] answer) => [.. answer[3..10], .. answer[12..]];

    private byte[] Ask(byte[] request)
    {
        Assert.True(BacnetApdu.TryRead(request, out var apdu));
        return _talk.Answer(apdu, request.AsSpan(apdu.Body), Now);
    }

    private byte[] Told(BacnetObject named)
    {
        var subscriptions = new BacnetSubscriptions(_plant);
        var request = BacnetRequests.SubscribeCov(1, 9, named, named.Type == BacnetObject.Accumulator, 60);
        Assert.True(BacnetApdu.TryRead(request, out var apdu));
        subscriptions.Take(Peer.Node, apdu, request.AsSpan(apdu.Body), Now);
        return subscriptions.Changes(Now, Now).Single().Message;
    }
}

using System.Net;

namespace Lingtan.Drivers.Bacnet;

/// <summary>Frames of the collection of field facts, which were put together from the source of bacnet-stack and not from this driver.</summary>
public sealed class BacnetRequestsTests
{
    private static readonly BacnetAddress Here = new(new IPEndPoint(IPAddress.Loopback, Bvlc.Port));
    private static readonly BacnetAddress Everywhere = new(new IPEndPoint(IPAddress.Broadcast, Bvlc.Port), BacnetAddress.AllNetworks);

    [Fact]
    public void Who_is_there_is_asked_here_everywhere_and_through_a_broadcast_device()
    {
        Assert.Equal("81 0B 00 08 01 00 10 08", Hex.Text(BacnetRequests.Datagram(Here, BvlcFunction.Broadcast, BacnetRequests.WhoIs(null), false)));
        Assert.Equal("81 0B 00 0C 01 20 FF FF 00 FF 10 08", Hex.Text(BacnetRequests.Datagram(Everywhere, BvlcFunction.Broadcast, BacnetRequests.WhoIs(null), false)));
        Assert.Equal("81 09 00 0C 01 20 FF FF 00 FF 10 08", Hex.Text(BacnetRequests.Datagram(Everywhere, BvlcFunction.Distribute, BacnetRequests.WhoIs(null), false)));
        Assert.Equal("81 0B 00 12 01 20 FF FF 00 FF 10 08 0A 03 E8 1A 03 E8", Hex.Text(BacnetRequests.Datagram(Everywhere, BvlcFunction.Broadcast, BacnetRequests.WhoIs(1000), false)));
    }

    [Fact]
    public void Requests_say_that_answers_in_up_to_64_parts_are_taken_and_are_else_as_collected()
    {
        // Collected: 00 05 for no parts, 02 75 for any number of them.
        Assert.Equal("81 0A 00 11 01 04 02 65 01 0C 0C 00 00 00 01 19 55", Sent(Here, BacnetRequests.ReadProperty(1, new BacnetObject(0, 1), 85)));
        Assert.Equal("81 0A 00 16 01 24 00 05 01 0A FF 02 65 06 0C 0C 00 00 00 01 19 55", Sent(Here with { Network = 5, Station = "0A" }, BacnetRequests.ReadProperty(6, new BacnetObject(0, 1), 85)));
        Assert.Equal("81 0A 00 1E 01 04 02 65 02 0E 0C 00 00 00 01 1E 09 55 09 6F 1F 0C 05 C0 00 07 1E 09 55 1F",
            Sent(Here, BacnetRequests.ReadMultiple(2, [(new BacnetObject(0, 1), [85, 111]), (new BacnetObject(BacnetObject.Accumulator, 7), [85])])));
        Assert.Equal("81 0A 00 16 01 04 02 65 05 05 09 01 1C 00 00 00 01 29 00 3A 01 2C", Sent(Here, BacnetRequests.SubscribeCov(5, 1, new BacnetObject(0, 1), false, 300)));
    }

    [Fact]
    public void A_foreign_device_registers() => Assert.Equal("81 05 00 06 00 3C", Hex.Text(Bvlc.Register(60)));

    [Fact]
    public void Parts_are_acknowledged_and_what_is_missing_is_said()
    {
        Assert.Equal("40 07 02 04", Hex.Text(BacnetRequests.SegmentAck(7, 2, 4, false)));
        Assert.Equal("42 07 02 04", Hex.Text(BacnetRequests.SegmentAck(7, 2, 4, true)));
    }

    private static string Sent(BacnetAddress to, byte[] apdu) => Hex.Text(BacnetRequests.Datagram(to, BvlcFunction.Unicast, apdu, true));
}

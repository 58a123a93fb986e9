using System.Net;

namespace Lingtan.Drivers.Bacnet;

/// <summary>Frames of the collection of field facts, which were put together from the source of bacnet-stack and not from this driver.</summary>
public sealed class BacnetAnswersTests
{
    [Fact]
    public void A_device_says_who_it_is()
    {
        Assert.True(BacnetAnswers.TryIdentity(Body("81 0B 00 18 01 20 FF FF 00 FF 10 00 C4 02 00 04 D2 22 05 C4 91 03 21 05", BacnetMessage.UnconfirmedRequest, 0), out var identity));
        Assert.Equal(new BacnetIdentity(1234, 1476, 3, 5), identity);
    }

    [Fact]
    public void A_property_is_read()
    {
        Assert.True(BacnetAnswers.TryProperty(Body("81 0A 00 17 01 00 30 01 0C 0C 00 00 00 01 19 55 3E 44 43 66 80 00 3F", BacnetMessage.ComplexAck, 12), out var result));
        Assert.Equal((new BacnetObject(0, 1), 85, 230.5m), (result!.Object, result.Property, result.Values.Single().Number));
    }

    [Fact]
    public void A_change_is_told()
    {
        var body = Body("81 0A 00 29 01 00 10 02 09 01 1C 02 00 04 D2 2C 00 00 00 01 3A 01 22 4E 09 55 2E 44 43 67 00 00 2F 09 6F 2E 82 04 00 2F 4F", BacnetMessage.UnconfirmedRequest, 2);
        Assert.True(BacnetAnswers.TryNotification(body, out var told));
        Assert.Equal((1u, 1234, new BacnetObject(0, 1), 290u), (told!.Process, told.Device.Instance, told.Object, told.Seconds));
        Assert.Equal(231m, told.Results[0].Values.Single().Number);
        Assert.Equal("0000", told.Results[1].Values.Single().Text);
    }

    [Fact]
    public void Refusals_are_told_apart()
    {
        Assert.True(BacnetAnswers.TryError(Body("81 0A 00 0D 01 00 50 01 0C 91 02 91 20", BacnetMessage.Error, 12), out var error));
        Assert.Equal(new BacnetError(2, 32), error);
        Assert.Contains("no such property", BacnetRefusals.Text(error).En, StringComparison.Ordinal);
        Body("81 0A 00 09 01 00 60 01 09", BacnetMessage.Reject, BacnetRefusals.UnrecognisedService);
        Body("81 0A 00 09 01 00 71 01 04", BacnetMessage.Abort, 4);
        Body("81 0A 00 09 01 00 20 03 0F", BacnetMessage.SimpleAck, 15);
    }

    [Fact]
    public void A_broadcast_device_accepts_refuses_and_passes_on()
    {
        Assert.True(Bvlc.TryRead(Hex.Bytes("81 00 00 06 00 00"), out var accepted));
        Assert.True(Bvlc.TryRead(Hex.Bytes("81 00 00 06 00 30"), out var refused));
        Assert.True(Bvlc.TryRead(Hex.Bytes("81 04 00 12 C0 A8 01 32 BA C0 01 20 FF FF 00 FF 10 08"), out var forwarded));
        Assert.Equal((0, 0x30, "192.168.1.50:47808"), (accepted.Result, refused.Result, forwarded.Origin?.ToString()));
    }

    [Fact]
    public void Several_properties_keep_their_objects_and_their_refusals_and_scale()
    {
        var results = new List<BacnetResult>();
        // Put together by hand from clause 15.7: accumulator 7 with value 1000 and scale 10^-1, then a property that is not there.
        Assert.True(BacnetAnswers.TryMultiple(Hex.Bytes("0C 05 C0 00 07 1E 29 55 4E 22 03 E8 4F 29 BB 4E 19 FF 4F 29 67 5E 91 02 91 20 5F 1F"), results));
        Assert.Equal([85, 187, 103], results.Select(static r => r.Property));
        Assert.Equal(new BacnetError(2, 32), results[2].Error);
        Assert.Equal(100.0m, new BacnetPoint("m1", new BacnetObject(BacnetObject.Accumulator, 7)).Sample(results, DateTimeOffset.UnixEpoch).Value);
        Assert.False(BacnetAnswers.TryMultiple(Hex.Bytes("0C 05 C0 00 07 1E 29 55 4E 22 03 E8 4F"), results));
    }

    [Theory]
    [InlineData("0C 00 00 00 01 19 55 29 02 3E 44 43 66 80 00 3F", "an element of a list")]
    [InlineData("0C 00 00 00 01 19 55 3E 44 43 66 80 00", "no end")]
    [InlineData("0C 00 00 00 01 19 55 3E 43 43 66 80 3F", "a fraction of three octets")]
    [InlineData("0C 00 00 00 01 19 55 3E 44 43 66 80 00 3F 00", "something behind the end")]
    [InlineData("1C 00 00 00 01 19 55 3E 44 43 66 80 00 3F", "another place")]
    public void What_is_not_as_it_must_be_gives_no_property(string body, string why) => Assert.False(BacnetAnswers.TryProperty(Hex.Bytes(body), out _), why);

    private static byte[] Body(string frame, BacnetMessage message, byte service)
    {
        var bytes = Hex.Bytes(frame);
        Assert.True(Bvlc.TryRead(bytes, out var bvlc));
        Assert.True(Npdu.TryRead(bytes.AsSpan(bvlc.Npdu), out var npdu));
        Assert.True(BacnetApdu.TryRead(bytes.AsSpan(bvlc.Npdu + npdu.Apdu), out var apdu));
        Assert.Equal((message, service), (apdu.Message, apdu.Service));
        return bytes[(bvlc.Npdu + npdu.Apdu + apdu.Body)..];
    }
}

using System.Net;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers.Simulation;

public sealed class BacnetSubscriptionsTests
{
    private static readonly Instant Now = RunningPlant.Start;
    private static readonly IPEndPoint Peer = new(IPAddress.Loopback, 40000);
    private static readonly BacnetObject Power = new(BacnetObjects.AnalogInput, 32);
    private readonly BacnetSubscriptions _subscriptions = new(RunningPlant.Of());

    [Fact]
    public void What_changed_is_told_once_and_until_the_end()
    {
        Assert.Equal("20 01 05", Subscribe(BacnetRequests.SubscribeCov(1, 9, Power, confirmed: false, 60)));
        Assert.True(BacnetAnswers.TryNotification(_subscriptions.Changes(Now, Now).Single().Message.AsSpan(2), out var told));
        Assert.Equal((9u, Power, 60u), (told!.Process, told.Object, told.Seconds));
        Assert.Empty(_subscriptions.Changes(Now, Now));
        Assert.Single(_subscriptions.Changes(Now + Duration.FromMinutes(1), Now));
        Assert.Empty(_subscriptions.Changes(Now + Duration.FromMinutes(2), Now + Duration.FromSeconds(60)));
    }

    [Fact]
    public void Who_no_longer_wishes_it_is_told_nothing()
    {
        Subscribe(BacnetRequests.SubscribeCov(1, 9, Power, confirmed: false, 60));
        Assert.Equal("20 02 05", Subscribe(Hex.Bytes("00 05 02 05 09 09 1C 00 00 00 20")));
        Assert.Empty(_subscriptions.Changes(Now, Now));
    }

    [Theory]
    [InlineData("00 05 02 05 09 09 1C 00 00 99 20 29 00 39 3C", "50 02 05 91 01 91 1F")]
    [InlineData("00 05 02 05 1C 00 00 00 20", "60 02 05")]
    public void An_object_or_a_form_that_is_unknown_is_refused(string asked, string refused) => Assert.Equal(refused, Subscribe(Hex.Bytes(asked)));

    private string Subscribe(byte[] request)
    {
        Assert.True(BacnetApdu.TryRead(request, out var apdu));
        return Hex.Text(_subscriptions.Take(Peer, apdu, request.AsSpan(apdu.Body), Now));
    }
}

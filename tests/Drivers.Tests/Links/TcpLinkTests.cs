namespace Lingtan.Drivers.Links;

public sealed class TcpLinkTests
{
    [Fact]
    public async Task A_peer_that_closes_ends_the_wait_with_a_lost_link_and_the_link_can_be_opened_again()
    {
        await using var peer = new ScriptedPeer(static async talk => await talk.GiveAsync([1, 2, 3]));
        using var link = new TcpLink("127.0.0.1", peer.Port, TimeSpan.FromSeconds(5), TimeProvider.System);
        for (var round = 1; round <= 2; round++)
        {
            await link.OpenAsync(TestContext.Current.CancellationToken);
            var buffer = new byte[8];
            Assert.Equal(3, await link.ReceiveAsync(buffer, TestContext.Current.CancellationToken));
            var lost = await Assert.ThrowsAsync<DriverException>(async () => await link.ReceiveAsync(buffer, TestContext.Current.CancellationToken));
            Assert.Equal(DriverFaults.LinkLost, lost.Code);
            Assert.False(link.IsOpen);
            Assert.Equal(round, link.Connections);
        }
    }

    [Fact]
    public async Task A_link_that_is_not_open_is_lost()
    {
        using var link = new TcpLink("127.0.0.1", 1, TimeSpan.FromSeconds(5), TimeProvider.System);
        Assert.Equal(DriverFaults.LinkLost, (await Assert.ThrowsAsync<DriverException>(async () => await link.SendAsync(new byte[1], TestContext.Current.CancellationToken))).Code);
    }
}

namespace Lingtan.Drivers.Dlt645;

public sealed class Dlt645ClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_does_not_fit_into_one_frame_is_read_in_parts()
    {
        await using var peer = new ScriptedPeer(static async talk =>
        {
            await talk.TakeAsync(20);
            await talk.GiveAsync(Dlt645DeviceTests.Frame(0xB1, 0, 0xFF, 1, 0, 1, 2));
            await talk.TakeAsync(21);
            await talk.GiveAsync(Dlt645DeviceTests.Frame(0xB2, 0, 0xFF, 1, 0, 3, 4, 1));
            await talk.TakeAsync(21);
            await talk.GiveAsync(Dlt645DeviceTests.Frame(0x92, 0, 0xFF, 1, 0, 5, 2));
        });
        using var gateway = new SerialGateway("127.0.0.1", peer.Port, new GatewaySettings(), TimeProvider.System);
        Assert.Equal([1, 2, 3, 4, 5], await new Dlt645Client(gateway).ReadAsync("000000000161", 0x0001FF00, Cancel));
    }

    [Fact]
    public async Task A_part_with_the_wrong_number_is_no_part()
    {
        await using var peer = new ScriptedPeer(static async talk =>
        {
            await talk.TakeAsync(20);
            await talk.GiveAsync(Dlt645DeviceTests.Frame(0xB1, 0, 0xFF, 1, 0, 1, 2));
            await talk.TakeAsync(21);
            await talk.GiveAsync(Dlt645DeviceTests.Frame(0x92, 0, 0xFF, 1, 0, 3, 4, 2));
        });
        using var gateway = new SerialGateway("127.0.0.1", peer.Port, new GatewaySettings(), TimeProvider.System);
        var wrong = await Assert.ThrowsAsync<DriverException>(() => new Dlt645Client(gateway).ReadAsync("000000000161", 0x0001FF00, Cancel));
        Assert.Equal(DriverFaults.AnswerWrong, wrong.Code);
    }

    [Fact]
    public async Task The_only_meter_of_a_line_tells_its_address()
    {
        await using var peer = new ScriptedPeer(static async talk =>
        {
            Assert.Equal("FE FE FE FE 68 AA AA AA AA AA AA 68 13 00 DF 16", Hex.Text(await talk.TakeAsync(16)));
            await talk.GiveAsync(Dlt645DeviceTests.Frame(0x93, 0x61, 1, 0, 0, 0, 0));
        });
        using var gateway = new SerialGateway("127.0.0.1", peer.Port, new GatewaySettings(), TimeProvider.System);
        Assert.Equal("000000000161", await new Dlt645Client(gateway).ReadAddressAsync(Cancel));
    }

    [Fact]
    public async Task A_connection_that_the_gateway_closed_between_two_reads_costs_none()
    {
        var closed = 0;
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.TakeAsync(16);
            await talk.GiveAsync(Dlt645DeviceTests.Frame(0x93, 0x61, 1, 0, 0, 0, 0));
            talk.Close();
            Interlocked.Increment(ref closed);
        });
        using var gateway = new SerialGateway("127.0.0.1", peer.Port, new GatewaySettings(), TimeProvider.System);
        for (var round = 1; round <= 3; round++)
        {
            Assert.Equal("000000000161", await new Dlt645Client(gateway).ReadAddressAsync(Cancel));
            while (Volatile.Read(ref closed) < round) await Task.Delay(5, Cancel);
            await Task.Delay(50, Cancel);
        }
    }

    [Theory]
    [InlineData("123")]
    [InlineData("00000000016A")]
    [InlineData("00000000016x")]
    public async Task An_address_that_is_none_is_not_asked(string address)
    {
        using var gateway = new SerialGateway("127.0.0.1", 1, new GatewaySettings(), TimeProvider.System);
        await Assert.ThrowsAsync<ArgumentException>(() => new Dlt645Client(gateway).ReadAsync(address, 0, Cancel));
    }
}

namespace Lingtan.Drivers.Dlt645;

public sealed class Dlt645DeviceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meter_behind_a_gateway_gives_what_it_has_and_the_rest_is_absent()
    {
        await using var peer = new ScriptedPeer(static async talk =>
        {
            await talk.TakeAsync(20);
            await talk.GiveAsync(Hex.Bytes("FE FE 68 61 01 00 00 00 00 68 91 08 33 33"), Hex.Bytes("34 33 59 33 33 33 8A 16"));
            await talk.TakeAsync(20);
            await talk.GiveAsync(Frame(0xD1, 2));
            await talk.TakeAsync(20);
            await talk.GiveAsync(Hex.Bytes("68 61 01 00 00 00 00 68 91 06 33 34 34 35 34 43 10 16"));
        });
        using var gateway = new SerialGateway("127.0.0.1", peer.Port, new GatewaySettings(), TimeProvider.System);
        Dlt645Item[] items = [.. new[] { "active-energy-import", "active-energy-import-sharp", "voltage-a" }.Select(static id => Dlt645Item.Find(id)!)];
        var samples = await new Dlt645Device("m1", new Dlt645Client(gateway), "000000000161", items, TimeProvider.System).ReadAsync(Cancel);
        Assert.Equal([(0.26m, "kWh", SampleState.Good), (null, "kWh", SampleState.Absent), (100.1m, "V", SampleState.Good)], samples.Select(static s => (s.Value, s.Unit, s.State)));
    }

    [Fact]
    public async Task A_silent_meter_is_a_failure_and_a_late_answer_goes_with_its_connection()
    {
        var time = new ManualTime();
        var asked = 0;
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.TakeAsync(20);
            Interlocked.Increment(ref asked);
            if (talk.Number == 1) await talk.TakeAsync(1);
            await talk.GiveAsync(Hex.Bytes("68 61 01 00 00 00 00 68 91 08 33 33 34 33 59 33 33 33 8A 16"));
        });
        using var gateway = new SerialGateway("127.0.0.1", peer.Port, new GatewaySettings(), time);
        var client = new Dlt645Client(gateway);
        var silent = client.ReadAsync("000000000161", 0x00010000, Cancel);
        await time.UntilAsync(() => asked == 1, 0);
        await time.UntilAsync(() => silent.IsCompleted);
        Assert.Equal(DriverFaults.Silent, (await Assert.ThrowsAsync<DriverException>(() => silent)).Code);
        Assert.Equal("26 00 00 00", Hex.Text(await client.ReadAsync("000000000161", 0x00010000, Cancel)));
        Assert.Equal(2, gateway.Connections);
    }

    internal static byte[] Frame(byte control, params byte[] data)
    {
        var frame = new byte[Dlt645Frames.Most];
        return frame[..Dlt645Frames.Write(frame, Dlt645FramesTests.Meter, control, data)];
    }
}

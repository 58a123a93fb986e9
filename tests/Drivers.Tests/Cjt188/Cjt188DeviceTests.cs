namespace Lingtan.Drivers.Cjt188;

public sealed class Cjt188DeviceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_water_meter_behind_a_gateway_is_read()
    {
        await using var peer = new ScriptedPeer(static async talk =>
        {
            Assert.Equal("FE FE FE FE " + Cjt188FramesTests.WaterQuestion, Hex.Text(await talk.TakeAsync(20)));
            await talk.GiveAsync(Hex.Bytes("FE FE FE" + Cjt188FramesTests.WaterAnswer));
        });
        var samples = await Device(peer, out var gateway).ReadAsync(Cancel);
        using (gateway) Assert.Equal([("volume", 556677m, "m3"), ("volume-settled", 556677m, "m3")], samples.Select(static s => (s.Point, s.Value!.Value, s.Unit!)));
    }

    [Fact]
    public async Task A_meter_that_answers_with_an_error_gives_no_value()
    {
        await using var peer = new ScriptedPeer(static async talk =>
        {
            await talk.TakeAsync(20);
            var frame = new byte[Cjt188Frames.Most];
            await talk.GiveAsync(frame[..Cjt188Frames.Write(frame, 0x10, Hex.Bytes("44 33 22 11 00 33 78"), 0xC1, [0, 4, 0])]);
        });
        var device = Device(peer, out var gateway);
        using (gateway) Assert.Equal((DriverFaults.Refused, 4), await Refusal(device));
    }

    private static async Task<(Quantities.FaultCode, int?)> Refusal(Cjt188Device device)
    {
        var refused = await Assert.ThrowsAsync<DriverException>(() => device.ReadAsync(Cancel));
        return (refused.Code, refused.Number);
    }

    private static Cjt188Device Device(ScriptedPeer peer, out SerialGateway gateway)
    {
        gateway = new SerialGateway("127.0.0.1", peer.Port, new GatewaySettings(), TimeProvider.System);
        return new Cjt188Device("w1", gateway, new Cjt188Meter(0x10, "78330011223344"), TimeProvider.System);
    }
}

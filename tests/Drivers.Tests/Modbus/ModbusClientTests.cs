namespace Lingtan.Drivers.Modbus;

/// <summary>Against a device made with pymodbus, and against peers that misbehave as devices in the field do.</summary>
public sealed class ModbusClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ModbusFraming.Tcp, "socket")]
    [InlineData(ModbusFraming.RtuOverTcp, "rtu")]
    public async Task Every_function_works_with_a_device_of_pymodbus(ModbusFraming framing, string framer)
    {
        using var device = await Counterpart.PythonAsync("modbus_device.py", framer);
        using var client = Client(device.Port, new ModbusSettings { Framing = framing, AnswerTimeout = TimeSpan.FromSeconds(20) });
        Assert.Equal(new List<ushort> { 0x4366, 0x3333 }, await client.ReadRegistersAsync(1, 4, 0, 2, Cancel));
        Assert.Equal(Enumerable.Range(1000, 125).Select(static i => (ushort)i), await client.ReadRegistersAsync(17, 3, 0, 125, Cancel));
        Assert.Equal(new List<bool> { true, false, true, true, false, false, true, false, true, true }, await client.ReadBitsAsync(1, 2, 0, 10, Cancel));
        await client.WriteRegisterAsync(1, 5, 42, Cancel);
        await client.WriteRegistersAsync(1, 6, [1, 2, 65535], Cancel);
        Assert.Equal(new List<ushort> { 42, 1, 2, 65535 }, await client.ReadRegistersAsync(1, 3, 5, 4, Cancel));
        Assert.Equal(1005, (await client.ReadRegistersAsync(17, 3, 5, 1, Cancel))[0]);
        await client.WriteCoilAsync(1, 3, true, Cancel);
        bool[] coils = [.. Enumerable.Range(0, 1968).Select(static i => i % 3 == 0)];
        await client.WriteCoilsAsync(1, 20, coils, Cancel);
        Assert.Equal(new List<bool> { false, false, false, true }, await client.ReadBitsAsync(1, 1, 0, 4, Cancel));
        Assert.Equal(coils.AsEnumerable(), await client.ReadBitsAsync(1, 1, 20, 1968, Cancel));
        var refused = await Assert.ThrowsAsync<DriverException>(() => client.ReadRegistersAsync(1, 4, 8, 4, Cancel));
        Assert.Equal((DriverFaults.Refused, 2), (refused.Code, refused.Number));
        Assert.Equal(1, client.Connections);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_not_taken_for_that_of_the_next_request()
    {
        var time = new ManualTime();
        var asked = 0;
        await using var peer = new ScriptedPeer(async talk =>
        {
            var first = await talk.TakeAsync(12);
            Interlocked.Increment(ref asked);
            var second = await talk.TakeAsync(12);
            await talk.GiveAsync(Registers(first, 0x1111), Registers(second, 0x2222));
        });
        using var client = Client(peer.Port, new ModbusSettings(), time);
        var late = client.ReadRegistersAsync(1, 3, 0, 1, Cancel);
        await time.UntilAsync(() => asked == 1, 0);
        await time.UntilAsync(() => late.IsCompleted);
        Assert.Equal(DriverFaults.Silent, (await Assert.ThrowsAsync<DriverException>(() => late)).Code);
        Assert.Equal(new List<ushort> { 0x2222 }, await client.ReadRegistersAsync(1, 3, 1, 1, Cancel));
        Assert.Equal(1, peer.Connections);
    }

    [Fact]
    public async Task On_a_serial_line_a_silent_device_costs_the_connection_and_the_next_request_opens_another()
    {
        var time = new ManualTime();
        var asked = 0;
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.TakeAsync(8);
            Interlocked.Increment(ref asked);
            if (talk.Number == 1) await talk.TakeAsync(8);
            await talk.GiveAsync(Hex.Bytes("01 04 04 43 66 33"), Hex.Bytes("33 5A FA 00 00 00"));
            await talk.TakeAsync(1);
        });
        using var client = Client(peer.Port, new ModbusSettings { Framing = ModbusFraming.RtuOverTcp }, time);
        var silent = client.ReadRegistersAsync(1, 4, 0, 2, Cancel);
        await time.UntilAsync(() => asked == 1, 0);
        await time.UntilAsync(() => silent.IsCompleted);
        await Assert.ThrowsAsync<DriverException>(() => silent);
        Assert.Equal(new List<ushort> { 0x4366, 0x3333 }, await client.ReadRegistersAsync(1, 4, 0, 2, Cancel));
        Assert.Equal(2, peer.Connections);
    }

    [Fact]
    public async Task A_busy_device_is_asked_again_a_bounded_number_of_times()
    {
        var time = new ManualTime();
        var asked = 0;
        await using var peer = new ScriptedPeer(async talk =>
        {
            while (true)
            {
                var request = await talk.TakeAsync(12);
                await talk.GiveAsync(Interlocked.Increment(ref asked) is 6 ? Registers(request, 7) : Refusal(request, 6));
            }
        });
        using var client = Client(peer.Port, new ModbusSettings(), time);
        var patient = client.ReadRegistersAsync(1, 3, 0, 1, Cancel);
        await time.UntilAsync(() => patient.IsCompleted);
        Assert.Equal(new List<ushort> { 7 }, await patient);
        var refused = client.ReadRegistersAsync(1, 3, 0, 1, Cancel);
        await time.UntilAsync(() => refused.IsCompleted);
        Assert.Equal(6, (await Assert.ThrowsAsync<DriverException>(() => refused)).Number);
        Assert.Equal(12, asked);
    }

    [Fact]
    public async Task A_unit_that_is_silent_behind_a_living_gateway_does_not_cost_the_connection()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.GiveAsync(Refusal(await talk.TakeAsync(12), 11));
            await talk.GiveAsync(Registers(await talk.TakeAsync(12), 3));
        });
        using var client = Client(peer.Port, new ModbusSettings());
        Assert.Equal(DriverFaults.Silent, (await Assert.ThrowsAsync<DriverException>(() => client.ReadRegistersAsync(9, 3, 0, 1, Cancel))).Code);
        Assert.Equal(new List<ushort> { 3 }, await client.ReadRegistersAsync(1, 3, 0, 1, Cancel));
        Assert.Equal(1, client.Connections);
    }

    [Fact]
    public async Task An_answer_in_single_bytes_is_an_answer()
    {
        await using var peer = new ScriptedPeer(async talk => await talk.GiveAsync([.. Registers(await talk.TakeAsync(12), 9).Select(static b => new[] { b })]));
        using var client = Client(peer.Port, new ModbusSettings());
        Assert.Equal(new List<ushort> { 9 }, await client.ReadRegistersAsync(1, 3, 0, 1, Cancel));
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_opened_again_for_the_next_request()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            var request = await talk.TakeAsync(12);
            if (talk.Number > 1) await talk.GiveAsync(Registers(request, 5));
        });
        using var client = Client(peer.Port, new ModbusSettings());
        Assert.Equal(DriverFaults.LinkLost, (await Assert.ThrowsAsync<DriverException>(() => client.ReadRegistersAsync(1, 3, 0, 1, Cancel))).Code);
        Assert.Equal(new List<ushort> { 5 }, await client.ReadRegistersAsync(1, 3, 0, 1, Cancel));
    }

    [Fact]
    public async Task Nobody_listening_is_a_fault_of_its_own()
    {
        using var client = Client(1, new ModbusSettings());
        Assert.Equal(DriverFaults.Unreachable, (await Assert.ThrowsAsync<DriverException>(() => client.ReadRegistersAsync(1, 3, 0, 1, Cancel))).Code);
    }

    [Fact]
    public async Task Two_requests_are_never_under_way_at_once()
    {
        var under = 0;
        var most = 0;
        await using var peer = new ScriptedPeer(async talk =>
        {
            while (true)
            {
                var request = await talk.TakeAsync(12);
                most = Math.Max(most, Interlocked.Increment(ref under));
                await Task.Delay(5, talk.End);
                Interlocked.Decrement(ref under);
                await talk.GiveAsync(Registers(request, request[9]));
            }
        });
        using var client = Client(peer.Port, new ModbusSettings());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.ReadRegistersAsync(1, 3, i, 1, Cancel)));
        Assert.Equal(Enumerable.Range(0, 20).Select(static i => (ushort)i), answers.Select(static a => a[0]));
        Assert.Equal(1, most);
    }

    /// <summary>A gateway that closes connections nobody uses: its reads must not fail every other time.</summary>
    [Theory]
    [InlineData(ModbusFraming.Tcp)]
    [InlineData(ModbusFraming.RtuOverTcp)]
    public async Task A_connection_that_the_gateway_closed_between_two_reads_costs_none(ModbusFraming framing)
    {
        var closed = 0;
        await using var peer = new ScriptedPeer(async talk =>
        {
            var request = await talk.TakeAsync(framing == ModbusFraming.Tcp ? 12 : 8);
            await talk.GiveAsync(framing == ModbusFraming.Tcp ? Registers(request, 0x4366) : Hex.Bytes("01 03 02 43 66 09 5E"));
            talk.Close();
            Interlocked.Increment(ref closed);
        });
        using var client = Client(peer.Port, new ModbusSettings { Framing = framing });
        for (var round = 1; round <= 3; round++)
        {
            Assert.Equal(new List<ushort> { 0x4366 }, await client.ReadRegistersAsync(1, 3, 0, 1, Cancel));
            while (Volatile.Read(ref closed) < round) await Task.Delay(5, Cancel);
            await Task.Delay(50, Cancel);
        }
    }

    /// <summary>A gateway that was switched off and on, or a firewall that forgot the connection: nothing answers on it any more, and nothing ends it.</summary>
    [Fact]
    public async Task A_connection_on_which_nothing_comes_any_more_is_given_up()
    {
        var time = new ManualTime();
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.GiveAsync(Registers(await talk.TakeAsync(12), (ushort)talk.Number));
            await Task.Delay(Timeout.Infinite, talk.End);
        });
        using var client = Client(peer.Port, new ModbusSettings(), time);
        Assert.Equal(new List<ushort> { 1 }, await client.ReadRegistersAsync(1, 3, 0, 1, Cancel));
        for (var round = 0; round < 2; round++)
        {
            var silent = client.ReadRegistersAsync(1, 3, 0, 1, Cancel);
            await time.UntilAsync(() => silent.IsCompleted);
            Assert.Equal(DriverFaults.Silent, (await Assert.ThrowsAsync<DriverException>(() => silent)).Code);
        }

        var again = client.ReadRegistersAsync(1, 3, 0, 1, Cancel);
        await time.UntilAsync(() => again.IsCompleted);
        Assert.Equal(new List<ushort> { 2 }, await again);
    }

    private static ModbusClient Client(int port, ModbusSettings settings, TimeProvider? time = null) => new("127.0.0.1", port, settings, time ?? TimeProvider.System);

    private static byte[] Registers(byte[] request, ushort value) => [.. request[..4], 0, 5, request[6], request[7], 2, (byte)(value >> 8), (byte)value];

    private static byte[] Refusal(byte[] request, byte code) => [.. request[..4], 0, 3, request[6], (byte)(request[7] | 0x80), code];
}

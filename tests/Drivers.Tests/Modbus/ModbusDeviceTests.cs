using Lingtan.Metering;

namespace Lingtan.Drivers.Modbus;

public sealed class ModbusDeviceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_of_pymodbus_gives_the_values_of_its_map_and_says_which_registers_it_lacks()
    {
        using var counterpart = await Counterpart.PythonAsync("modbus_device.py", "socket");
        using var client = new ModbusClient("127.0.0.1", counterpart.Port, new ModbusSettings { AnswerTimeout = TimeSpan.FromSeconds(20) }, TimeProvider.System);
        var device = new ModbusDevice("m1", client, 17, Maps.One, null, 125, TimeProvider.System);
        var samples = (await device.ReadAsync(Cancel)).ToDictionary(static s => s.Point);
        Assert.Equal((230.2m, SampleState.Good), (samples["u1"].Value, samples["u1"].State));
        Assert.Equal(229.9m, samples["u2"].Value);
        Assert.Equal(50m, samples["frequency"].Value);
        Assert.Equal(1000m, samples["import"].Value);
        Assert.Equal((null, SampleState.Absent), (samples["gap"].Value, samples["gap"].State));
        Assert.Equal(5, samples.Count);
    }

    [Fact]
    public async Task The_other_function_is_used_where_the_first_is_refused_and_that_is_remembered()
    {
        var functions = new List<byte>();
        await using var peer = Device(functions, static (function, _, _) => function == 4 ? 1 : 0);
        var device = Read(peer, ["u1"], out var client);
        using (client)
        {
            Assert.Equal(230.2m, (await device.ReadAsync(Cancel)).Single().Value);
            Assert.Equal(230.2m, (await device.ReadAsync(Cancel)).Single().Value);
        }

        Assert.Equal([4, 3, 3], functions);
    }

    /// <summary>A device that starts may refuse both; then the first is asked again, not the second for ever.</summary>
    [Fact]
    public async Task A_device_that_refused_both_functions_is_asked_with_the_first_again()
    {
        var functions = new List<byte>();
        var starts = true;
        await using var peer = Device(functions, (function, _, _) => starts || function == 3 ? 1 : 0);
        var device = Read(peer, ["u1"], out var client);
        using (client)
        {
            Assert.Equal(1, (await Assert.ThrowsAsync<DriverException>(() => device.ReadAsync(Cancel))).Number);
            starts = false;
            Assert.Equal(230.2m, (await device.ReadAsync(Cancel)).Single().Value);
        }

        Assert.Equal([4, 3, 4], functions);
    }

    [Fact]
    public async Task Shorter_reads_are_tried_where_the_device_refuses_long_ones()
    {
        var functions = new List<byte>();
        await using var peer = Device(functions, static (_, _, count) => count > 4 ? 3 : 0);
        var device = Read(peer, ["u1", "u2", "frequency"], out var client);
        using (client)
        {
            Assert.Equal(3, (await device.ReadAsync(Cancel)).Count(static s => s.Value == 230.2m));
            Assert.Equal(4, device.MostRegisters);
        }

        Assert.Equal(3, functions.Count);
    }

    [Fact]
    public async Task One_register_that_does_not_exist_does_not_cost_its_neighbours()
    {
        var functions = new List<byte>();
        await using var peer = Device(functions, static (_, address, count) => address <= 2 && address + count > 2 ? 2 : 0);
        var device = Read(peer, ["u1", "u2", "frequency"], out var client);
        using (client)
        {
            var first = await device.ReadAsync(Cancel);
            Assert.Equal([230.2m, null, 230.2m], first.Select(static s => s.Value));
            var asked = functions.Count;
            await device.ReadAsync(Cancel);
            Assert.Equal(2, functions.Count - asked);
        }
    }

    [Fact]
    public async Task A_register_that_was_refused_is_asked_for_again_after_a_day()
    {
        var time = new ManualTime();
        var refuses = true;
        await using var peer = Device([], (_, _, _) => refuses ? 2 : 0);
        using var client = new ModbusClient("127.0.0.1", peer.Port, new ModbusSettings(), TimeProvider.System);
        var device = new ModbusDevice("m1", client, 1, Maps.One, ["u1"], 125, time);
        Assert.Equal(SampleState.Absent, (await device.ReadAsync(Cancel)).Single().State);
        refuses = false;
        time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(SampleState.Absent, (await device.ReadAsync(Cancel)).Single().State);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(230.2m, (await device.ReadAsync(Cancel)).Single().Value);
    }

    [Fact]
    public async Task A_refusal_that_nothing_can_be_learned_from_is_a_failure_and_no_value()
    {
        await using var peer = Device([], static (_, _, _) => 4);
        var device = Read(peer, ["u1"], out var client);
        using (client) Assert.Equal(4, (await Assert.ThrowsAsync<DriverException>(() => device.ReadAsync(Cancel))).Number);
    }

    [Fact]
    public async Task A_part_and_an_exponent_read_with_another_request_are_applied()
    {
        var map = Maps.Read("""
            id: acme/one
            maker: Acme
            model: One
            medium: electricity
            source: the device of the tests
            function: [3]
            word_order: ABCD
            side: primary
            confidence: medium
            points:
              - { id: energy, kind: register, address: 0, type: uint16, plus: digits, unit: kWh, direction: consumption }
              - { id: digits, kind: part, address: 40, type: uint16, scale: 0.001 }
              - { id: volts, kind: gauge, address: 10, type: uint16, exponent: { setting: dpt, less: 4 }, unit: V }
              - { id: dpt, kind: setting, address: 30, type: uint16 }
            examples:
              - { kind: independent, source: by hand, function: 3, address: 40, words: 0005, expect: {} }
              - { kind: independent, source: by hand, function: 3, address: 30, words: 0003, expect: { dpt: 3 } }
            """.Replace("expect: {} }", "expect: { } }", StringComparison.Ordinal));
        await using var peer = new ScriptedPeer(async talk =>
        {
            while (true)
            {
                var request = await talk.TakeAsync(12);
                await talk.GiveAsync([.. request[..4], 0, 5, request[6], 3, 2, 0, request[9] switch { 0 => 7, 40 => 250, 10 => 100, _ => 3 }]);
            }
        });
        using var client = new ModbusClient("127.0.0.1", peer.Port, new ModbusSettings(), TimeProvider.System);
        var samples = await new ModbusDevice("m1", client, 1, map, null, 125, TimeProvider.System).ReadAsync(Cancel);
        Assert.Equal([7.25m, 10m], samples.Select(static s => s.Value));
    }

    // Answers 4366 3333 for every pair of registers, or the exception that the test asks for.
    private static ScriptedPeer Device(List<byte> functions, Func<int, int, int, int> refusal) => new(async talk =>
    {
        while (true)
        {
            var request = await talk.TakeAsync(12);
            functions.Add(request[7]);
            var count = request[11];
            var code = refusal(request[7], request[9], count);
            byte[] pdu = code != 0
                ? [(byte)(request[7] | 0x80), (byte)code]
                : [request[7], (byte)(2 * count), .. Enumerable.Range(0, count).SelectMany(static i => i % 2 == 0 ? new byte[] { 0x43, 0x66 } : [0x33, 0x33])];
            await talk.GiveAsync([.. request[..4], 0, (byte)(pdu.Length + 1), request[6], .. pdu]);
        }
    });

    private static ModbusDevice Read(ScriptedPeer peer, IReadOnlyList<string> points, out ModbusClient client)
    {
        client = new ModbusClient("127.0.0.1", peer.Port, new ModbusSettings(), TimeProvider.System);
        return new ModbusDevice("m1", client, 1, Maps.One, points, 125, TimeProvider.System);
    }
}

using System.Net;

namespace Lingtan.Drivers.Bacnet;

/// <summary>Against a device made with a library that nobody here wrote.</summary>
public sealed class BacnetDeviceTests : IDisposable
{
    private readonly BacnetClient _client = new(new BacnetSocketSettings { LocalPort = 0 }, TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("", true)]
    [InlineData("", false)]
    [InlineData("no-multiple", true)]
    public async Task A_device_is_looked_up_and_read_with_units_and_states(string cannot, bool isLookedUp)
    {
        using var counterpart = await Counterpart.NodeAsync("bacnet_device.cjs", cannot);
        var device = Device(counterpart.Port, isLookedUp ? 1234 : null, "0:1 0:2 2:5 5:3 19:4 23:7 45:1 46:1 0:9");
        (string, decimal?, SampleState, string?)[] expected =
        [
            ("analog-input:1", 230.5m, SampleState.Good, "V"), ("analog-input:2", 12.25m, SampleState.Bad, "degC"), ("analog-value:5", null, SampleState.Absent, "1"),
            ("binary-value:3", 1, SampleState.Substituted, null), ("multi-state-value:4", 3, SampleState.Substituted, null), ("accumulator:7", 4_000_000_000m, SampleState.Good, "kWh"),
            ("integer-value:1", -123_456, SampleState.Good, "kW"), ("large-analog-value:1", 16_777_217.5m, SampleState.Good, "kWh"), ("analog-input:9", null, SampleState.Absent, null),
        ];
        for (var time = 0; time < 2; time++)
        {
            var samples = await device.ReadAsync(Cancel);
            Assert.Equal(expected, samples.Select(static s => (s.Point, s.Value, s.State, s.Unit)));
            Assert.Contains("no such object", samples[^1].Problem!.En, StringComparison.Ordinal);
            Assert.All(samples, static s => Assert.Equal("m1", s.Device));
        }

        Assert.Equal(cannot.Length == 0, counterpart.Said.All(static s => !s.StartsWith("readProperty ", StringComparison.Ordinal)));
        // Units are read once, since they do not change from reading to reading.
        if (cannot.Length > 0) Assert.Single(counterpart.Said, static s => s == "readProperty 0:1 117");
        Assert.Equal(isLookedUp ? 1 : 0, counterpart.Said.Count(static s => s.StartsWith("whoIs", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Many_objects_are_read_in_a_few_requests_each_value_for_its_object()
    {
        using var counterpart = await Counterpart.NodeAsync("bacnet_device.cjs");
        var names = Enumerable.Range(100, 60).ToList();
        var samples = await Device(counterpart.Port, 1234, string.Join(' ', names.Select(static i => $"0:{i}"))).ReadAsync(Cancel);
        Assert.Equal(names.Select(static i => ($"analog-input:{i}", (decimal?)i / 8)), samples.Select(static s => (s.Point, s.Value)));
        Assert.InRange(counterpart.Said.Count(static s => s.StartsWith("readPropertyMultiple", StringComparison.Ordinal)), 1, 6);
    }

    [Fact]
    public async Task Nobody_by_that_number_is_silence()
    {
        using var counterpart = await Counterpart.NodeAsync("bacnet_device.cjs");
        var device = Device(counterpart.Port, 77, "0:1");
        var silent = await Assert.ThrowsAsync<DriverException>(() => device.ReadAsync(Cancel));
        Assert.Equal(DriverFaults.Silent, silent.Code);
        Assert.Equal(3, counterpart.Said.Count(static s => s.StartsWith("whoIs", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-foreign")]
    public async Task Through_a_broadcast_device_a_device_of_another_network_is_found_once_this_side_is_registered(string cannot)
    {
        using var counterpart = await Counterpart.NodeAsync("bacnet_device.cjs", cannot);
        using var client = new BacnetClient(new BacnetSocketSettings { LocalPort = 0, BroadcastDevice = new DnsEndPoint("127.0.0.1", counterpart.Port), Registration = TimeSpan.FromSeconds(2) }, TimeProvider.System);
        var device = Device(counterpart.Port, 1234, "0:1", client);
        if (cannot.Length > 0)
        {
            var refused = await Assert.ThrowsAsync<DriverException>(() => device.ReadAsync(Cancel));
            Assert.Equal((DriverFaults.Refused, 0x30), (refused.Code, refused.Number));
            Assert.Equal(0, client.Registrations);
            return;
        }

        Assert.Equal(230.5m, Assert.Single(await device.ReadAsync(Cancel)).Value);
        Assert.Equal(["registerForeignDevice 2", "whoIs 9"], counterpart.Said.Skip(1).Take(2));
        await counterpart.UntilAsync(static said => said.Count(static s => s == "registerForeignDevice 2") >= 3);
        Assert.InRange(client.Registrations, 2, int.MaxValue);
    }

    private BacnetDevice Device(int port, int? instance, string objects, BacnetClient? client = null) => new("m1", client ?? _client, new BacnetDeviceSettings
    {
        Host = new DnsEndPoint("127.0.0.1", port), Instance = instance, AnswerTimeout = TimeSpan.FromSeconds(instance == 77 ? 0.3 : 5), Retries = 2,
        Objects = [.. objects.Split(' ').Select(static o => o.Split(':')).Select(static o => new BacnetObject(int.Parse(o[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(o[1], System.Globalization.CultureInfo.InvariantCulture)))],
    }, TimeProvider.System);
}

using System.Net;

namespace Lingtan.Drivers.Bacnet;

/// <summary>Subscriptions, against a device made with a library that nobody here wrote.</summary>
public sealed class BacnetChangesTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly BacnetClient _client;

    public BacnetChangesTests() => _client = new BacnetClient(new BacnetSocketSettings { LocalPort = 0 }, _time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_change_is_handed_over_and_nothing_is_read_meanwhile(bool confirmed)
    {
        using var counterpart = await Counterpart.NodeAsync("bacnet_device.cjs");
        var device = Device(counterpart.Port, confirmed);
        Assert.Contains(await device.ReadAsync(Cancel), static s => s is { Point: "analog-input:1", Value: 230.5m, Unit: "V" });
        await counterpart.TellAsync("set 0:1 231");
        await counterpart.TellAsync("set 0:1 232.75");
        if (confirmed) await counterpart.UntilAsync(static said => said.Count(static s => s == "confirmed") == 4);
        var values = new List<decimal?>();
        await _time.UntilAsync(() => Values(device, values).Contains(232.75m), 0.01);
        Assert.Equal([231m, 232.75m], values.Where(static v => v is 231 or 232.75m).Distinct());
        Assert.Contains(await device.ReadAsync(Cancel), static s => s is { Value: 232.75m, IsTold: true });
        Assert.Single(counterpart.Said, static s => s.StartsWith("readPropertyMultiple", StringComparison.Ordinal));
        Assert.DoesNotContain(counterpart.Said, static s => s.StartsWith("unconfirmed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_subscription_is_renewed_at_half_of_its_time_and_a_device_that_forgot_it_is_read()
    {
        using var counterpart = await Counterpart.NodeAsync("bacnet_device.cjs");
        var device = Device(counterpart.Port, confirmed: false);
        await device.ReadAsync(Cancel);
        _time.Advance(TimeSpan.FromSeconds(149));
        await device.ReadAsync(Cancel);
        Assert.Equal(1, counterpart.Said.Count(static s => s == "subscribeCov 0:1 300"));
        await counterpart.TellAsync("forget");
        await counterpart.TellAsync("set 0:1 240");
        _time.Advance(TimeSpan.FromSeconds(2));
        var values = new List<decimal?>();
        await _time.UntilAsync(() => Values(device, values).Contains(240), 0.01);
        Assert.Equal(2, counterpart.Said.Count(static s => s == "subscribeCov 0:1 300"));
    }

    [Fact]
    public async Task Objects_whose_changes_are_not_told_are_read_at_every_interval()
    {
        using var counterpart = await Counterpart.NodeAsync("bacnet_device.cjs", "no-changes");
        var device = Device(counterpart.Port, confirmed: false);
        Assert.Equal(230.5m, (await device.ReadAsync(Cancel))[0].Value);
        await counterpart.TellAsync("set 0:1 250");
        Assert.Equal(250, (await device.ReadAsync(Cancel))[0].Value);
        Assert.Equal(2, counterpart.Said.Count(static s => s.StartsWith("readPropertyMultiple", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_value_whose_subscription_lapsed_is_handed_over_once_more_as_stale_with_its_old_time()
    {
        var counterpart = await Counterpart.NodeAsync("bacnet_device.cjs");
        var device = Device(counterpart.Port, confirmed: false);
        await device.ReadAsync(Cancel);
        var known = (await device.ReadAsync(Cancel)).ToDictionary(static s => s.Point);
        counterpart.Dispose();
        _time.Advance(TimeSpan.FromSeconds(200));
        Assert.Equal(DriverFaults.Silent, (await Assert.ThrowsAsync<DriverException>(() => ReadAsync(device))).Code);
        _time.Advance(TimeSpan.FromSeconds(100));
        var stale = await ReadAsync(device);
        Assert.Equal(["accumulator:7", "analog-input:1"], stale.Select(static s => s.Point).Order());
        Assert.All(stale, s => Assert.Equal((SampleState.Stale, known[s.Point].At, known[s.Point].Value), (s.State, s.At, s.Value)));
        Assert.Equal(DriverFaults.Silent, (await Assert.ThrowsAsync<DriverException>(() => ReadAsync(device))).Code);
    }

    private async Task<IReadOnlyList<PointSample>> ReadAsync(BacnetDevice device)
    {
        var reading = device.ReadAsync(Cancel);
        await _time.UntilAsync(() => reading.IsCompleted);
        return await reading;
    }

    private static List<decimal?> Values(BacnetDevice device, List<decimal?> values)
    {
        var reading = device.ReadAsync(Cancel);
        if (!reading.Wait(TimeSpan.FromSeconds(20), Cancel)) Assert.Fail("It was not read.");
#pragma warning disable xUnit1031 // The task is done.
        values.AddRange(reading.Result.Where(static s => s.Point == "analog-input:1").Select(static s => s.Value));
#pragma warning restore xUnit1031
        return values;
    }

    private BacnetDevice Device(int port, bool confirmed) => new("m1", _client, new BacnetDeviceSettings
    {
        Host = new DnsEndPoint("127.0.0.1", port), Instance = 1234, Objects = [new BacnetObject(0, 1), new BacnetObject(23, 7)],
        Subscription = TimeSpan.FromSeconds(300), Confirmed = confirmed,
    }, _time);
}

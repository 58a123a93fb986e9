using System.Collections.Concurrent;
using NodaTime;

namespace Lingtan.Drivers.Iec104;

public sealed class Iec104ClientTests : IAsyncDisposable
{
    private const string Voltage = "0D 01 14 00 01 00 A1 0F 00 00 80 66 43 00";
    private const string TimedTotal = "25 01 25 00 01 00 71 17 00 15 CD 5B 07 05 92 3B 1E 12 B4 0B 1A";
    private const string Switch = "2D 01 06 00 01 00 B9 0B 00";
    private readonly ManualTime _time = new();
    private readonly ConcurrentQueue<Iec104Sample> _samples = new();
    private volatile bool _full;
    private int _mistakes;
    private readonly List<string> _heard = [];
    private readonly CancellationTokenSource _stop = new();
    private Iec104Client? _client;
    private Task _work = Task.CompletedTask;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_start_clock_values_and_totals_are_asked_for_and_the_end_is_in_order()
    {
        await using var peer = new ScriptedPeer(talk => new OutStation(talk) { Heard = _heard, Values = [Voltage, TimedTotal] }.RunAsync());
        Run(peer, new Iec104Settings
        {
            SetClock = true, CounterInterval = TimeSpan.FromMinutes(1), AcknowledgeTimeout = TimeSpan.FromHours(1), CommandTimeout = TimeSpan.FromHours(1),
        });
        await _time.UntilAsync(() => _samples.Count == 2, 0);
        var voltage = _samples.Single(static s => s.Value.Address == 4001);
        Assert.Equal((230.5m, false, 20), (voltage.Value.Value, voltage.IsStationTime, voltage.Cause));
        var total = _samples.Single(static s => s.Value.Address == 6001);
        Assert.Equal((123456789m, true, Instant.FromUtc(2026, 11, 20, 18, 30, 15).Plus(Duration.FromMilliseconds(250))), (total.Value.Value, total.IsStationTime, total.At));
        await _time.UntilAsync(() => _samples.Count == 3, 1);
        await _stop.CancelAsync();
        await _time.UntilAsync(() => _work.IsCompleted, 0);
        Assert.Equal("07", _heard[0]);
        Assert.Equal("13", _heard[^1]);
        Assert.Contains(_heard, static h => h.StartsWith("67 01 06 00 01 00 00 00 00", StringComparison.Ordinal));
        Assert.Equal(0, _client!.Unread);
    }

    [Fact]
    public async Task After_a_loss_every_value_is_stale_with_its_old_time_until_the_interrogation_that_follows_the_next_connection()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            var station = new OutStation(talk) { Heard = _heard, Values = [Voltage] };
            if (talk.Number > 1)
            {
                await station.RunAsync();
                return;
            }

            var work = station.RunAsync();
            while (_samples.IsEmpty) await Task.Delay(5, talk.End);
        });
        Run(peer, new Iec104Settings());
        await _time.UntilAsync(() => _samples.Count == 3);
        var list = _samples.ToList();
        Assert.Equal([SampleState.Good, SampleState.Stale, SampleState.Good], list.Select(static s => s.State));
        Assert.Equal(list[0].At, list[1].At);
        Assert.True(list[2].At > list[0].At);
        Assert.Equal(DriverFaults.LinkLost, _client!.LastFailure!.Code);
        Assert.Equal(2, _client.Connections);
    }

    [Fact]
    public async Task A_command_selects_executes_and_waits_for_the_end()
    {
        await using var peer = new ScriptedPeer(talk => new OutStation(talk) { Heard = _heard }.RunAsync());
        await StartedAsync(peer, new Iec104Settings());
        await CommandAsync(select: true);
        Assert.Equal([Switch + " 81", Switch + " 01"], Commands());
    }

    [Fact]
    public async Task A_refused_select_is_not_followed_by_the_command()
    {
        await using var peer = new ScriptedPeer(talk => new OutStation(talk) { Heard = _heard, Confirmation = "47" }.RunAsync());
        await StartedAsync(peer, new Iec104Settings());
        Assert.Equal(DriverFaults.Refused, (await Assert.ThrowsAsync<DriverException>(() => CommandAsync(select: true))).Code);
        Assert.Equal([Switch + " 81"], Commands());
    }

    [Fact]
    public async Task An_unknown_object_is_named()
    {
        await using var peer = new ScriptedPeer(talk => new OutStation(talk) { Heard = _heard, Confirmation = "6F" }.RunAsync());
        await StartedAsync(peer, new Iec104Settings());
        Assert.Equal(47, (await Assert.ThrowsAsync<DriverException>(() => CommandAsync(select: false))).Number);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_end_that_is_never_reported_is_a_failure_unless_the_station_is_known_for_it(bool optional)
    {
        await using var peer = new ScriptedPeer(talk => new OutStation(talk) { Heard = _heard, EndsCommands = false }.RunAsync());
        await StartedAsync(peer, new Iec104Settings { EndIsOptional = optional });
        if (optional) await CommandAsync(select: false, 0.5);
        else Assert.Equal(DriverFaults.Silent, (await Assert.ThrowsAsync<DriverException>(() => CommandAsync(select: false, 0.5))).Code);
        Assert.Single(Commands());
    }

    [Fact]
    public async Task A_command_whose_connection_is_lost_fails_and_is_never_sent_again()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            var station = new OutStation(talk) { Heard = _heard, EndsCommands = false };
            var work = station.RunAsync();
            while (talk.Number == 1 && Commands().Count == 0) await Task.Delay(5, talk.End);
            if (talk.Number > 1) await work;
        });
        await StartedAsync(peer, new Iec104Settings());
        Assert.Equal(DriverFaults.LinkLost, (await Assert.ThrowsAsync<DriverException>(() => CommandAsync(select: false))).Code);
        await _time.UntilAsync(() => _client!.Connections == 2 && _client.IsStarted);
        Assert.Single(Commands());
    }

    [Fact]
    public async Task Values_that_cannot_be_kept_are_not_acknowledged_and_asked_for_again()
    {
        await using var peer = new ScriptedPeer(async talk => await new OutStation(talk) { Heard = _heard, Values = [Voltage] }.RunAsync());
        _full = true;
        Run(peer, new Iec104Settings());
        await _time.UntilAsync(() => _client!.Connections == 3);
        Assert.Equal(DriverFaults.LinkLost, _client!.LastFailure!.Code);
        Assert.Empty(_samples);
        _full = false;
        await _time.UntilAsync(() => _samples.Any(static s => s.State == SampleState.Good));
    }

    [Fact]
    public async Task Whoever_takes_values_may_fail_without_ending_the_listening()
    {
        await using var peer = new ScriptedPeer(async talk => await new OutStation(talk) { Heard = _heard, Values = [Voltage] }.RunAsync());
        _mistakes = 1;
        Run(peer, new Iec104Settings());
        await _time.UntilAsync(() => _samples.Any(static s => s.State == SampleState.Good) || _work.IsCompleted);
        Assert.False(_work.IsCompleted);
        Assert.Equal((DriverFaults.Failed, 2), (_client!.LastFailure!.Code, _client.Connections));
    }

    [Fact]
    public async Task Without_a_connection_a_command_fails_at_once()
    {
        using var client = new Iec104Client("127.0.0.1", 1, new Iec104Settings(), _time, static () => 0, static _ => true);
        await Assert.ThrowsAsync<DriverException>(() => client.CommandAsync(new ScadaCommand(AsduType.SingleCommand, 1, 1, 1), false, Cancel));
    }

    [Fact]
    public async Task Types_that_are_not_known_are_passed_over_and_an_initialised_station_is_asked_again()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            var station = new OutStation(talk) { Heard = _heard, Values = [Voltage] };
            var work = station.RunAsync();
            while (_samples.IsEmpty) await Task.Delay(5, talk.End);
            await station.SayAsync("C8 01 03 00 01 00 01 00 00 00");
            await station.SayAsync("46 01 04 00 01 00 00 00 00 00");
            await work;
        });
        Run(peer, new Iec104Settings());
        await _time.UntilAsync(() => _samples.Count == 2, 0);
        Assert.Equal(1, _client!.Unread);
        Assert.Equal(1, _client.Connections);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _time.UntilAsync(() => _work.IsCompleted);
        _client?.Dispose();
        _stop.Dispose();
    }

    private bool Keep(IReadOnlyList<Iec104Sample> samples)
    {
        if (_full) return false;
        if (Interlocked.Decrement(ref _mistakes) >= 0) throw new OverflowException("A mistake.");
        foreach (var sample in samples) _samples.Enqueue(sample);
        return true;
    }

    private void Run(ScriptedPeer peer, Iec104Settings settings)
    {
        _client = new Iec104Client("127.0.0.1", peer.Port, settings, _time, static () => 0, Keep);
        _work = _client.RunAsync(_stop.Token);
    }

    private async Task StartedAsync(ScriptedPeer peer, Iec104Settings settings)
    {
        Run(peer, settings);
        await _time.UntilAsync(() => _client!.IsStarted, 0);
    }

    private async Task CommandAsync(bool select, double step = 0)
    {
        var command = _client!.CommandAsync(new ScadaCommand(AsduType.SingleCommand, 1, 3001, 1), select, Cancel);
        await _time.UntilAsync(() => command.IsCompleted, step);
        await command;
    }

    private List<string> Commands()
    {
        lock (_heard) return [.. _heard.Where(static h => h.StartsWith("2D", StringComparison.Ordinal))];
    }
}

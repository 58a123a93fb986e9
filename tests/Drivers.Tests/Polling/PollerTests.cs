using System.Collections.Concurrent;

namespace Lingtan.Drivers.Polling;

public sealed class PollerTests
{
    [Fact]
    public async Task A_slow_device_delays_no_device_of_another_line()
    {
        var run = new Run();
        var slow = run.Device("slow", static async (time, cancel) => await Task.Delay(TimeSpan.FromSeconds(25), time, cancel));
        var lines = Enumerable.Range(0, 50).Select(i => Line($"line {i}", 10, run.Device($"quick {i}", static (_, _) => Task.CompletedTask))).Append(Line("slow", 10, slow));
        await run.ForAsync(lines, 100);
        Assert.All(Enumerable.Range(0, 50), i => Assert.InRange(run.Good($"quick {i}"), 10, 11));
        Assert.InRange(run.Good("slow"), 3, 4);
    }

    [Fact]
    public async Task A_dead_device_on_a_shared_line_takes_ever_less_time_from_the_others()
    {
        var run = new Run();
        var dead = run.Device("dead", static async (time, cancel) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), time, cancel);
            throw new DriverException(DriverFaults.Silent, new("无", "none"));
        });
        await run.ForAsync([Line("bus", 5, dead, run.Device("alive", static (_, _) => Task.CompletedTask))], 600);
        Assert.InRange(run.Results.Count(static r => r.Device == "dead"), 8, 20);
        Assert.InRange(run.Good("alive"), 110, 121);
        Assert.All(run.Results.Where(static r => r.Device == "dead"), static r => Assert.Empty(r.Samples));
        Assert.Equal(run.Results.Count(static r => r.Device == "dead"), run.Results.Where(static r => r.Device == "dead").Max(static r => r.FailuresInARow));
    }

    [Fact]
    public async Task A_line_that_cannot_be_reached_is_tried_by_one_device_at_a_time_and_comes_back()
    {
        var run = new Run();
        var up = false;
        var attempts = 0;
        Task Try(TimeProvider time, CancellationToken cancel)
        {
            if (up) return Task.CompletedTask;
            attempts++;
            throw new DriverException(DriverFaults.Unreachable, new("无", "none"));
        }

        var lines = new[] { Line("bus", 10, [.. Enumerable.Range(0, 20).Select(i => run.Device($"d{i}", Try))]) };
        await run.ForAsync(lines, 300, () => up = run.Time.GetUtcNow() > run.Start.AddSeconds(150));
        Assert.InRange(attempts, 6, 10);
        Assert.All(Enumerable.Range(0, 20), i => Assert.InRange(run.Good($"d{i}"), 8, 16));
    }

    [Fact]
    public async Task Neither_a_mistake_in_a_driver_nor_one_of_the_receiver_ends_the_reading()
    {
        var run = new Run { Hand = static result => result.Failure is null ? throw new InvalidOperationException() : ValueTask.CompletedTask };
        var count = 0;
        var device = run.Device("d", (_, _) => ++count % 2 == 1 ? throw new InvalidOperationException("mistake") : Task.CompletedTask);
        await run.ForAsync([Line("bus", 10, device)], 100);
        Assert.InRange(count, 9, 11);
        Assert.Equal(count / 2, run.Poller!.Unhanded);
        Assert.Contains(run.Results, static r => r.Failure?.Code == DriverFaults.Failed);
    }

    [Fact]
    public async Task A_device_that_never_ends_is_given_up_after_its_time()
    {
        var run = new Run();
        var device = run.Device("d", static (time, cancel) => Task.Delay(Timeout.InfiniteTimeSpan, time, cancel));
        await run.ForAsync([Line("bus", 10, device)], 100);
        Assert.InRange(run.Results.Count, 2, 3);
        Assert.All(run.Results, static r => Assert.Equal(DriverFaults.Silent, r.Failure!.Code));
    }

    [Fact]
    public async Task After_a_failure_and_a_slow_answer_a_device_is_read_at_its_rounds_again()
    {
        var run = new Run();
        var count = 0;
        var device = run.Device("d", async (time, cancel) =>
        {
            if (++count == 2) throw new DriverException(DriverFaults.Unreachable, new("无", "none"));
            if (count == 4) await Task.Delay(TimeSpan.FromSeconds(13), time, cancel);
        });

        // Rounds at whole tens of seconds, 0.02 s after them; the clock of the test begins at 18:30:15.
        await run.ForAsync([Line("bus", 10, device) with { Anchor = DateTimeOffset.UnixEpoch.AddSeconds(0.02) }], 100);
        Assert.Equal([0, 5.02, 6.02, 28.02, 35.02, 45.02, 55.02, 65.02, 75.02, 85.02, 95.02], run.Results.Select(one => Math.Round((one.At - run.Start).TotalSeconds, 2)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task A_clock_that_is_set_costs_no_round_and_rounds_go_by_the_new_time(double hours)
    {
        var run = new Run();
        var set = false;
        await run.ForAsync([Line("bus", 10, run.Device("d", static (_, _) => Task.CompletedTask)) with { Anchor = DateTimeOffset.UnixEpoch.AddSeconds(0.02) }], 100, () =>
        {
            if (set || run.Results.Count < 4) return;
            set = true;
            run.Time.Set(TimeSpan.FromHours(hours) + TimeSpan.FromSeconds(3));
            run.Move(TimeSpan.FromHours(hours) + TimeSpan.FromSeconds(3));
        });
        var times = run.Results.Select(static one => one.At).ToList();
        Assert.InRange(times.Count, 10, 12);
        Assert.Equal(times.Count, times.Distinct().Count());

        // The one that was being waited for comes when it was due by the old time; the others at whole tens of the new.
        Assert.All(times.Skip(1).Where((_, i) => i != 3), static at => Assert.InRange((at.TimeOfDay.TotalSeconds % 10) - 0.02, -0.001, 0.001));
        Assert.InRange(Enumerable.Range(4, times.Count - 5).Max(i => (times[i + 1] - times[i]).TotalSeconds), 0, 10.001);
    }

    private static PollLine Line(string id, double interval, params IPolledDevice[] devices) => new(id, devices, TimeSpan.FromSeconds(interval));

    private sealed class Run
    {
        public ManualTime Time { get; } = new();

        public DateTimeOffset Start { get; private set; }

        public void Move(TimeSpan by) => Start += by;

        public ConcurrentQueue<PollResult> Results { get; } = new();

        public Func<PollResult, ValueTask> Hand { get; init; } = static _ => ValueTask.CompletedTask;

        public Poller? Poller { get; private set; }

        public int Good(string device) => Results.Count(r => r.Device == device && r.Failure is null);

        public IPolledDevice Device(string id, Func<TimeProvider, CancellationToken, Task> read) => new Acting(id, Time, read);

        public async Task ForAsync(IEnumerable<PollLine> lines, double seconds, Action? each = null)
        {
            using var end = new CancellationTokenSource();
            Start = Time.GetUtcNow();
            Poller = new Poller(Time, static () => 0, result =>
            {
                Results.Enqueue(result);
                return Hand(result);
            });
            var work = Poller.RunAsync(lines, end.Token);
            await Time.UntilAsync(() =>
            {
                each?.Invoke();
                return Time.GetUtcNow() >= Start.AddSeconds(seconds);
            }, step: 0.5, most: seconds + 10);
            await end.CancelAsync();
            await Time.UntilAsync(() => work.IsCompleted, 0);
            await work;
        }
    }

    private sealed class Acting(string id, TimeProvider time, Func<TimeProvider, CancellationToken, Task> read) : IPolledDevice
    {
        public string Id => id;

        public async Task<IReadOnlyList<PointSample>> ReadAsync(CancellationToken cancel)
        {
            await read(time, cancel);
            return [new PointSample(id, "p", time.GetUtcNow(), 1, SampleState.Good, null)];
        }
    }
}

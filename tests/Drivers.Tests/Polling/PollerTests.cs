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

    private static PollLine Line(string id, double interval, params IPolledDevice[] devices) => new(id, devices, TimeSpan.FromSeconds(interval));

    private sealed class Run
    {
        public ManualTime Time { get; } = new();

        public DateTimeOffset Start { get; private set; }

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

namespace Lingtan.Drivers;

/// <summary>A clock whose hands the test moves.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private TimeSpan _set;
    private DateTimeOffset _now = new(2026, 11, 20, 18, 30, 15, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now + _set;
    }

    public override long GetTimestamp()
    {
        lock (_gate) return _now.UtcTicks;
    }

    /// <summary>Somebody sets the clock on the wall; the one that only runs on does not notice.</summary>
    public void Set(TimeSpan by)
    {
        lock (_gate) _set += by;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan by)
    {
        DateTimeOffset end;
        lock (_gate) end = _now + by;
        while (true)
        {
            Alarm? next;
            lock (_gate)
            {
                next = _alarms.Where(a => a.Due <= end).MinBy(static a => a.Due);
                _now = next is { Due: { } due } && due > _now ? due : next is null ? end : _now;
                if (next is null) return;
                next.Due = null;
                _alarms.Remove(next);
            }

            next.Ring();
        }
    }

    /// <summary>Moves the hands in steps until something is so, and lets the work in between be done.</summary>
    public async Task UntilAsync(Func<bool> so, double step = 0.1, double most = 600)
    {
        var end = GetTimestamp() + (long)(most * TimeSpan.TicksPerSecond);
        for (var real = 0; !so(); real++)
        {
            if ((step > 0 && GetTimestamp() >= end) || real > 20_000) Assert.Fail($"It did not come to that within {most} s of the test's clock.");
            await Task.Delay(3, TestContext.Current.CancellationToken);
            for (var wait = 0; wait < 200 && ThreadPool.PendingWorkItemCount > 0; wait++) await Task.Delay(1, TestContext.Current.CancellationToken);
            if (so()) return;
            Advance(TimeSpan.FromSeconds(step));
        }
    }

    private sealed class Alarm(ManualTime clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                if (Due is not null) clock._alarms.Add(this);
            }

            return true;
        }

        public void Ring() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

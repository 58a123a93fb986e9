using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>
/// Reads many devices for ever. Lines do not wait for each other. On one line a device that fails is asked less and less often, so that it takes little time
/// from the others; a line that cannot be reached is tried again after a wait, and its devices are not asked meanwhile. Rounds begin at whole intervals by the
/// clock on the wall, also after failures; where that clock is set, nobody waits for the times it left out. No exception ends the work.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="chance">Numbers from 0 up to 1, to spread attempts.</param>
/// <param name="hand">Takes each result; called from several lines at once.</param>
public sealed class Poller(TimeProvider time, Func<double> chance, Func<PollResult, ValueTask> hand)
{
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(1);

    /// <summary>Reads until it is cancelled.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task RunAsync(IEnumerable<PollLine> lines, CancellationToken cancel) => Task.WhenAll(lines.Select(line => RunAsync(line, cancel)));

    private async Task RunAsync(PollLine line, CancellationToken cancel)
    {
        if (line.Devices.Count == 0) return;
        var (start, mark) = (time.GetUtcNow(), time.GetTimestamp());
        line = line with { Anchor = line.Anchor ?? start };
        var seats = line.Devices.Select(device => new Seat(device, start, new BackOff(line.FirstWait, line.LongestWait, chance))).ToList();
        var reach = new BackOff(line.FirstWait, line.LongestWait, chance);
        await Task.Yield();
        while (!cancel.IsCancellationRequested)
        {
            // Of devices that are due together those that answer come first.
            var seat = seats.MinBy(static s => (s.Due, s.Wait.Failures))!;
            if (!await WaitAsync(seat.Due - time.GetUtcNow(), cancel).ConfigureAwait(false)) return;
            var result = await ReadAsync(line, seat, cancel).ConfigureAwait(false);
            if (cancel.IsCancellationRequested) return;
            (start, mark) = Follow(seats, start, mark);
            Schedule(line, seats, seat, reach, result);
            await HandAsync(result).ConfigureAwait(false);
        }
    }

    // A clock that was set moves what is due with it: else a clock set back by two hours would be two hours without readings.
    private (DateTimeOffset Wall, long Mark) Follow(List<Seat> seats, DateTimeOffset wall, long mark)
    {
        var (now, at) = (time.GetUtcNow(), time.GetTimestamp());
        var by = now - wall - time.GetElapsedTime(mark, at);
        if (by > Jump || by < -Jump)
            foreach (var seat in seats) seat.Due += by;
        return (now, at);
    }

    private void Schedule(PollLine line, List<Seat> seats, Seat seat, BackOff reach, PollResult result)
    {
        var now = time.GetUtcNow();
        if (result.Failure is null)
        {
            seat.Wait.Succeed();
            reach.Succeed();
            // Times that were missed are not made up for.
            seat.Due = Round(line, now);
            return;
        }

        var wait = seat.Wait.Fail();
        if (result.Failure.Code == DriverFaults.Unreachable)
        {
            var closed = now + reach.Fail();
            seat.Due = closed;
            foreach (var other in seats.Where(s => s.Due < closed)) other.Due = closed;
            return;
        }

        reach.Succeed();
        seat.Due = Round(line, now + wait);
    }

    // The first round later than a time; timers may end a moment early.
    private static DateTimeOffset Round(PollLine line, DateTimeOffset after)
    {
        var (step, past) = (Math.Max(1, line.Interval.Ticks), (after + Slack - line.Anchor!.Value).Ticks);
        return after + Slack + TimeSpan.FromTicks(step - (((past % step) + step) % step));
    }

    private async Task<PollResult> ReadAsync(PollLine line, Seat seat, CancellationToken cancel)
    {
        var failures = seat.Wait.Failures + 1;
        using var clock = new CancellationTokenSource(line.DeviceTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancel);
        try
        {
            return new PollResult(seat.Device.Id, time.GetUtcNow(), await seat.Device.ReadAsync(both.Token).ConfigureAwait(false), null, 0) with { At = time.GetUtcNow() };
        }
        catch (DriverException e)
        {
            return new PollResult(seat.Device.Id, time.GetUtcNow(), [], e, failures);
        }
        catch (OperationCanceledException e)
        {
            return new PollResult(seat.Device.Id, time.GetUtcNow(), [], new DriverException(DriverFaults.Silent, new("读取超时", "the whole read took too long"), e), failures);
        }
#pragma warning disable CA1031 // A mistake in one driver must not end the reading of the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new PollResult(seat.Device.Id, time.GetUtcNow(), [], new DriverException(DriverFaults.Failed, new(e.Message, e.Message), e), failures);
        }
    }

    private async ValueTask HandAsync(PollResult result)
    {
        try
        {
            await hand(result).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Nor may whoever takes the results.
        catch (Exception)
#pragma warning restore CA1031
        {
            Unhanded++;
        }
    }

    /// <summary>Results that could not be handed over, since whoever takes them failed.</summary>
    public int Unhanded { get; private set; }

    private async Task<bool> WaitAsync(TimeSpan wait, CancellationToken cancel)
    {
        try
        {
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancel).ConfigureAwait(false);
            return !cancel.IsCancellationRequested;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed class Seat(IPolledDevice device, DateTimeOffset due, BackOff wait)
    {
        public IPolledDevice Device { get; } = device;

        public BackOff Wait { get; } = wait;

        public DateTimeOffset Due { get; set; } = due;
    }
}

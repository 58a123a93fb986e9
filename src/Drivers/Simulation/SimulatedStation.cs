using System.Net.Sockets;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>The controlled station of the simulated plant over IEC 60870-5-104: each connection is served for itself.</summary>
internal sealed class SimulatedStation(SimulatedPlant plant, PlantClock clock, DateTimeZone zone, TimeProvider time)
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(2);
    private readonly Iec104Settings _settings = new();

    /// <summary>Serves one connection.</summary>
    public async Task ServeAsync(Socket socket, CancellationToken stop)
    {
        var session = Iec104Session.OfControlled(_settings, Now);
        var talk = new StationTalk(plant, zone);
        var buffer = new byte[16 * Apci.MostFrame];
        var (filled, told) = (0, Now);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var receive = socket.ReceiveAsync(buffer.AsMemory(), end.Token).AsTask();
        try
        {
            while (true)
            {
                while (session.Next() is { } frame) await socket.SendAsync(frame, end.Token).ConfigureAwait(false);
                if (session.Ended is not null) return;
                await WaitAsync(receive, Earlier(session.Deadline, told + TellEvery) - Now, end.Token).ConfigureAwait(false);
                if (receive.IsCompleted)
                {
                    var count = await receive.ConfigureAwait(false);
                    if (count == 0) return;
                    filled += count;
                    var consumed = session.Receive(buffer.AsSpan(0, filled), Now, asdu => Answer(session, talk, asdu.ToArray()));
                    buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
                    filled -= consumed;
                    receive = socket.ReceiveAsync(buffer.AsMemory(filled), end.Token).AsTask();
                }

                if (session.IsStarted && Now - told >= TellEvery)
                {
                    foreach (var asdu in talk.Tell(clock.Now)) session.Send(asdu, Now);
                }

                if (Now - told >= TellEvery) told = Now;
                session.Tick(Now);
                stop.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            _ = receive.ContinueWith(static done => done.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private TimeSpan Now => time.GetElapsedTime(0);

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private bool Answer(Iec104Session session, StationTalk talk, byte[] asdu)
    {
        foreach (var answer in talk.Answer(asdu, clock.Now, Instant.FromDateTimeOffset(time.GetUtcNow()))) session.Send(answer, Now);
        return true;
    }

    private async Task WaitAsync(Task receive, TimeSpan until, CancellationToken end)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(end);
        await Task.WhenAny(receive, Task.Delay(until > TimeSpan.Zero ? until : TimeSpan.Zero, time, done.Token)).ConfigureAwait(false);
        await done.CancelAsync().ConfigureAwait(false);
    }
}

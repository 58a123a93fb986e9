using System.Threading.Channels;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Moves bytes between a socket and the state machine of one connection, until either ends.</summary>
internal sealed class Iec104Connection(TcpLink link, Iec104Settings settings, TimeProvider time)
{
    private readonly Channel<byte[]> _outbox = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly byte[] _buffer = new byte[16 * Apci.MostFrame];
    private int _filled;

    /// <summary>Puts application data in line.</summary>
    public bool Send(byte[] asdu) => _outbox.Writer.TryWrite(asdu);

    /// <summary>Runs until the connection ends; a wish to stop is carried out with the station.</summary>
    /// <exception cref="DriverException">The connection was lost, or the station broke the rules.</exception>
    public async Task RunAsync(Action started, Func<byte[], bool> take, CancellationToken stop)
    {
        var session = new Iec104Session(settings, Now);
        using var end = new CancellationTokenSource();
        var receive = ReceiveAsync(end.Token);
        var (isOpen, isStopping) = (false, false);
        try
        {
            while (!session.IsStopped)
            {
                while (session.Next() is { } frame) await link.SendAsync(frame, end.Token).ConfigureAwait(false);
                if (session.Ended is { } reason) throw new DriverException(DriverFaults.LinkLost, reason);
                if (stop.IsCancellationRequested && !isStopping)
                {
                    if (!session.IsStarted) return;
                    isStopping = true;
                    session.Stop(Now);
                    continue;
                }

                await WaitAsync(receive, session.Deadline - Now, isStopping ? CancellationToken.None : stop).ConfigureAwait(false);
                if (receive.IsCompleted)
                {
                    _filled += await receive.ConfigureAwait(false);
                    Receive(session, take);
                    receive = ReceiveAsync(end.Token);
                }

                while (_outbox.Reader.TryRead(out var asdu)) session.Send(asdu, Now);
                session.Tick(Now);
                if (session.IsStarted && !isOpen)
                {
                    isOpen = true;
                    started();
                }
            }
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            link.Close();
            _ = receive.ContinueWith(static done => done.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private TimeSpan Now => time.GetElapsedTime(0);

    private Task<int> ReceiveAsync(CancellationToken cancel) => link.ReceiveAsync(_buffer.AsMemory(_filled), cancel).AsTask();

    private void Receive(Iec104Session session, Func<byte[], bool> take)
    {
        var consumed = session.Receive(_buffer.AsSpan(0, _filled), Now, asdu => take(asdu.ToArray()));
        _buffer.AsSpan(consumed, _filled - consumed).CopyTo(_buffer);
        _filled -= consumed;
    }

    // Wakes up for bytes, for something to send, for a timer and for the wish to stop.
    private async Task WaitAsync(Task receive, TimeSpan until, CancellationToken stop)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var timer = Task.Delay(until > TimeSpan.Zero ? until : TimeSpan.Zero, time, done.Token);
        var outgoing = _outbox.Reader.WaitToReadAsync(done.Token).AsTask();
        await Task.WhenAny(receive, timer, outgoing).ConfigureAwait(false);
        await done.CancelAsync().ConfigureAwait(false);
    }
}

using System.Collections.Concurrent;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>
/// The controlling station: keeps one connection, asks for all values after every connection, hands over what the stations send, and gives commands. After a
/// loss every value known is handed over once more as stale; a command under way fails and is never sent again by itself.
/// </summary>
public sealed class Iec104Client : IDisposable
{
    private static readonly TimeSpan ClockInterval = TimeSpan.FromHours(1);
    private readonly TcpLink _link;
    private readonly Iec104Settings _settings;
    private readonly TimeProvider _time;
    private readonly BackOff _wait;
    private readonly Func<IReadOnlyList<Iec104Sample>, bool> _hand;
    private readonly ConcurrentDictionary<(int Station, int Address), Iec104Sample> _last = new();
    private readonly Lock _gate = new();
    private readonly List<Iec104Waiter> _waiters = [];
    private Iec104Connection? _connection;

    /// <summary>A client that is not running yet.</summary>
    /// <param name="host">Name or address of the station.</param>
    /// <param name="port">Port, 2404 by rule.</param>
    /// <param name="settings">How to talk to it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="chance">Numbers from 0 up to 1, to spread attempts.</param>
    /// <param name="hand">Takes the values of each message, one message after the other; false where it cannot keep them: then the station is not told that they arrived, and the connection is made anew.</param>
    /// <param name="tap">Sees what is sent and received; null: nobody may look.</param>
    public Iec104Client(string host, int port, Iec104Settings settings, TimeProvider time, Func<double> chance, Func<IReadOnlyList<Iec104Sample>, bool> hand, FrameTap? tap = null)
    {
        _link = new TcpLink(host, port, settings.ConnectTimeout, time, tap);
        _settings = settings;
        _time = time;
        _wait = new BackOff(TimeSpan.FromSeconds(1), settings.LongestWait, chance);
        _hand = hand;
    }

    /// <summary>What ended the last connection or attempt; null: nothing yet.</summary>
    public DriverException? LastFailure { get; private set; }

    /// <summary>Application data that could not be read and were passed over.</summary>
    public int Unread { get; private set; }

    /// <summary>Whether data flow.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>How many connections were made so far.</summary>
    public int Connections => _link.Connections;

    /// <summary>Keeps the connection until it is cancelled, then ends it in order.</summary>
    /// <param name="stop">Ends the work.</param>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await _link.OpenAsync(stop).ConfigureAwait(false);
                await ConnectedAsync(stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
#pragma warning disable CA1031 // A mistake of whoever takes the values ends one connection and never the listening.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LastFailure = e as DriverException ?? new DriverException(DriverFaults.Failed, new(e.Message, e.Message), e);
            }
            finally
            {
                Lose();
            }

            if (!stop.IsCancellationRequested) await Task.Delay(_wait.Fail(), _time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Gives a command, after selecting the object where that is asked for.</summary>
    /// <param name="command">The command.</param>
    /// <param name="select">Whether the object is selected first.</param>
    /// <param name="cancel">Ends the wait; a command that was sent may be carried out all the same.</param>
    /// <exception cref="DriverException">It was refused, or its end is not known. It is not sent again: read back first.</exception>
    public async Task CommandAsync(ScadaCommand command, bool select, CancellationToken cancel)
    {
        var asdu = new byte[Apci.MostAsdu];
        if (select) await AskAsync(asdu[..command.Write(asdu, select: true)], AsduCause.Confirmation, cancel).ConfigureAwait(false);
        await ExecuteAsync(asdu[..command.Write(asdu, select: false)], cancel).ConfigureAwait(false);
    }

    /// <summary>Asks a station for all its values and waits until they have come.</summary>
    /// <param name="station">Its common address.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DriverException">The station refused, or did not end in time.</exception>
    public Task InterrogateAsync(int station, CancellationToken cancel) => ExecuteAsync(Interrogation(station), cancel);

    /// <summary>Asks a station for its totals and waits until they have come.</summary>
    /// <param name="station">Its common address.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DriverException">The station refused, or did not end in time.</exception>
    public Task InterrogateCountersAsync(int station, CancellationToken cancel)
    {
        var asdu = new byte[Apci.MostAsdu];
        return ExecuteAsync(asdu[..ScadaCommand.InterrogateCounters(asdu, station, _settings.CounterQualifier)], cancel);
    }

    /// <summary>Sets the clock of a station.</summary>
    /// <param name="station">Its common address.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DriverException">The station refused, or did not confirm in time.</exception>
    public Task SetClockAsync(int station, CancellationToken cancel)
    {
        var asdu = new byte[Apci.MostAsdu];
        return AskAsync(asdu[..ScadaCommand.SetClock(asdu, station, Now, _settings.Zone)], AsduCause.Confirmation, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _link.Dispose();

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    private async Task ConnectedAsync(CancellationToken stop)
    {
        var connection = new Iec104Connection(_link, _settings, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var duties = new List<Task>();
        try
        {
            await connection.RunAsync(() => duties.AddRange(Start(connection, end.Token)), Take, stop).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            Lose();
            await Task.WhenAll(duties).ConfigureAwait(false);
        }
    }

    private IEnumerable<Task> Start(Iec104Connection connection, CancellationToken end)
    {
        lock (_gate) _connection = connection;
        IsStarted = true;
        _wait.Succeed();
        foreach (var station in _settings.Stations)
        {
            yield return DutyAsync(() => InterrogateAsync(station, end), _settings.InterrogationInterval, end);
            if (_settings.CounterInterval is { } interval) yield return DutyAsync(() => InterrogateCountersAsync(station, end), interval, end);
            if (_settings.SetClock) yield return DutyAsync(() => SetClockAsync(station, end), ClockInterval, end);
        }
    }

    // What is asked for again and again; that it failed once is noted and does not end it.
    private async Task DutyAsync(Func<Task> act, TimeSpan? interval, CancellationToken end)
    {
        try
        {
            do
            {
                try
                {
                    await act().ConfigureAwait(false);
                }
                catch (DriverException e)
                {
                    LastFailure = e;
                }

                if (interval is { } wait) await Task.Delay(wait, _time, end).ConfigureAwait(false);
            }
            while (interval is not null && !end.IsCancellationRequested);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ExecuteAsync(byte[] asdu, CancellationToken cancel)
    {
        // The end is waited for from the beginning: it may come in the same bytes as the confirmation.
        using var ended = Expect(asdu, AsduCause.Termination);
        await AskAsync(asdu, AsduCause.Confirmation, cancel).ConfigureAwait(false);
        try
        {
            await ended.Done.Task.WaitAsync(_settings.CommandTimeout, _time, cancel).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            if (!_settings.EndIsOptional) throw new DriverException(DriverFaults.Silent, new("已确认，未报告结束", "confirmed, and no end reported"), e);
        }
    }

    private async Task AskAsync(byte[] asdu, int cause, CancellationToken cancel)
    {
        using var waiter = Expect(asdu, cause);
        lock (_gate)
        {
            if (_connection is null || !_connection.Send(asdu)) throw new DriverException(DriverFaults.LinkLost, new("尚未连接", "not connected"));
        }

        try
        {
            await waiter.Done.Task.WaitAsync(_settings.CommandTimeout, _time, cancel).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            throw new DriverException(DriverFaults.Silent, new("未确认", "not confirmed"), e);
        }
    }

    private Iec104Waiter Expect(byte[] asdu, int cause)
    {
        var waiter = new Iec104Waiter(asdu, cause, Forget);
        lock (_gate) _waiters.Add(waiter);
        return waiter;
    }

    private void Forget(Iec104Waiter waiter)
    {
        lock (_gate) _waiters.Remove(waiter);
    }

    private bool Take(byte[] asdu)
    {
        if (!AsduHeader.TryRead(asdu, out var header))
        {
            Unread++;
            return true;
        }

        if (header.Test) return true;
        if (ScadaValues.AreIn(header.Known)) return TakeValues(asdu, header);
        if (header.Known == AsduType.Initialised) _connection?.Send(Interrogation(header.CommonAddress));
        else if (!Answers(asdu, header)) Unread++;
        return true;
    }

    private bool TakeValues(byte[] asdu, AsduHeader header)
    {
        var values = new List<ScadaValue>(header.Count);
        if (!ScadaValues.TryRead(asdu, values)) Unread++;
        var samples = new List<Iec104Sample>(values.Count);
        foreach (var value in values)
        {
            var at = value.Time?.At(_settings.Zone);
            samples.Add(new Iec104Sample(header.CommonAddress, value, at ?? Now, at is not null, header.Cause, value.State));
            _last[(header.CommonAddress, value.Address)] = samples[^1];
        }

        return samples.Count == 0 || _hand(samples);
    }

    private bool Answers(byte[] asdu, AsduHeader header)
    {
        lock (_gate)
        {
            var refused = header.Negative || header.Cause is >= AsduCause.UnknownType and <= AsduCause.UnknownObject;
            var own = _waiters.FindAll(w => w.Fits(asdu) && (refused || w.Cause == header.Cause));
            foreach (var waiter in own)
            {
                if (refused) waiter.Fail(new DriverException(DriverFaults.Refused, ScadaCommand.Unknown(header.Cause) ?? new("否定确认", "negative confirmation")) { Number = header.Cause });
                else waiter.Done.TrySetResult();
            }

            return own.Count > 0 || (header.Cause is AsduCause.Confirmation or AsduCause.Termination && !refused);
        }
    }

    private static byte[] Interrogation(int station)
    {
        var asdu = new byte[Apci.MostAsdu];
        return asdu[..ScadaCommand.Interrogate(asdu, station)];
    }

    private void Lose()
    {
        List<Iec104Waiter> open;
        lock (_gate)
        {
            if (_connection is null) return;
            _connection = null;
            open = [.. _waiters];
        }

        IsStarted = false;
        foreach (var waiter in open) waiter.Fail(new DriverException(DriverFaults.LinkLost, new("连接中断，是否执行未知", "connection lost; whether it was carried out is not known")));
        var stale = _last.Values.Where(static s => s.State != SampleState.Stale).OrderBy(static s => (s.Station, s.Value.Address)).Select(static s => s with { State = SampleState.Stale }).ToList();
        foreach (var sample in stale) _last[(sample.Station, sample.Value.Address)] = sample;
        if (stale.Count > 0) _hand(stale);
    }
}

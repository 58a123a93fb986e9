using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Lingtan.Drivers;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// A controlled station over IEC 60870-5-104 that tells its counter, the tenths of a second since it was made, with the time of the station. As stations with a memory for events do, it
/// sends again after a loss of the connection what was not acknowledged, and nothing else: an acknowledged value that whoever collects has not kept is lost.
/// </summary>
internal sealed class TickingStation : ITicking
{
    private const int Address = 25601;
    private const int CauseAt = 2;
    private const int Tick = 100;

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<decimal, DateTimeOffset> _shown = new();
    private readonly Lock _gate = new();
    private readonly List<int> _events = [];
    private int _acknowledged;

    public TickingStation()
    {
        _listener.Start();
        _ = ListenAsync();
    }

    /// <summary>Name of its counter at a connection.</summary>
    public static string Point { get; } = "1/25601";

    /// <inheritdoc/>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <inheritdoc/>
    public IReadOnlyDictionary<decimal, DateTimeOffset> Shown => _shown;

    /// <inheritdoc/>
    public IReadOnlyCollection<decimal> Kept
    {
        get
        {
            lock (_gate) return [.. _events.Take(_acknowledged).Select(static one => (decimal)one)];
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private TimeSpan Now => _since.Elapsed;

    private async Task ListenAsync()
    {
        try
        {
            while (true) await ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var talk = new Talk(this, Iec104Session.OfControlled(new Iec104Settings(), Now));
                var (stream, buffer, filled) = (client.GetStream(), new byte[4096], 0);
                var receive = stream.ReadAsync(buffer.AsMemory(), _stop.Token).AsTask();
                while (talk.Session.Ended is null)
                {
                    while (talk.Session.Next() is { } frame) await stream.WriteAsync(frame, _stop.Token);
                    await Task.WhenAny(receive, Task.Delay(Tick / 2, _stop.Token));
                    if (receive.IsCompleted)
                    {
                        var count = await receive;
                        if (count == 0) return;
                        filled += count;
                        var consumed = talk.Receive(buffer.AsSpan(0, filled));
                        buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
                        filled -= consumed;
                        receive = stream.ReadAsync(buffer.AsMemory(filled), _stop.Token).AsTask();
                    }

                    Advance();
                    talk.Tell();
                }
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or SocketException)
            {
                // Whoever collected is gone.
            }
        }
    }

    private void Advance()
    {
        lock (_gate)
        {
            var value = (int)(_since.ElapsedMilliseconds / Tick);
            if (_events.Count > 0 && _events[^1] == value) return;
            _shown[value] = DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
            _events.Add(value);
        }
    }

    // A message of one total with its time (M_IT_TB, spontaneous).
    private byte[] Message(int value)
    {
        var asdu = new byte[AsduHeader.Length + AsduHeader.AddressLength + 5 + Cp56Time.Length];
        new AsduHeader((byte)AsduType.TotalTimed, false, 1, AsduCause.Spontaneous, false, false, 0, 1).Write(asdu);
        var element = asdu.AsSpan(AsduHeader.Length);
        BitConverter.TryWriteBytes(element, Address);
        BitConverter.TryWriteBytes(element[AsduHeader.AddressLength..], value);
        Cp56Time.Write(element[^Cp56Time.Length..], Instant.FromDateTimeOffset(_shown[value]), DateTimeZone.Utc);
        return asdu;
    }

    /// <summary>One connection.</summary>
    private sealed class Talk(TickingStation station, Iec104Session session)
    {
        // What was sent and not acknowledged: how many events are kept with it.
        private readonly Queue<int> _open = new();
        private int _confirmed;
        private int _next = station._acknowledged;

        public Iec104Session Session => session;

        public int Receive(ReadOnlySpan<byte> received)
        {
            var consumed = session.Receive(received, station.Now, Answer);
            for (var at = 0; at < consumed; at += Confirm(received[at..consumed])) { }
            return consumed;
        }

        public void Tell()
        {
            session.Tick(station.Now);
            while (session.IsStarted && _next < station._events.Count) Say(station.Message(station._events[_next++]));
        }

        private bool Answer(ReadOnlySpan<byte> asdu)
        {
            foreach (var cause in new[] { AsduCause.Confirmation, AsduCause.Termination })
            {
                var answer = asdu.ToArray();
                answer[CauseAt] = (byte)cause;
                Say(answer);
            }

            return true;
        }

        private void Say(byte[] asdu)
        {
            session.Send(asdu, station.Now);
            _open.Enqueue(_next);
        }

        private int Confirm(ReadOnlySpan<byte> received)
        {
            Assert.Equal(ApduStep.Frame, Apci.Read(received, out var frame, out var length));
            if (frame.Format == ApduFormat.U) return length;
            for (; _confirmed != frame.Received; _confirmed = (_confirmed + 1) % Apci.Modulus)
            {
                var kept = _open.Dequeue();
                lock (station._gate) station._acknowledged = Math.Max(station._acknowledged, kept);
            }

            return length;
        }
    }
}

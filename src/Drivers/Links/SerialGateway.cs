using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>What was found in what has arrived.</summary>
/// <param name="Consumed">How many bytes are done with.</param>
/// <param name="Length">Length of the frame that ends there; 0: no frame yet.</param>
public readonly record struct FrameFound(int Consumed, int Length);

/// <summary>Looks for the frame that answers a request.</summary>
/// <param name="received">What has arrived and is not done with.</param>
public delegate FrameFound FrameSearch(ReadOnlySpan<byte> received);

/// <summary>How to talk to meters behind a gateway that passes the bytes of a serial line on.</summary>
public sealed record GatewaySettings
{
    /// <summary>How long an answer may take; the line is slow, 1200 or 2400 baud are usual.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes FE sent before each request, to wake the meter.</summary>
    public int WakeUp { get; init; } = 4;
}

/// <summary>
/// A serial line behind a gateway: one request at a time. Nothing on the line numbers an answer, so a request that was not answered in time costs the
/// connection, and what arrived before a request is dropped.
/// </summary>
public sealed class SerialGateway : IDisposable
{
    private const byte Wake = 0xFE;
    private readonly TcpLink _link;
    private readonly GatewaySettings _settings;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly byte[] _received = new byte[2048];

    /// <summary>A gateway that is connected to when it is first asked for something.</summary>
    /// <param name="host">Name or address.</param>
    /// <param name="port">Port.</param>
    /// <param name="settings">How to talk to it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tap">Sees what is sent and received; null: nobody may look.</param>
    public SerialGateway(string host, int port, GatewaySettings settings, TimeProvider time, FrameTap? tap = null)
    {
        _link = new TcpLink(host, port, settings.ConnectTimeout, time, tap);
        _settings = settings;
        _time = time;
    }

    /// <summary>How many connections were made so far.</summary>
    public int Connections => _link.Connections;

    /// <summary>Sends a request and waits for the frame that answers it.</summary>
    /// <param name="request">The frame of the request, without the bytes that wake.</param>
    /// <param name="search">Finds the frame.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The frame of the answer.</returns>
    /// <exception cref="DriverException">No answer came.</exception>
    public async Task<byte[]> AskAsync(ReadOnlyMemory<byte> request, FrameSearch search, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        using var clock = new CancellationTokenSource();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancel);
        try
        {
            await _link.OpenAsync(cancel).ConfigureAwait(false);
            _link.Drain(_received);
            await _link.OpenAsync(cancel).ConfigureAwait(false);
            using var timer = _time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), clock, _settings.AnswerTimeout, Timeout.InfiniteTimeSpan);
            await _link.SendAsync(Awake(request.Span), both.Token).ConfigureAwait(false);
            return await AnswerAsync(search, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            _link.Close();
            throw new DriverException(DriverFaults.Silent, new LocalText("无应答", "no answer"));
        }
        catch (OperationCanceledException)
        {
            _link.Close();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _link.Dispose();
        _turn.Dispose();
    }

    private byte[] Awake(ReadOnlySpan<byte> request)
    {
        var bytes = new byte[_settings.WakeUp + request.Length];
        bytes.AsSpan(0, _settings.WakeUp).Fill(Wake);
        request.CopyTo(bytes.AsSpan(_settings.WakeUp));
        return bytes;
    }

    private async Task<byte[]> AnswerAsync(FrameSearch search, CancellationToken cancel)
    {
        for (var filled = 0; ;)
        {
            filled += await _link.ReceiveAsync(_received.AsMemory(filled), cancel).ConfigureAwait(false);
            var found = search(_received.AsSpan(0, filled));
            if (found.Length > 0) return _received.AsSpan(found.Consumed - found.Length, found.Length).ToArray();
            _received.AsSpan(found.Consumed, filled - found.Consumed).CopyTo(_received);
            filled -= found.Consumed;
        }
    }
}

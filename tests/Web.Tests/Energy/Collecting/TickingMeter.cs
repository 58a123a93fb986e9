using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Lingtan.Web;

/// <summary>
/// A water meter over Modbus TCP, laid out as <c>xintai/smart-water</c>, whose counter shows the tenths of a second since it was made, so that no two answers are alike. It notes every answer, and
/// which of them whoever asked must have kept: a collector asks again only when what it got before is on disk.
/// </summary>
internal sealed class TickingMeter : ITicking
{
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private long _value;
    private readonly ConcurrentDictionary<decimal, DateTimeOffset> _shown = new();
    private readonly ConcurrentDictionary<decimal, bool> _kept = new();

    public TickingMeter()
    {
        _listener.Start();
        _ = ListenAsync();
    }

    /// <inheritdoc/>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <inheritdoc/>
    public IReadOnlyDictionary<decimal, DateTimeOffset> Shown => _shown;

    /// <summary>The values after which the same collector asked again.</summary>
    public IReadOnlyCollection<decimal> Kept => [.. _kept.Keys];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    // Two questions within a tenth of a second, as a late round and the next one on a busy machine, are told apart.
    private decimal Next()
    {
        lock (_gate) return _value = Math.Max(_value + 1, _since.ElapsedMilliseconds / 100);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var (stream, request, last) = (client.GetStream(), new byte[12], (decimal?)null);
                while (true)
                {
                    await stream.ReadExactlyAsync(request, _stop.Token);
                    if (last is { } before) _kept[before] = true;
                    var value = Next();
                    last = value;
                    _shown[value] = DateTimeOffset.UtcNow;
                    await stream.WriteAsync(WaterMeterAnswer.To(request, (float)value), _stop.Token);
                }
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or SocketException)
            {
                // Whoever asked is gone.
            }
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace Lingtan.Drivers.Simulation;

/// <summary>Stands between a client and a station and writes down each frame that passes, with its direction.</summary>
internal sealed class RecordingRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;
    private readonly List<(bool ToStation, byte[] Frame)> _frames = [];

    public RecordingRelay(int target)
    {
        _listener.Start();
        _run = RunAsync(target);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<(bool ToStation, byte[] Frame)> Frames
    {
        get
        {
            lock (_frames) return [.. _frames];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(int target)
    {
        try
        {
            using var client = await _listener.AcceptSocketAsync(_stop.Token);
            using var station = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await station.ConnectAsync(IPAddress.Loopback, target, _stop.Token);
            await Task.WhenAny(PassAsync(client, station, true), PassAsync(station, client, false));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task PassAsync(Socket from, Socket to, bool toStation)
    {
        var held = new List<byte>();
        var buffer = new byte[4096];
        while (await from.ReceiveAsync(buffer, _stop.Token) is var count and > 0)
        {
            held.AddRange(buffer.AsSpan(0, count));
            while (held.Count > 1 && held.Count >= held[1] + 2)
            {
                lock (_frames) _frames.Add((toStation, [.. held[..(held[1] + 2)]]));
                held.RemoveRange(0, held[1] + 2);
            }

            await to.SendAsync(buffer.AsMemory(0, count), _stop.Token);
        }
    }
}

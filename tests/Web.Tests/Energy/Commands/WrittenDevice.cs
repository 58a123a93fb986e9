using System.Net;
using System.Net.Sockets;

namespace Lingtan.Web;

/// <summary>A device over Modbus TCP that takes every write and is read as a water meter; its registers from the third on are 0.</summary>
internal sealed class WrittenDevice : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Action _written;
    private readonly bool _isLoose;
    private readonly Task _work;
    private int _writes;

    /// <summary>Begins to listen.</summary>
    /// <param name="written">Called with each write before it is confirmed.</param>
    /// <param name="isLoose">Whether it confirms with another echo than the standard asks for.</param>
    public WrittenDevice(Action? written = null, bool isLoose = false)
    {
        (_written, _isLoose) = (written ?? (static () => { }), isLoose);
        _listener.Start();
        _work = Task.Run(ServeAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Writes => Volatile.Read(ref _writes);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var socket = await _listener.AcceptSocketAsync(_end.Token);
                var request = new byte[12];
                while (await socket.ReceiveAsync(request, _end.Token) == request.Length) await socket.SendAsync(Answer(request), _end.Token);
            }
            catch (SocketException)
            {
                // The other side went away.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private byte[] Answer(byte[] request)
    {
        if (request[7] < 5) return WaterMeterAnswer.To(request, 1);
        Interlocked.Increment(ref _writes);
        _written();
        return _isLoose ? [.. request[..10], 0, 0] : request;
    }
}

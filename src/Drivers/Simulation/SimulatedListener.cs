using System.Net;
using System.Net.Sockets;

namespace Lingtan.Drivers;

/// <summary>Takes connections and serves each of them until it ends; a mistake of one client ends no other.</summary>
internal sealed class SimulatedListener : IDisposable
{
    private readonly TcpListener _listener;

    /// <summary>Listens from now on.</summary>
    /// <exception cref="SocketException">The port is taken or not allowed.</exception>
    public SimulatedListener(IPAddress address, int port)
    {
        _listener = new TcpListener(address, port);
        _listener.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async Task RunAsync(Func<Socket, CancellationToken, Task> serve, CancellationToken stop)
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(stop).ConfigureAwait(false);
                open.RemoveAll(static t => t.IsCompleted);
                open.Add(ServeAsync(socket, serve, stop));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open).ConfigureAwait(false);
        }
    }

    public void Dispose() => _listener.Dispose();

    private static async Task ServeAsync(Socket socket, Func<Socket, CancellationToken, Task> serve, CancellationToken stop)
    {
        using (socket)
        {
            socket.NoDelay = true;
            try
            {
                await serve(socket, stop).ConfigureAwait(false);
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client has gone, or the simulation ends.
            }
        }
    }
}

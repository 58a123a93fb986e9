using System.Net;
using System.Net.Sockets;

namespace Lingtan.Drivers;

/// <summary>The other side of a connection, doing what a test says.</summary>
internal sealed class ScriptedPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;

    public ScriptedPeer(Func<Conversation, Task> script)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _work = Task.Run(() => AcceptAsync(script));
    }

    public int Port { get; }

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        // A listener that is stopped between two connections refuses to wait for the next; so it is stopped when nobody waits any more.
        await _end.CancelAsync();
        await _work;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync(Func<Conversation, Task> script)
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_end.Token);
                Connections++;
                talks.Add(TalkAsync(socket, Connections, script));
            }
        }
        catch (OperationCanceledException)
        {
        }

        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(Socket socket, int number, Func<Conversation, Task> script)
    {
        using (socket)
        {
            socket.NoDelay = true;
            try
            {
                await script(new Conversation(socket, number, _end.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or EndOfStreamException or ObjectDisposedException)
            {
            }
        }
    }
}

/// <summary>One connection as the peer sees it.</summary>
internal sealed class Conversation(Socket socket, int number, CancellationToken end)
{
    /// <summary>Which connection it is, counted from one.</summary>
    public int Number => number;

    public CancellationToken End => end;

    public async Task<byte[]> TakeAsync(int count)
    {
        var bytes = new byte[count];
        for (var filled = 0; filled < count;)
        {
            var got = await socket.ReceiveAsync(bytes.AsMemory(filled), end);
            if (got == 0) throw new EndOfStreamException();
            filled += got;
        }

        return bytes;
    }

    /// <summary>Ends the connection in order.</summary>
    public void Close()
    {
        socket.Shutdown(SocketShutdown.Both);
        socket.Close();
    }

    public async Task GiveAsync(params byte[][] parts)
    {
        foreach (var part in parts)
        {
            await socket.SendAsync(part, end);
            if (parts.Length > 1) await Task.Delay(5, end);
        }
    }
}

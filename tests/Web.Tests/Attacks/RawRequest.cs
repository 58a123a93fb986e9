using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Lingtan.Web;

/// <summary>Requests written to the wire as they are, which a well-behaved client would not send.</summary>
internal static class RawRequest
{
    private const int Piece = 1 << 16;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sends a head and, piece by piece, a body until the server answers or hangs up.</summary>
    /// <param name="server">The server.</param>
    /// <param name="head">The head, lines ending with CR LF, without the empty line at its end.</param>
    /// <param name="length">Bytes of the body.</param>
    /// <param name="stated">Whether the length is stated, else the body comes in chunks.</param>
    /// <param name="begin">What the body begins with.</param>
    /// <returns>The status, 0 where the server hung up without any, and how many bytes of the body were sent.</returns>
    public static async Task<(int Status, long Sent)> Send(RunningServer server, string head, long length = 0, bool stated = true, string begin = "")
    {
        using var socket = new TcpClient { SendBufferSize = Piece };
        await socket.ConnectAsync(server.Address.Host, server.Address.Port, Cancel);
        await using var stream = socket.GetStream();
        var framing = length == 0 ? "" : stated ? string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n") : "Transfer-Encoding: chunked\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + framing + "\r\n"), Cancel);
        var answer = Status(stream);
        long sent = 0;
        while (sent < length && !answer.IsCompleted)
        {
            try
            {
                await stream.WriteAsync(Bytes((int)Math.Min(Piece, length - sent), stated, sent == 0 ? begin : ""), Cancel);
                sent += Piece;
            }
            catch (IOException)
            {
                break;
            }
        }

        return (await answer, sent);
    }

    private static byte[] Bytes(int many, bool stated, string begin)
    {
        var body = new byte[many];
        body.AsSpan().Fill((byte)'x');
        Encoding.ASCII.GetBytes(begin).CopyTo(body, 0);
        return stated ? body : [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{many:X}\r\n")), .. body, .. "\r\n"u8];
    }

    private static async Task<int> Status(NetworkStream stream)
    {
        var line = new byte[12];
        try
        {
            await stream.ReadExactlyAsync(line, Cancel);
            return int.Parse(line.AsSpan(9), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

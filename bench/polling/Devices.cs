using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lingtan.Bench;

/// <summary>Water meters over Modbus TCP, laid out as <c>xintai/smart-water</c>: each address of the loopback network is one. Notes when it answered which.</summary>
internal sealed class Devices(string log)
{
    private readonly StreamWriter _log = new(log) { AutoFlush = true };
    private readonly Lock _gate = new();

    /// <summary>Where a meter is: 127.0.1.1 and the following.</summary>
    public static string Host(int meter) => string.Create(CultureInfo.InvariantCulture, $"127.0.{1 + (meter / 250)}.{1 + (meter % 250)}");

    public async Task RunAsync(int port)
    {
        var listener = new TcpListener(IPAddress.Any, port);
        listener.Start(4096);
        while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync());
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var host = ((IPEndPoint)client.Client.LocalEndPoint!).Address.GetAddressBytes();
                var (meter, stream, request) = (((host[2] - 1) * 250) + host[3] - 1, client.GetStream(), new byte[12]);
                while (true)
                {
                    await stream.ReadExactlyAsync(request);
                    var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
                    await stream.WriteAsync(Answer(request, now / 1000 % 10_000_000));
                    lock (_gate) _log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{meter} {now}"));
                }
            }
            catch (Exception end) when (end is IOException or SocketException)
            {
                // Whoever asked is gone.
            }
        }
    }

    // The counter at address 1 as binary32, lowest byte first; the others are nought.
    private static byte[] Answer(byte[] request, float value)
    {
        int address = BinaryPrimitives.ReadUInt16BigEndian(request.AsSpan(8)), count = BinaryPrimitives.ReadUInt16BigEndian(request.AsSpan(10));
        var registers = new byte[2 * (address + count + 4)];
        BinaryPrimitives.WriteSingleLittleEndian(registers.AsSpan(2), value);
        var answer = new byte[9 + (2 * count)];
        request.AsSpan(0, 8).CopyTo(answer);
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(4), (ushort)(3 + (2 * count)));
        answer[8] = (byte)(2 * count);
        registers.AsSpan(2 * address, 2 * count).CopyTo(answer.AsSpan(9));
        return answer;
    }
}

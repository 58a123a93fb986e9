using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Lingtan.Web;

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
                    await stream.WriteAsync(WaterMeterAnswer.To(request, now / 1000 % 10_000_000));
                    lock (_gate) _log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{meter} {now}"));
                }
            }
            catch (Exception end) when (end is IOException or SocketException)
            {
                // Whoever asked is gone.
            }
        }
    }
}

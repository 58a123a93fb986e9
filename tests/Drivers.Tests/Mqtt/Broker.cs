using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Lingtan.Drivers.Buffering;

namespace Lingtan.Drivers.Mqtt;

/// <summary>A mosquitto of the test's own, and its mosquitto_pub. Where it cannot run, the test fails: ./test installs it.</summary>
internal sealed class Broker : IAsyncDisposable
{
    private readonly Folder _folder = new();
    private readonly string _lines;
    private readonly string[] _arguments;
    private Process? _process;

    private Broker(string lines, string[] arguments)
    {
        Port = Counterpart.FreePort();
        (_lines, _arguments) = (lines, arguments);
    }

    public int Port { get; }

    /// <summary>Starts a broker.</summary>
    /// <param name="lines">Further lines of its settings.</param>
    /// <param name="arguments">What whoever publishes adds.</param>
    public static async Task<Broker> StartAsync(string lines = "allow_anonymous true", params string[] arguments)
    {
        var broker = new Broker(lines, arguments);
        await broker.RestartAsync();
        return broker;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        var file = Path.Combine(_folder.Path, "mosquitto.conf");
        var user = Environment.UserName == "root" ? "user root\n" : "";
        await File.WriteAllTextAsync(file, FormattableString.Invariant($"listener {Port} 127.0.0.1\n{user}persistence true\npersistence_location {_folder.Path}/\n{_lines}\n"));
        var program = File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto";
        _process = Process.Start(new ProcessStartInfo(program, ["-c", file]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (_process.HasExited) Assert.Fail("mosquitto does not run (./test installs it): " + await _process.StandardError.ReadToEndAsync());
            using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        Assert.Fail("mosquitto does not listen.");
    }

    /// <summary>Ends it in order: it writes down what it keeps for those who are away.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        await Counterpart.RunAsync("kill", "-TERM", _process.Id.ToString(CultureInfo.InvariantCulture));
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public Task PublishAsync(string topic, string message, int quality = 1, params string[] more) =>
        Counterpart.RunAsync("mosquitto_pub", ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-t", topic, "-m", message, "-q", quality.ToString(CultureInfo.InvariantCulture), .. _arguments, .. more]);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }
}

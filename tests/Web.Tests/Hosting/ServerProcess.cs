using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Lingtan.Store.Tests;

namespace Lingtan.Web;

/// <summary>The server as a process of its own, which can be killed and started again with the same settings.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const int LinesKept = 40;

    private readonly string[] _arguments;
    private readonly Queue<string> _said = new();
    private Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="port">Where it listens.</param>
    /// <param name="settings">Its settings.</param>
    public ServerProcess(int port, params string[] settings)
    {
        var program = Path.Combine(FreshDatabase.Examples(), "..", "src", "Web", "bin", "Release", "net10.0", "Lingtan.Web.dll");
        _arguments = [program, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), .. settings];
        _process = Begin();
    }

    /// <summary>How often it ended without having been killed, such as at a start without its database.</summary>
    public int EndedByItself { get; private set; }

    /// <summary>The last lines it wrote.</summary>
    public string Said
    {
        get
        {
            lock (_said) return string.Join('\n', _said);
        }
    }

    /// <summary>Kills it; it is gone when the call returns.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Starts it again.</summary>
    public void Restart()
    {
        _process.Dispose();
        _process = Begin();
    }

    /// <summary>Does what a supervisor does: starts it again where it has ended by itself.</summary>
    public void Look()
    {
        if (!_process.HasExited) return;
        EndedByItself++;
        Restart();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    /// <summary>A port that is free.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Begin()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", _arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_said)
        {
            _said.Enqueue(line);
            if (_said.Count > LinesKept) _said.Dequeue();
        }
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Lingtan.Drivers;

/// <summary>A program of other people that the driver is tried against. Where it cannot run, the test fails: ./test installs it.</summary>
internal sealed class Counterpart : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _said = [];

    private Counterpart(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Lines that the program printed.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said) return [.. _said];
        }
    }

    /// <summary>A program in JavaScript, which says when it is ready; its packages stand beside it in the source.</summary>
    public static async Task<Counterpart> NodeAsync(string script, params string[] arguments)
    {
        var port = FreePort(ProtocolType.Udp);
        var start = new ProcessStartInfo("node") { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "Counterparts", script)));
        start.ArgumentList.Add(port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var counterpart = new Counterpart(Process.Start(start)!, port);
        _ = counterpart.HearAsync();
        await counterpart.UntilAsync(static said => said.Contains("ready"));
        return counterpart;
    }

    /// <summary>Gives the program a line and waits until it has acted on it.</summary>
    public async Task TellAsync(string line)
    {
        var before = Said.Count;
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        await UntilAsync(said => said.Skip(before).Contains("done " + line));
    }

    /// <summary>Waits until the program said something.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<string>, bool> so)
    {
        for (var attempt = 0; !so(Said); attempt++)
        {
            if (_process.HasExited) Assert.Fail("The counterpart does not run (./test installs it): " + await _process.StandardError.ReadToEndAsync());
            if (attempt > 600) Assert.Fail("The counterpart said only: " + string.Join(", ", Said));
            await Task.Delay(50);
        }
    }

    public static async Task<Counterpart> PythonAsync(string script, params string[] arguments)
    {
        var port = FreePort();
        // Debian's packages belong to Debian's Python, whichever else comes first in the path.
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        var start = new ProcessStartInfo(python) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Counterparts", script));
        start.ArgumentList.Add(port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var counterpart = new Counterpart(Process.Start(start)!, port);
        await counterpart.ReadyAsync();
        return counterpart;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return output;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task ReadyAsync()
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (_process.HasExited) Assert.Fail("The counterpart does not run (./test installs it): " + await _process.StandardError.ReadToEndAsync());
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

        Assert.Fail("The counterpart does not listen.");
    }

    private async Task HearAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (_said) _said.Add(line);
        }
    }

    public static int FreePort(ProtocolType kind = ProtocolType.Tcp)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, kind == ProtocolType.Udp ? SocketType.Dgram : SocketType.Stream, kind);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lingtan.Formats;

/// <summary>The server and the client of OpenSSH with keys of their own, on a free port of this machine. Where they cannot run, the test fails: ./test installs them.</summary>
internal sealed class SshServer : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("lingtan-ssh-").FullName;
    private readonly int _port = FreePort();
    private readonly Process _server;

    public SshServer(string folder)
    {
        if (Environment.IsPrivilegedProcess) Directory.CreateDirectory("/run/sshd");
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", In("host"));
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", In("user"));
        File.Copy(In("user.pub"), In("authorized"));
        File.WriteAllText(In("config"), $"""
            Port {_port}
            ListenAddress 127.0.0.1
            HostKey {In("host")}
            PidFile none
            AuthorizedKeysFile {In("authorized")}
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            PermitRootLogin prohibit-password
            Subsystem sftp internal-sftp
            ForceCommand internal-sftp -d {folder}
            """);
        _server = Start("/usr/sbin/sshd", "-D", "-e", "-f", In("config"));
        WaitUntilItListens();
    }

    /// <summary>Gives orders to the client: put, rename.</summary>
    /// <param name="orders">The orders, one to a line.</param>
    /// <param name="kilobits">How fast it sends, in kilobits a second; null: as fast as it can.</param>
    public async Task SendAsync(string orders, int? kilobits = null)
    {
        var batch = In($"batch-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(batch, orders, TestContext.Current.CancellationToken);
        string[] limit = kilobits is { } rate ? ["-l", rate.ToString(CultureInfo.InvariantCulture)] : [];
        using var client = Start("sftp", ["-q", "-b", batch, "-i", In("user"), "-P", _port.ToString(CultureInfo.InvariantCulture), "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "IdentitiesOnly=yes", .. limit, $"{Environment.UserName}@127.0.0.1"]);
        var errors = client.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await client.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await client.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(client.ExitCode == 0, await errors);
    }

    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.WaitForExit();
        _server.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    private string In(string name) => Path.Combine(_home, name);

    private void WaitUntilItListens()
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            Assert.False(_server.HasExited, "sshd does not run: ./test installs it");
            using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Connect(IPAddress.Loopback, _port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }

        Assert.Fail("sshd does not listen");
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(Lingtan.Store.Tests.PostgresEnd))]

namespace Lingtan.Store.Tests;

/// <summary>Stops the server of all tests when they have run, before the process has to end within seconds.</summary>
public sealed class PostgresEnd : IDisposable
{
    public void Dispose() => PostgresServer.Stop();
}

/// <summary>A PostgreSQL server of the tests' own, started when first asked for and stopped when the tests end.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer> Started = new(() => new PostgresServer());
    private readonly string _folder;
    private readonly string _bin;
    private readonly int _port;
    private int _databases;

    private readonly string _options;

    private PostgresServer()
        : this("off")
    {
    }

    /// <summary>A server of one test's own.</summary>
    /// <param name="fsync">Whether it waits for the disk: <c>on</c> or <c>off</c>.</param>
    public PostgresServer(string fsync)
    {
        _bin = Bin() ?? throw new InvalidOperationException("PostgreSQL is not installed; ./test installs it where apt and root are at hand.");
        _folder = Directory.CreateTempSubdirectory("lingtan-postgres-").FullName;
        _port = FreePort();
        if (IsRoot) Run("chown", "postgres", _folder);
        AsOwner(Path.Combine(_bin, "initdb"), "-D", _folder + "/data", "-U", "lingtan", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C");
        _options = string.Create(CultureInfo.InvariantCulture, $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync={fsync}");
        Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The server; it is started by the first call.</summary>
    public static PostgresServer Instance => Started.Value;

    /// <summary>Stops it where it was started.</summary>
    public static void Stop()
    {
        if (Started.IsValueCreated) Started.Value.Dispose();
    }

    /// <summary>Whether the programs of the server are on this machine.</summary>
    public static bool IsInstalled => Bin() is not null;

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Starts the server after it was stopped; after a kill its last processes may still be ending.</summary>
    public void Start()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                AsOwner(Path.Combine(_bin, "pg_ctl"), "-D", _folder + "/data", "-w", "-l", _folder + "/log", "-o", _options, "start");
                return;
            }
            catch (InvalidOperationException) when (attempt < 20)
            {
                Thread.Sleep(250);
            }
        }
    }

    /// <summary>Stops the server without any preparation.</summary>
    public void StopAtOnce() => AsOwner(Path.Combine(_bin, "pg_ctl"), "-D", _folder + "/data", "-m", "immediate", "-w", "stop");

    /// <summary>Kills the first process of the server; the others end when they notice.</summary>
    public void Kill()
    {
        var number = int.Parse(File.ReadLines(_folder + "/data/postmaster.pid").First(), CultureInfo.InvariantCulture);
        using var first = Process.GetProcessById(number);
        first.Kill();
        first.WaitForExit();
    }

    /// <summary>A fresh database: its connection string.</summary>
    public string Fresh()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref _databases)}");
        using var source = NpgsqlDataSource.Create(Address("postgres"));
        using var command = source.CreateCommand("CREATE DATABASE " + name);
        command.ExecuteNonQuery();
        return Address(name);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!Directory.Exists(_folder)) return;
        AsOwner(Path.Combine(_bin, "pg_ctl"), "-D", _folder + "/data", "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Address(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=lingtan;Database={database};Pooling=true;Maximum Pool Size=20");

    private static string? Bin() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(path => int.TryParse(Path.GetFileName(path), out var version) ? version : 0)
            .Select(path => Path.Combine(path, "bin")).FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")))
        : null;

    // The server refuses to run as root.
    private static void AsOwner(string program, params string[] arguments)
    {
        if (IsRoot) Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        process.StandardOutput.Close();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

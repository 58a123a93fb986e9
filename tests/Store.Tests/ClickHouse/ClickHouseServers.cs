using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lingtan.Store.Tests.ClickHouse;

/// <summary>Two servers of ClickHouse that form a cluster of two shards, of the tests' own: started when first asked for and stopped when the tests end.</summary>
public sealed class ClickHouseServers : IDisposable
{
    private const string Program = "clickhouse-server";
    private static readonly Lazy<ClickHouseServers> Started = new(() => new ClickHouseServers());

    private readonly string _folder = Directory.CreateTempSubdirectory("lingtan-clickhouse-").FullName;
    private readonly (int Http, int Native, int Between)[] _ports = [(FreePort(), FreePort(), FreePort()), (FreePort(), FreePort(), FreePort())];
    private readonly Process?[] _servers = new Process?[2];
    private int _databases;

    public ClickHouseServers()
    {
        for (var shard = 0; shard < _servers.Length; shard++)
        {
            Directory.CreateDirectory(Folder(shard));
            File.WriteAllText(Path.Combine(Folder(shard), "config.xml"), Configuration(shard));
            File.WriteAllText(Path.Combine(Folder(shard), "users.xml"), Users);
            Start(shard);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The servers; they are started by the first call.</summary>
    public static ClickHouseServers Instance => Started.Value;

    /// <summary>Stops the servers where they were started.</summary>
    public static void Stop()
    {
        if (Started.IsValueCreated) Started.Value.Dispose();
    }

    /// <summary>A fresh database on the cluster: its address.</summary>
    public string Fresh()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref _databases)}");
        foreach (var (http, _, _) in _ports)
        {
            using var server = new ClickHouseHttp(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{http}")), "default");
            server.Run("CREATE DATABASE " + name);
        }

        return string.Join(',', _ports.Select(p => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{p.Http}/{name}"))) + "?cluster=lingtan";
    }

    /// <summary>Starts a shard and waits until it answers.</summary>
    public void Start(int shard)
    {
        // The shell gives way to the server, whose output goes nowhere.
        _servers[shard] = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec {Program} --config-file='{Path.Combine(Folder(shard), "config.xml")}' >/dev/null 2>&1"]) { WorkingDirectory = Folder(shard) })
            ?? throw new InvalidOperationException(Program);
        var clock = Stopwatch.StartNew();
        while (!Answers(shard))
        {
            if (_servers[shard]!.HasExited || clock.Elapsed > TimeSpan.FromSeconds(60)) throw new InvalidOperationException("ClickHouse does not start; ./test installs it where apt and root are at hand.");
            Thread.Sleep(100);
        }
    }

    /// <summary>Kills a shard at once.</summary>
    public void Kill(int shard)
    {
        _servers[shard]?.Kill();
        _servers[shard]?.WaitForExit();
        _servers[shard]?.Dispose();
        _servers[shard] = null;
    }

    public void Dispose()
    {
        // Both at once, for little time is left when the tests end.
        foreach (var server in _servers) server?.Kill();
        for (var shard = 0; shard < _servers.Length; shard++) Kill(shard);
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private const string Users = """
        <?xml version="1.0"?>
        <yandex>
          <profiles><default/></profiles>
          <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
          <quotas><default/></quotas>
        </yandex>
        """;

    private string Configuration(int shard)
    {
        var cluster = string.Concat(_ports.Select(p => string.Create(CultureInfo.InvariantCulture, $"<shard><replica><host>127.0.0.1</host><port>{p.Native}</port></replica></shard>")));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0"?>
            <yandex>
              <logger><level>warning</level><log>{Folder(shard)}/log</log><errorlog>{Folder(shard)}/errors</errorlog></logger>
              <http_port>{_ports[shard].Http}</http_port>
              <tcp_port>{_ports[shard].Native}</tcp_port>
              <interserver_http_port>{_ports[shard].Between}</interserver_http_port>
              <interserver_http_host>127.0.0.1</interserver_http_host>
              <listen_host>127.0.0.1</listen_host>
              <path>{Folder(shard)}/data/</path>
              <tmp_path>{Folder(shard)}/tmp/</tmp_path>
              <users_config>users.xml</users_config>
              <default_profile>default</default_profile>
              <default_database>default</default_database>
              <timezone>UTC</timezone>
              <mark_cache_size>67108864</mark_cache_size>
              <remote_servers><lingtan>{cluster}</lingtan></remote_servers>
            </yandex>
            """);
    }

    private string Folder(int shard) => Path.Combine(_folder, "shard" + (shard + 1).ToString(CultureInfo.InvariantCulture));

    private bool Answers(int shard)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, _ports[shard].Http);
            using var http = new ClickHouseHttp(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_ports[shard].Http}")), "default");
            return http.Version > 0;
        }
        catch (Exception e) when (e is SocketException or HttpRequestException or ClickHouseException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lingtan.Drivers.Buffering;
using Lingtan.Quantities;

namespace Lingtan.Drivers.Mqtt;

/// <summary>Against mosquitto.</summary>
public sealed class MqttCollectorTests : IDisposable
{
    private const string Plain = "topics=plant/{meter}/{point} keep-alive=2";
    private const string Timed = "topics=plant/{meter} payload=json point=kWh value-path=v time-path=t time-format=ms client-id=timed keep-alive=2";
    private readonly ConcurrentQueue<PointSample> _stored = new();
    private readonly Folder _folder = new();
    private readonly List<(CancellationTokenSource Stop, Task Work)> _running = [];

    public void Dispose()
    {
        foreach (var (stop, _) in _running) stop.Cancel();
        _folder.Dispose();
    }

    [Fact]
    public async Task Messages_of_every_quality_arrive_and_what_is_no_reading_is_told()
    {
        await using var broker = await Broker.StartAsync();
        await broker.PublishAsync("plant/m9/kWh", "1", 1, "-r");
        var collector = Run(broker, Plain + " qos=2");
        await UntilAsync(() => collector is { IsListening: true, Refused: 1 });
        for (var quality = 0; quality <= 2; quality++) await broker.PublishAsync("plant/m1/kWh", $"{100 + quality}.5", quality);
        await broker.PublishAsync("plant/m1/kWh", "offline", 1);
        await broker.PublishAsync("plant/m1", "7", 1);
        await UntilAsync(() => _stored.Count == 3 && collector.Refused == 2);
        Assert.Equal([100.5m, 101.5m, 102.5m], _stored.Select(static s => s.Value!.Value));
        Assert.All(_stored, static s => Assert.Equal(("m1", "kWh", SampleState.Good), (s.Device, s.Point, s.State)));
        Assert.Equal(["plant/m9/kWh", "plant/m1/kWh"], collector.Refusals.Select(static r => r.Topic));
        Assert.Contains("kept", collector.Refusals[0].Reason.En, StringComparison.Ordinal);
        // Silence longer than the broker allows: both sides show that they live.
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);
        await broker.PublishAsync("plant/m1/kWh", "103.5", 2);
        await UntilAsync(() => _stored.Count == 4);
        Assert.Equal(1, collector.Connections);
        await StopAsync();
    }

    [Fact]
    public async Task What_was_sent_while_this_side_or_the_broker_was_away_arrives()
    {
        await using var broker = await Broker.StartAsync();
        var collector = Run(broker, Timed);
        await UntilAsync(() => collector.IsListening);
        await broker.PublishAsync("plant/m1", Message(1));
        await UntilAsync(() => _stored.Count == 1);
        await StopAsync();
        await broker.PublishAsync("plant/m1", Message(2), 1);
        await broker.PublishAsync("plant/m1", Message(3), 2);
        await broker.RestartAsync();
        collector = Run(broker, Timed);
        await UntilAsync(() => _stored.Count == 3);
        await broker.RestartAsync();
        await broker.PublishAsync("plant/m1", Message(4));
        await UntilAsync(() => _stored.Count == 4);
        Assert.Equal(2, collector.Connections);
        Assert.Equal([1m, 2m, 3m, 4m], _stored.Select(static s => s.Value!.Value));
        Assert.Equal([1L, 2L, 3L, 4L], _stored.Select(static s => s.At.ToUnixTimeMilliseconds()));
        await StopAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_message_whose_samples_could_not_be_stored_comes_again(int quality)
    {
        await using var broker = await Broker.StartAsync();
        var fails = 2;
        var collector = Run(broker, Timed + " qos=2", samples =>
        {
            if (Interlocked.Decrement(ref fails) >= 0) throw new IOException("The disk is full.");
            Keep(samples);
        });
        await UntilAsync(() => collector.IsListening);
        await broker.PublishAsync("plant/m1", Message(1), quality);
        await UntilAsync(() => !_stored.IsEmpty);
        Assert.Equal(3, collector.Connections);
        Assert.Contains("disk is full", collector.LastFailure!.Message, StringComparison.Ordinal);
        await StopAsync();
        Assert.Equal(1, Assert.Single(_stored).Value);
    }

    [Fact]
    public async Task A_message_is_not_acknowledged_before_it_is_stored()
    {
        await using var broker = await Broker.StartAsync();
        using var entered = new SemaphoreSlim(0);
        using var held = new ManualResetEventSlim();
        var collector = Run(broker, Timed, _ =>
        {
            entered.Release();
            held.Wait(TestContext.Current.CancellationToken);
            throw new IOException("Stopped.");
        });
        await UntilAsync(() => collector.IsListening);
        await broker.PublishAsync("plant/m1", Message(1));
        Assert.True(await entered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        var stopping = StopAsync();
        held.Set();
        await stopping;
        Run(broker, Timed);
        await UntilAsync(() => !_stored.IsEmpty);
        await StopAsync();
        Assert.Equal(1, Assert.Single(_stored).Value);
    }

    [Fact]
    public async Task Every_message_of_many_is_stored()
    {
        await using var broker = await Broker.StartAsync("allow_anonymous true\nmax_queued_messages 10000");
        var collector = Run(broker, "topics=plant/{meter}/{point} qos=1");
        await UntilAsync(() => collector.IsListening);
        var lines = Path.Combine(_folder.Path, "lines");
        await File.WriteAllLinesAsync(lines, Enumerable.Range(0, 3000).Select(static i => $"{i}"), TestContext.Current.CancellationToken);
        await Counterpart.RunAsync("sh", "-c", FormattableString.Invariant($"mosquitto_pub -h 127.0.0.1 -p {broker.Port} -t plant/m1/kWh -q 1 -l < {lines}"));
        await UntilAsync(() => _stored.Count >= 3000);
        Assert.Equal(Enumerable.Range(0, 3000), _stored.Select(static s => (int)s.Value!.Value));
        await StopAsync();
    }

    [Fact]
    public async Task A_broker_that_refuses_or_is_not_there_is_told_and_tried_again()
    {
        var passwords = Path.Combine(_folder.Path, "passwords");
        await Counterpart.RunAsync("mosquitto_passwd", "-c", "-b", passwords, "ems", "right");
        await using var broker = await Broker.StartAsync($"allow_anonymous false\npassword_file {passwords}", "-u", "ems", "-P", "right");
        var wrong = Run(broker, Plain + " client-id=wrong user=ems password=wrong");
        await UntilAsync(() => wrong.LastFailure is not null);
        Assert.Equal((DriverFaults.Refused, 0), (wrong.LastFailure!.Code, wrong.Connections));
        var right = Run(broker, Plain + " user=ems password=right");
        await UntilAsync(() => right.IsListening);
        await broker.PublishAsync("plant/m1/kWh", "5");
        await UntilAsync(() => _stored.Count == 1);
        await broker.StopAsync();
        await UntilAsync(() => right.LastFailure?.Code == DriverFaults.Unreachable);
        Assert.False(right.IsListening);
        await broker.RestartAsync();
        await UntilAsync(() => right.IsListening);
        await broker.PublishAsync("plant/m1/kWh", "6");
        await UntilAsync(() => _stored.Count == 2);
        await StopAsync();
    }

    [Fact]
    public async Task An_encrypted_connection_counts_only_with_a_certificate_of_the_authority_that_is_set()
    {
        var (authority, certificate, key) = Certificates();
        await using var broker = await Broker.StartAsync($"allow_anonymous true\ncafile {authority}\ncertfile {certificate}\nkeyfile {key}", "--cafile", authority);
        var doubtful = Run(broker, Plain + " tls=yes client-id=doubtful");
        await UntilAsync(() => doubtful.LastFailure is not null);
        Assert.Equal(0, doubtful.Connections);
        var sure = Run(broker, Plain + $" tls=yes tls-ca={authority}");
        await UntilAsync(() => sure.IsListening || sure.LastFailure is not null);
        Assert.Null(sure.LastFailure);
        await broker.PublishAsync("plant/m1/kWh", "5");
        await UntilAsync(() => _stored.Count == 1);
        await StopAsync();
    }

    private static string Message(int number) => FormattableString.Invariant($$"""{"v":{{number}},"t":{{number}}}""");

    private MqttCollector Run(Broker broker, string settings, Action<IReadOnlyList<PointSample>>? store = null)
    {
        var faults = new FaultList();
        var read = MqttMappingTests.Settings(settings, faults);
        Assert.Empty(faults);
        var collector = new MqttCollector(read with { Host = "localhost", Port = broker.Port, LongestWait = TimeSpan.FromSeconds(1) }, TimeProvider.System, static () => 0, (samples, _) =>
        {
            (store ?? Keep)(samples);
            return ValueTask.CompletedTask;
        });
        var stop = new CancellationTokenSource();
        _running.Add((stop, collector.RunAsync(stop.Token)));
        return collector;
    }

    private void Keep(IReadOnlyList<PointSample> samples)
    {
        foreach (var sample in samples) _stored.Enqueue(sample);
    }

    private async Task StopAsync()
    {
        foreach (var (stop, _) in _running) await stop.CancelAsync();
        await Task.WhenAll(_running.Select(static r => r.Work)).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        _running.Clear();
    }

    private static async Task UntilAsync(Func<bool> so)
    {
        for (var attempt = 0; !so(); attempt++)
        {
            if (attempt > 3000) Assert.Fail("It did not come to that within 30 s.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private (string Authority, string Certificate, string Key) Certificates()
    {
        using var root = RSA.Create(2048);
        using var own = RSA.Create(2048);
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        var request = new CertificateRequest("CN=test authority", root, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(from, to);
        var asked = new CertificateRequest("CN=localhost", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        asked.CertificateExtensions.Add(names.Build());
        using var certificate = asked.Create(authority, from, to, [1, 2, 3, 4]);
        string[] files = [.. new[] { "authority.pem", "certificate.pem", "key.pem" }.Select(f => Path.Combine(_folder.Path, f))];
        File.WriteAllText(files[0], authority.ExportCertificatePem());
        File.WriteAllText(files[1], certificate.ExportCertificatePem());
        File.WriteAllText(files[2], own.ExportPkcs8PrivateKeyPem());
        return (files[0], files[1], files[2]);
    }
}

using System.Buffers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;
using Lingtan.Quantities;
using MQTTnet;
using MQTTnet.Diagnostics.PacketInspection;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Lingtan.Drivers;

/// <summary>A message that gave no sample.</summary>
/// <param name="At">When it arrived.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Reason">Why.</param>
public sealed record MqttRefusal(DateTimeOffset At, string Topic, LocalText Reason);

/// <summary>
/// Listens to a broker of MQTT. A message is acknowledged only when its samples are stored for good: if this side stops before, or the store fails, the broker sends it again.
/// That may give a sample twice, which the store knows by value and time.
/// </summary>
/// <param name="settings">How to talk to the broker.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Numbers from 0 up to 1, to spread attempts.</param>
/// <param name="store">Stores samples for good before it returns.</param>
/// <param name="tap">Sees what is sent and received; null: nobody may look.</param>
public sealed class MqttCollector(MqttSettings settings, TimeProvider time, Func<double> chance, Func<IReadOnlyList<PointSample>, CancellationToken, ValueTask> store, FrameTap? tap = null)
{
    private const int MostWaiting = 1000;
    private const int MostAtOnce = 500;
    private const int MostRefusals = 50;
    private readonly MqttMapping _mapping = new(settings.Profile);
    private readonly BackOff _wait = new(TimeSpan.FromSeconds(1), settings.LongestWait, chance);
    private readonly Queue<MqttRefusal> _refusals = new();

    /// <summary>What ended the last connection or attempt; null: nothing yet.</summary>
    public DriverException? LastFailure { get; private set; }

    /// <summary>Whether messages are received.</summary>
    public bool IsListening { get; private set; }

    /// <summary>How many connections were made so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Messages that gave samples.</summary>
    public long Taken { get; private set; }

    /// <summary>Messages that gave none.</summary>
    public long Refused { get; private set; }

    /// <summary>When the last message arrived; null: none yet.</summary>
    public DateTimeOffset? LastArrival { get; private set; }

    /// <summary>The last messages that gave no sample, the oldest first.</summary>
    public IReadOnlyList<MqttRefusal> Refusals
    {
        get
        {
            lock (_refusals) return [.. _refusals];
        }
    }

    /// <summary>Listens until it is cancelled.</summary>
    /// <param name="stop">Ends the work.</param>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (DriverException e)
            {
                LastFailure = e;
            }
#pragma warning disable CA1031 // A store that fails, or a packet that is none, ends one connection and never the listening.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LastFailure = Failure(e);
            }
            finally
            {
                IsListening = false;
            }

            try
            {
                await Task.Delay(_wait.Fail(), time, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    // A client for each connection: an acknowledgement that comes late must not reach the next one, where its number may be that of another message.
    private async Task ListenAsync(CancellationToken stop)
    {
        var factory = new MqttClientFactory();
        using var client = factory.CreateMqttClient();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var messages = Channel.CreateBounded<MqttApplicationMessageReceivedEventArgs>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
        var lost = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.DisconnectedAsync += ended =>
        {
            lost.TrySetResult(ended.Exception);
            return Task.CompletedTask;
        };
        client.ApplicationMessageReceivedAsync += async message =>
        {
            message.AutoAcknowledge = false;
            await messages.Writer.WriteAsync(message, end.Token).ConfigureAwait(false);
        };
        if (tap is not null) client.InspectPacketAsync += Look;
        var storing = StoreAsync(messages.Reader, end.Token);
        try
        {
            await ConnectAsync(factory, client, stop).ConfigureAwait(false);
            IsListening = true;
            await Task.WhenAny(lost.Task, storing).WaitAsync(stop).ConfigureAwait(false);
            if (storing.IsFaulted) await storing.ConfigureAwait(false);
            var reason = await lost.Task.ConfigureAwait(false);
            throw new DriverException(DriverFaults.LinkLost, Place(reason), reason);
        }
        finally
        {
            await EndAsync(client, end, storing).ConfigureAwait(false);
        }
    }

    private async Task ConnectAsync(MqttClientFactory factory, IMqttClient client, CancellationToken stop)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(stop);
        clock.CancelAfter(settings.Timeout);
        try
        {
            var result = await client.ConnectAsync(Options(), clock.Token).ConfigureAwait(false);
            if (result.ResultCode != MqttClientConnectResultCode.Success)
                throw new DriverException(DriverFaults.Refused, new($"代理拒绝连接：{result.ResultCode}", $"the broker refuses the connection: {result.ResultCode}")) { Number = (int)result.ResultCode };
            Connections++;
            tap?.Take(FrameDirection.Opened, []);
            var asked = factory.CreateSubscribeOptionsBuilder();
            foreach (var topic in settings.Profile.Topics) asked.WithTopicFilter(topic.Filter, (MqttQualityOfServiceLevel)settings.Quality);
            var given = await client.SubscribeAsync(asked.Build(), clock.Token).ConfigureAwait(false);
            var refused = given.Items.FirstOrDefault(static i => (int)i.ResultCode >= (int)MqttClientSubscribeResultCode.UnspecifiedError);
            if (refused is not null)
                throw new DriverException(DriverFaults.Refused, new($"代理拒绝订阅 {refused.TopicFilter.Topic}", $"the broker refuses {refused.TopicFilter.Topic}")) { Number = (int)refused.ResultCode };
            _wait.Succeed();
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new DriverException(DriverFaults.Silent, Place(null), e);
        }
    }

    private async Task EndAsync(IMqttClient client, CancellationTokenSource end, Task storing)
    {
        await end.CancelAsync().ConfigureAwait(false);
        try
        {
            await storing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            using var clock = new CancellationTokenSource(settings.Timeout);
            if (client.IsConnected) await client.DisconnectAsync(new MqttClientDisconnectOptions(), clock.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The connection is given up in any case.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        tap?.Take(FrameDirection.Closed, []);
    }

    private async Task StoreAsync(ChannelReader<MqttApplicationMessageReceivedEventArgs> messages, CancellationToken end)
    {
        var batch = new List<MqttApplicationMessageReceivedEventArgs>();
        while (await messages.WaitToReadAsync(end).ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && messages.TryRead(out var message)) batch.Add(message);
            var samples = batch.SelectMany(message => Samples(message.ApplicationMessage)).ToList();
            if (samples.Count > 0) await store(samples, end).ConfigureAwait(false);
            foreach (var message in batch) await message.AcknowledgeAsync(end).ConfigureAwait(false);
        }
    }

    private IReadOnlyList<PointSample> Samples(MqttApplicationMessage message)
    {
        var arrival = time.GetUtcNow();
        LastArrival = arrival;
        var reading = _mapping.Read(message.Topic, message.Payload.ToArray(), message.Retain, arrival);
        if (reading.Refusal is null)
        {
            Taken++;
            return reading.Samples;
        }

        // It would be as wrong the next time: it is acknowledged, and told.
        Refused++;
        lock (_refusals)
        {
            if (_refusals.Count == MostRefusals) _refusals.Dequeue();
            _refusals.Enqueue(new MqttRefusal(arrival, message.Topic, reading.Refusal));
        }

        return [];
    }

    private MqttClientOptions Options()
    {
        var options = new MqttClientOptionsBuilder().WithProtocolVersion(MqttProtocolVersion.V311).WithTcpServer(settings.Host, settings.Port).WithClientId(settings.ClientId)
            .WithCleanSession(!settings.IsKept).WithKeepAlivePeriod(settings.KeepAlive).WithTimeout(settings.Timeout);
        if (settings.User.Length > 0) options.WithCredentials(settings.User, settings.Password);
        if (settings.IsEncrypted) options.WithTlsOptions(Encrypt);
        return options.Build();
    }

    private void Encrypt(MqttClientTlsOptionsBuilder tls)
    {
        tls.UseTls().WithTargetHost(settings.Host);
        if (settings.Authorities.Length == 0) return;
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(settings.Authorities);
        tls.WithTrustChain(authorities).WithRevocationMode(X509RevocationMode.NoCheck);
    }

    private Task Look(InspectMqttPacketEventArgs packet)
    {
        tap!.Take(packet.Direction == MqttPacketFlowDirection.Inbound ? FrameDirection.Received : FrameDirection.Sent, packet.Buffer);
        return Task.CompletedTask;
    }

    private DriverException Failure(Exception e) => e switch
    {
        MqttCommunicationTimedOutException => new DriverException(DriverFaults.Silent, Place(e), e),
        MqttCommunicationException or SocketException or CryptographicException => new DriverException(DriverFaults.Unreachable, Place(e), e),
        _ => new DriverException(DriverFaults.Failed, new(e.Message, e.Message), e),
    };

    private LocalText Place(Exception? e)
    {
        var place = FormattableString.Invariant($"{settings.Host}:{settings.Port}") + (e is null ? "" : $" ({e.GetBaseException().Message})");
        return new LocalText(place, place);
    }
}

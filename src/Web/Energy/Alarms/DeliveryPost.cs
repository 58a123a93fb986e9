using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lingtan.Store;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Hands what waits to be told to systems and addresses. Requests are signed; redirections are not followed, so that nothing leaves for a place that nobody set up.</summary>
internal sealed class DeliveryPost(DeliveryStore deliveries, ServerOptions options, IClock clock, ILogger<DeliveryPost> log) : IDisposable
{
    /// <summary>Header with the signature: <c>sha256=</c> and HMAC-SHA256 of time, full stop and body, in hexadecimal digits.</summary>
    public const string SignatureHeader = "X-Lingtan-Signature";

    /// <summary>Header with the time that is signed, in seconds since 1970.</summary>
    public const string TimeHeader = "X-Lingtan-Time";

    private const string Webhook = "webhook:";
    private const string Mail = "mail:";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Patience };

    /// <summary>Hands over what is due.</summary>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How much was taken.</returns>
    public async Task<int> Send(CancellationToken cancellation)
    {
        var taken = 0;
        foreach (var one in deliveries.Due(clock.GetCurrentInstant()))
        {
            var (problem, forGood) = one.Target.StartsWith(Webhook, StringComparison.Ordinal) ? await Post(one, cancellation) : await Letter(one, cancellation);
            if (problem is null)
            {
                deliveries.Took(one.Id, clock.GetCurrentInstant());
                taken++;
                continue;
            }

            deliveries.Failed(one, problem, forGood, clock.GetCurrentInstant());
            if (log.IsEnabled(LogLevel.Warning)) log.LogWarning("{Target} was not told of {Event}: {Problem}", one.Target, one.Event, problem);
        }

        return taken;
    }

    /// <summary>The signature of a body.</summary>
    /// <param name="secret">With what it is signed.</param>
    /// <param name="time">The time, in seconds since 1970.</param>
    /// <param name="body">The body.</param>
    public static string Sign(string secret, string time, string body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(time + "." + body)));

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<(string? Problem, bool ForGood)> Post(Delivery one, CancellationToken cancellation)
    {
        if (options.Alarms.Webhooks.FirstOrDefault(hook => Webhook + hook.Name == one.Target) is not { } hook) return ("no such webhook is set up", true);
        var time = clock.GetCurrentInstant().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new StringContent(one.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add(TimeHeader, time);
        request.Headers.Add(SignatureHeader, Sign(hook.Secret, time, one.Body));
        request.Headers.Add("Idempotency-Key", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(one.Id)))[..32]);
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode ? (null, false) : (((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), false);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return (failure.Message, false);
        }
    }

    private async Task<(string? Problem, bool ForGood)> Letter(Delivery one, CancellationToken cancellation)
    {
        if (!one.Target.StartsWith(Mail, StringComparison.Ordinal) || !MailboxAddress.TryParse(one.Target[Mail.Length..], out var to)) return ("no address", true);
        if (options.Mail.Host.Length == 0) return ("no mail server is set up", true);
        using var letter = new MimeMessage { Subject = "Lingtan 零碳: " + one.Event, Body = new TextPart("plain") { Text = one.Body + "\n" + options.Mail.Link } };
        letter.From.Add(MailboxAddress.Parse(options.Mail.From));
        letter.To.Add(to);
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        try
        {
            using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            await MailPost.Connect(client, options.Mail, cancellation);
            await client.SendAsync(letter, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
            return (null, false);
        }
        catch (Exception failure) when (failure is IOException or MailKit.ProtocolException or MailKit.CommandException or System.Net.Sockets.SocketException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException)
        {
            return (failure.Message, false);
        }
    }
}

using System.Net.Sockets;
using Lingtan.Store;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Mails notices: one letter for each account and round, each notice in one letter only. What cannot be sent is tried again in the next round.</summary>
internal sealed class MailPost(NoticeStore notices, MailAddresses addresses, AccountStore accounts, ServerOptions options, IClock clock, ILogger<MailPost> log)
{
    private const int FirstPermanent = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends what waits.</summary>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many letters were sent.</returns>
    public async Task<int> Send(CancellationToken cancellation)
    {
        if (options.Mail.Host.Length == 0) return 0;
        var waiting = notices.TakeForMail(clock.GetCurrentInstant()).GroupBy(notice => notice.Account, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        if (waiting.Count == 0) return 0;
        var (done, sent) = (0, 0);
        try
        {
            using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            await Connect(client, options.Mail, cancellation);
            for (; done < waiting.Count; done++)
                if (await Deliver(client, waiting[done], cancellation)) sent++;
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception error) when (error is SocketException or IOException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException or OperationCanceledException)
        {
            log.LogWarning(error, "Mail could not be sent; {Letters} letters wait", waiting.Count - done);
        }
        finally
        {
            foreach (var unsent in waiting.Skip(done)) notices.GiveBack(unsent);
        }

        return sent;
    }

    // A letter that the server will not take for good keeps the others from nothing; one it will not take now is tried again.
    private async Task<bool> Deliver(SmtpClient client, List<Notice> about, CancellationToken cancellation)
    {
        if (Letter(about) is not { } letter) return false;
        try
        {
            await client.SendAsync(letter, cancellation);
            return true;
        }
        catch (SmtpCommandException refused)
        {
            if ((int)refused.StatusCode < FirstPermanent) notices.GiveBack(about);
            log.LogWarning(refused, "The mail server refused a letter to {Account}", about[0].Account);
            return false;
        }
    }

    /// <summary>Connects to the mail server and signs in where that is set.</summary>
    internal static async Task Connect(SmtpClient client, MailOptions mail, CancellationToken cancellation)
    {
        var security = mail.Security switch { "none" => SecureSocketOptions.None, "tls" => SecureSocketOptions.SslOnConnect, _ => SecureSocketOptions.StartTls };
        await client.ConnectAsync(mail.Host, mail.Port, security, cancellation);
        if (mail.User.Length > 0) await client.AuthenticateAsync(mail.User, mail.Password, cancellation);
    }

    private MimeMessage? Letter(List<Notice> about)
    {
        if (accounts.Find(about[0].Account) is not { Disabled: false } account || !MailboxAddress.TryParse(addresses.Of(account.Name), out var to)) return null;
        var (subject, text) = MailText.Of(about, account.Language, options.Mail.Link);
        var letter = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        letter.From.Add(MailboxAddress.Parse(options.Mail.From));
        letter.To.Add(new MailboxAddress(account.Display, to.Address));
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        return letter;
    }
}

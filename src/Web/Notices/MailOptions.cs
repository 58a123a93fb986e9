namespace Lingtan.Web;

/// <summary>How notices are mailed. Without a host nothing is, and no connection is made.</summary>
public sealed class MailOptions
{
    /// <summary>The mail server; empty: no mail.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary><c>startTls</c>, <c>tls</c> or <c>none</c>; with the first a server that offers no encryption is refused.</summary>
    public string Security { get; set; } = "startTls";

    /// <summary>Name to sign in with; empty: without.</summary>
    public string User { get; set; } = "";

    /// <summary>Password to sign in with.</summary>
    public string Password { get; set; } = "";

    /// <summary>Whom mail comes from, such as <c>Lingtan &lt;carbon@example.org&gt;</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Address of the application as people reach it, to which mail refers; empty: mail has no link.</summary>
    public string Link { get; set; } = "";

    /// <summary>Looks at the settings before the server runs.</summary>
    /// <exception cref="InvalidOperationException">There is a mail server, and what is needed to use it is missing or wrong.</exception>
    public void Check()
    {
        if (Host.Length == 0) return;
        if (!MimeKit.MailboxAddress.TryParse(From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal)) throw new InvalidOperationException($"The setting Mail:From is no mail address: '{From}'.");
        if (Security is not ("startTls" or "tls" or "none")) throw new InvalidOperationException($"The setting Mail:Security is startTls, tls or none, not '{Security}'.");
    }
}

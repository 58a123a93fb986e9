namespace Lingtan.Web;

/// <summary>Another system that is told of alarms.</summary>
public sealed class WebhookOptions
{
    /// <summary>What escalation steps call it, as <c>webhook:NAME</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where it listens. It is never left by a redirection.</summary>
    public string Url { get; set; } = "";

    /// <summary>With what requests are signed (HMAC-SHA256).</summary>
    public string Secret { get; set; } = "";

    /// <summary>The lowest level it is told of: <c>info</c>, <c>warning</c> or <c>critical</c>; empty: only of what is escalated to it.</summary>
    public string Level { get; set; } = "warning";
}

/// <summary>How alarms are looked for and told.</summary>
public sealed class AlarmOptions
{
    /// <summary>Seconds between two looks at the rules; 0: none.</summary>
    public int Seconds { get; set; } = 15;

    /// <summary>Other systems that are told.</summary>
    public IReadOnlyList<WebhookOptions> Webhooks { get; set; } = [];

    /// <summary>Looks at the settings before the server runs.</summary>
    /// <exception cref="InvalidOperationException">A webhook has no name, secret or address of HTTP.</exception>
    public void Check()
    {
        foreach (var hook in Webhooks)
        {
            if (hook.Name.Length == 0 || hook.Secret.Length == 0) throw new InvalidOperationException("A setting of Alarms:Webhooks needs Name and Secret.");
            if (!Uri.TryCreate(hook.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) throw new InvalidOperationException($"The setting Alarms:Webhooks Url of {hook.Name} is no address of HTTP: '{hook.Url}'.");
            if (hook.Level is not ("" or "info" or "warning" or "critical")) throw new InvalidOperationException($"The setting Alarms:Webhooks Level of {hook.Name} is info, warning, critical or empty, not '{hook.Level}'.");
        }
    }
}

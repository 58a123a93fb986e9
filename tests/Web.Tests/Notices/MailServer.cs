using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lingtan.Web;

/// <summary>A letter as the server took it.</summary>
/// <param name="From">Its sender by the envelope.</param>
/// <param name="To">Its receiver by the envelope.</param>
/// <param name="Text">Head and body as sent.</param>
public sealed record Letter(string From, string To, string Text);

/// <summary>A small mail server (RFC 5321) that takes letters, or refuses them.</summary>
public sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    /// <summary>Starts it.</summary>
    public MailServer()
    {
        _listener.Start();
        _ = Listen();
    }

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The letters it took.</summary>
    public ConcurrentQueue<Letter> Letters { get; } = [];

    /// <summary>How often somebody connected.</summary>
    public int Connections { get; private set; }

    /// <summary>What it answers to whom a letter is for, such as <c>450 later</c>; null: it takes the letter.</summary>
    public Func<string, string?> Refusal { get; set; } = _ => null;

    /// <summary>The name and password it was last signed in with, as PLAIN writes them (RFC 4616).</summary>
    public string SignedIn { get; private set; } = "";

    /// <summary>Settings with which the server mails here.</summary>
    public string[] Settings => ["--Mail:Host", "127.0.0.1", "--Mail:Port", Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--Mail:Security", "none", "--Mail:From", "Lingtan <carbon@example.org>", "--Mail:Link", "http://lingtan.example.org"];

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                Connections++;
                await Talk(client.GetStream());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var (from, to) = ("", "");
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            var word = line.Split(' ')[0].ToUpperInvariant();
            if (word == "MAIL") from = Address(line);
            if (word == "RCPT") to = Address(line);
            if (word == "AUTH") SignedIn = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1]));
            await writer.WriteLineAsync(word switch { "EHLO" => "250-test\r\n250 AUTH PLAIN", "AUTH" => "235 welcome", "DATA" => "354 go on", "QUIT" => "221 bye", "RCPT" when Refusal(to) is { } refusal => refusal, _ => "250 ok" });
            if (word == "QUIT") return;
            if (word != "DATA") continue;
            var text = new StringBuilder();
            while (await reader.ReadLineAsync() is { } part && part != ".") text.Append(part).Append('\n');
            Letters.Enqueue(new Letter(from, to, text.ToString()));
            await writer.WriteLineAsync("250 taken");
        }
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}

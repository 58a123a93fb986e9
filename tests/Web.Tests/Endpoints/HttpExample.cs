using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Lingtan.Web;

/// <summary>A request and its answer as docs/concepts/rest-api.md shows them.</summary>
/// <param name="Text">The block.</param>
internal sealed record HttpExample(string Text)
{
    private const string Fence = "```";
    private const string Arrow = "→ ";

    /// <summary>The examples of a page, in order.</summary>
    public static IReadOnlyList<HttpExample> Of(string page) =>
        [.. page.ReplaceLineEndings("\n").Split(Fence + "http\n").Skip(1).Select(part => new HttpExample(part[..part.IndexOf("\n" + Fence, StringComparison.Ordinal)]))];

    /// <summary>What the request is called.</summary>
    public string Name => Text.Split('\n')[0];

    /// <summary>Sends the request and compares the answer.</summary>
    /// <param name="client">A client without cookies, at the address of the server.</param>
    /// <param name="known">What earlier answers gave, by name.</param>
    /// <returns>The first difference; null where the answer is as shown.</returns>
    public async Task<string?> Run(HttpClient client, Dictionary<string, string> known)
    {
        var at = Text.IndexOf("\n" + Arrow, StringComparison.Ordinal);
        var (head, body) = Parts(known.Aggregate(Text[..at].TrimEnd('\n'), (text, one) => text.Replace("<" + one.Key + ">", one.Value, StringComparison.Ordinal)));
        using var request = Request(head, body);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var (shownHead, shownBody) = Parts(Text[(at + 1 + Arrow.Length)..]);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture) != shownHead[0]) return $"{(int)answer.StatusCode} instead of {shownHead[0]}: {text}";
        return shownHead.Skip(1).Select(line => OfHeader(line, answer, known)).FirstOrDefault(one => one is not null) ?? OfBody(shownBody, text, answer, known);
    }

    private static HttpRequestMessage Request(string[] head, string body)
    {
        var first = head[0].Split(' ', 2);
        var request = new HttpRequestMessage(new HttpMethod(first[0]), new Uri(first[1], UriKind.Relative));
        if (body.Length > 0) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (var header in head.Skip(1).Select(line => line.Split(": ", 2)))
            if (!request.Headers.TryAddWithoutValidation(header[0], header[1])) request.Content!.Headers.Add(header[0], header[1]);
        return request;
    }

    private static string? OfHeader(string line, HttpResponseMessage answer, Dictionary<string, string> known)
    {
        var (name, shown) = (line.Split(": ", 2)[0], line.Split(": ", 2)[1]);
        var found = answer.Headers.Concat(answer.Content.Headers).FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
        return found is null ? name + " is missing" : ExpectedJson.Difference(shown, string.Join(", ", found), name, known);
    }

    private static string? OfBody(string shown, string text, HttpResponseMessage answer, Dictionary<string, string> known)
    {
        if (shown.Length == 0) return null;
        if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true) return ExpectedJson.Difference(shown, text, "body", known);
        using var document = JsonDocument.Parse(text);
        return ExpectedJson.Difference(shown, document.RootElement, known);
    }

    private static (string[] Head, string Body) Parts(string text) =>
        text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end ? (text[..end].Split('\n'), text[(end + 2)..].Trim('\n')) : (text.TrimEnd('\n').Split('\n'), "");
}

using System.Text;
using System.Text.Json;

namespace Lingtan.Store;

/// <summary>The cells of a row as the content of a fact: a JSON object with texts, in the order of the columns.</summary>
public static class FactContent
{
    private const string WordColumn = "is";
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes cells.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> cells)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartObject();
            foreach (var (key, value) in cells) json.WriteString(key, value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>Writes a content that is one word, such as a state or a hash.</summary>
    public static string OfWord(string word) => Write([new(WordColumn, word)]);

    /// <summary>The word of a content that is one; empty where it is none.</summary>
    public static string Word(string content) => Cell(content, WordColumn);

    /// <summary>The cell of a column; empty where there is none.</summary>
    public static string Cell(string content, string column) => Read(content).FirstOrDefault(cell => cell.Key == column).Value ?? "";

    /// <summary>The cells by column.</summary>
    public static Dictionary<string, string> Cells(string content) => Read(content).ToDictionary(StringComparer.Ordinal);

    /// <summary>Reads cells.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string content)
    {
        // What was withdrawn has no content.
        if (content.Length == 0) return [];
        using var json = JsonDocument.Parse(content);
        return [.. json.RootElement.EnumerateObject().Select(cell => KeyValuePair.Create(cell.Name, cell.Value.GetString()!))];
    }
}

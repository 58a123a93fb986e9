using System.Text.Encodings.Web;
using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Writes JSON for people and programs: indented, Chinese as it is, numbers with all their digits, the same bytes everywhere.</summary>
internal sealed class JsonDocumentWriter(Utf8JsonWriter writer)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bytes of a document that is one object, with a line feed at the end.</summary>
    public static byte[] Object(Action<JsonDocumentWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            content(new JsonDocumentWriter(writer));
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>A text, or null.</summary>
    public void Text(string name, string? text) => writer.WriteString(name, text);

    /// <summary>A number with all its digits, or null.</summary>
    public void Number(string name, decimal? number)
    {
        writer.WritePropertyName(name);
        if (number is { } value) writer.WriteRawValue(DecimalText.Format(value));
        else writer.WriteNullValue();
    }

    /// <summary>True or false.</summary>
    public void Flag(string name, bool flag) => writer.WriteBoolean(name, flag);

    /// <summary>Nothing.</summary>
    public void Null(string name) => writer.WriteNull(name);

    /// <summary>An object.</summary>
    public void Object(string name, Action content)
    {
        writer.WriteStartObject(name);
        content();
        writer.WriteEndObject();
    }

    /// <summary>Numbers by name.</summary>
    public void Numbers(string name, IEnumerable<KeyValuePair<string, decimal>> numbers) => Object(name, () =>
    {
        foreach (var (key, number) in numbers) Number(key, number);
    });

    /// <summary>A list of objects.</summary>
    public void Objects<T>(string name, IEnumerable<T> items, Action<T> content)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            content(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A list of whole numbers.</summary>
    public void Wholes(string name, IEnumerable<int> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers) writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}

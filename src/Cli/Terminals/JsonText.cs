using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>JSON as the command prints it: indented, Chinese characters as they are, numbers with all their digits.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON document.</summary>
    /// <param name="write">Writes its content.</param>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable)) write(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Writes a number with all its digits, without exponent; null where there is none.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">Name of the property.</param>
    /// <param name="value">The number.</param>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        if (value is { } number) json.WriteRawValue(DecimalText.Format(number));
        else json.WriteNullValue();
    }

    /// <summary>Writes a text in both languages.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">Name of the property.</param>
    /// <param name="text">The text.</param>
    public static void WriteLocal(this Utf8JsonWriter json, string name, LocalText text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }
}

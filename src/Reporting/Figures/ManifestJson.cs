using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Lingtan.Reporting;

/// <summary>The manifest as JSON, the form in which it travels inside files. Numbers are written as text, so that no reader rounds them.</summary>
public static class ManifestJson
{
    private const string Format = "lingtan-report-manifest-1";

    private static readonly JsonWriterOptions Options = new() { Indented = false, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes a manifest. The text holds no angle brackets, so that it can stand in a page.</summary>
    /// <param name="manifest">The manifest.</param>
    public static byte[] Write(Manifest manifest)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            foreach (var (name, value) in Head(manifest)) writer.WriteString(name, value);
            writer.WriteStartArray("figures");
            foreach (var figure in manifest.Figures)
            {
                writer.WriteStartObject();
                writer.WriteString("id", figure.Id);
                writer.WriteString("value", figure.Value.ToString(CultureInfo.InvariantCulture));
                writer.WriteString("unit", figure.Unit);
                writer.WriteString("sha256", figure.Sha256);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <returns>Null where the text is no manifest.</returns>
    public static Manifest? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(utf8));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "format") != Format) return null;
            var figures = root.GetProperty("figures").EnumerateArray().Select(one => new ManifestFigure(
                Text(one, "id"), decimal.Parse(Text(one, "value"), NumberStyles.Number, CultureInfo.InvariantCulture), Text(one, "unit"), Text(one, "sha256")));
            return new Manifest(
                Text(root, "kind"), Text(root, "organization"), Text(root, "from"), Text(root, "to"), Text(root, "number"), Text(root, "version"), Text(root, "engine"),
                Text(root, "gwp"), Text(root, "inventory"), [.. figures]);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static IEnumerable<(string Name, string Value)> Head(Manifest manifest) =>
    [
        ("kind", manifest.Kind), ("organization", manifest.Organization), ("from", manifest.From), ("to", manifest.To), ("number", manifest.Number),
        ("version", manifest.Version), ("engine", manifest.Engine), ("gwp", manifest.Gwp), ("inventory", manifest.Inventory),
    ];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}

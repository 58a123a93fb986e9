using System.Globalization;
using System.Text.Json;

namespace Lingtan.Drivers;

/// <summary>Where something stands in a JSON document: names with dots between, numbers for places in a list; a single dot is the document itself.</summary>
/// <param name="Text">As it is written, such as <c>data.0.kwh</c>.</param>
public sealed record JsonPath(string Text)
{
    private readonly string[] _steps = Text == "." ? [] : Text.Split('.');

    /// <summary>Reads a path; null where it is none.</summary>
    /// <param name="text">The path.</param>
    public static JsonPath? Parse(string text) => text == "." || (text.Length is > 0 and <= 500 && text.Split('.').All(static s => s.Length > 0)) ? new JsonPath(text) : null;

    /// <summary>What stands there; null where there is nothing.</summary>
    /// <param name="from">The document, or a part of it.</param>
    public JsonElement? Find(JsonElement from)
    {
        foreach (var step in _steps)
        {
            if (from.ValueKind == JsonValueKind.Object && from.TryGetProperty(step, out var member)) from = member;
            else if (from.ValueKind == JsonValueKind.Array && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < from.GetArrayLength()) from = from[place];
            else return null;
        }

        return from;
    }
}

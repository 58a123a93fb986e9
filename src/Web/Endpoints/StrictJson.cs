using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Lingtan.Web;

/// <summary>How JSON that is sent is taken: to the letter. What has no place, stands twice, or is nothing where something must be, is refused and never guessed.</summary>
internal static class StrictJson
{
    /// <summary>Applies it.</summary>
    /// <param name="json">The options.</param>
    public static void Apply(JsonSerializerOptions json)
    {
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(CheckMembers);
    }

    // A converter of texts would do it too, but the OpenAPI document would no longer know that they are texts.
    private static void CheckMembers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(StrictJson).Assembly) return;
        var members = type.Properties.Where(member => member.Get is not null && typeof(IEnumerable).IsAssignableFrom(member.PropertyType)).ToList();
        if (members.Count == 0) return;
        type.OnDeserialized = read =>
        {
            foreach (var member in members) Check(member.Get!(read), member.Name);
        };
    }

    private static void Check(object? value, string name)
    {
        // NUL is what databases and files take for the end of a text.
        if (value is string text && text.Contains('\0', StringComparison.Ordinal)) throw new JsonException($"'{name}' must not contain the character NUL.");
        if (value is string or not IEnumerable) return;

        // Lists and tables of something hold something; what is said of their elements in the code is not known when the program runs.
        foreach (var element in (IEnumerable)value)
        {
            if (element is null or KeyValuePair<string, string> { Value: null }) throw new JsonException($"'{name}' must not contain null.");
            Check(element is KeyValuePair<string, string> pair ? pair.Key + pair.Value : element, name);
        }
    }
}

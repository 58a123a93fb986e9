using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Lingtan.Web;

/// <summary>An operation as the OpenAPI document describes it, ready to be called with whatever in its texts.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path beneath <c>/api/v1/</c>, with its parameters in braces.</param>
/// <param name="Query">Names of what is asked for in the address.</param>
/// <param name="Body">Makes a body, asking for the text of each place; null where none is sent.</param>
/// <param name="Places">The places of texts in the body.</param>
internal sealed partial record ApiOperation(HttpMethod Method, string Path, IReadOnlyList<string> Query, Func<Func<string, string>, JsonNode>? Body, IReadOnlyList<string> Places)
{
    /// <summary>What the operation is called.</summary>
    public string Name => Method + " " + Path;

    /// <summary>Names of the parameters in the path.</summary>
    public IReadOnlyList<string> Route => [.. InBraces().Matches(Path).Select(match => match.Groups[1].Value)];

    /// <summary>All operations of a server.</summary>
    public static async Task<IReadOnlyList<ApiOperation>> All(RunningServer server)
    {
        var document = await server.Client().Json("openapi.json");
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select Of(document, new HttpMethod(operation.Name.ToUpperInvariant()), path.Name["/api/v1/".Length..], operation.Value),
        ];
    }

    /// <summary>The address with a text for each parameter.</summary>
    /// <param name="text">The text of a parameter.</param>
    public string Address(Func<string, string> text)
    {
        var path = InBraces().Replace(Path, match => Uri.EscapeDataString(text(match.Groups[1].Value)));
        return Query.Count == 0 ? path : path + "?" + string.Join('&', Query.Select(name => name + "=" + Uri.EscapeDataString(text(name))));
    }

    private static ApiOperation Of(JsonElement document, HttpMethod method, string path, JsonElement operation)
    {
        var query = operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query").Select(one => one.GetProperty("name").GetString()!).ToList() : [];
        if (method == HttpMethod.Get && path.StartsWith("inventories/{id}/", StringComparison.Ordinal)) query.Add("basis");
        if (!operation.TryGetProperty("requestBody", out var body) || !body.GetProperty("content").TryGetProperty("application/json", out var json)) return new ApiOperation(method, path, query, null, []);
        var schema = json.GetProperty("schema");
        var places = new List<string>();
        Example(document, schema, "$", place =>
        {
            places.Add(place);
            return "x";
        });
        return new ApiOperation(method, path, query, text => Example(document, schema, "$", text)!, places);
    }

    private static JsonNode? Example(JsonElement document, JsonElement schema, string place, Func<string, string> text)
    {
        if (schema.TryGetProperty("$ref", out var named)) return Example(document, document.GetProperty("components").GetProperty("schemas").GetProperty(named.GetString()!.Split('/')[^1]), place, text);
        if (schema.TryGetProperty("oneOf", out var choices)) return Example(document, choices.EnumerateArray().Last(), place, text);
        return Kind(schema) switch
        {
            "string" => text(place),
            "integer" or "number" => 1,
            "boolean" => false,
            "array" => new JsonArray(Example(document, schema.GetProperty("items"), place + "[0]", text)),
            _ when schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object => new JsonObject { [text(place + ".key")] = Example(document, values, place + ".value", text) },
            _ => new JsonObject(schema.GetProperty("properties").EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Example(document, member.Value, place + "." + member.Name, text)))),
        };
    }

    // A type may be one of several, nothing and a pattern of digits among them.
    private static string Kind(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? "object"
        : type.ValueKind == JsonValueKind.String ? type.GetString()!
        : type.EnumerateArray().Select(one => one.GetString()!).Where(one => one is not "null").OrderBy(one => one == "string").First();

    [GeneratedRegex(@"\{\**([a-zA-Z0-9]+)[^}]*\}")]
    private static partial Regex InBraces();
}

using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>Answers about one state of an inventory: made once for each state, sent as bytes, and not sent at all to those who have them.</summary>
internal static class Prepared
{
    private static readonly JsonSerializerOptions Json = Options();

    /// <summary>An answer on a computed inventory; the faults where it cannot be computed.</summary>
    /// <param name="context">The request.</param>
    /// <param name="inventories">The inventories.</param>
    /// <param name="id">The inventory asked for.</param>
    /// <param name="name">What is asked of it; answers of the same name are the same.</param>
    /// <param name="make">Makes the answer from the inventory; null where it holds no such thing.</param>
    public static IResult Computed(HttpContext context, LiveInventories inventories, string id, string name, Func<LiveInventory, object?> make)
    {
        var found = inventories.Find(id);
        if (found is { Inventory: null }) return Problems.Faulty(found.Faults);
        var basis = context.Request.Query["basis"].ToString() is { Length: > 0 } asked ? asked : null;
        if (basis is not (null or "location" or "market")) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("basis 为 location 或 market", "basis is location or market"));
        if (found is null) return Problems.NotFound(id);
        var live = found.On(basis);
        var tag = $"\"{live.Stamp}-{live.BasisText[0]}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch.Contains(tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var bytes = live.Prepared.GetOrAdd(name, _ => new Lazy<byte[]>(() => make(live) is { } answer ? JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), Json) : [])).Value;
        if (bytes.Length > 0) return TypedResults.Bytes(bytes, "application/json; charset=utf-8");

        // Of what is not there nothing is kept: there is no end to the names of it.
        live.Prepared.TryRemove(name, out _);
        return Problems.NotFound(name);
    }

    private static JsonSerializerOptions Options()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ServerSetup.Configure(json);
        return json;
    }
}

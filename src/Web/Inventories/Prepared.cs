using System.Text.Json;
using Lingtan.Quantities;
using Microsoft.Net.Http.Headers;

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
        var packs = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        var tag = $"\"{live.Stamp}-{live.BasisText[0]}{(packs ? "-gzip" : "")}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.Vary = "Accept-Encoding";
        if (Has(context.Request, tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var kept = live.Prepared.GetOrAdd(name, _ => new Lazy<PreparedAnswer>(() => make(live) is { } made ? PreparedAnswer.Of(JsonSerializer.SerializeToUtf8Bytes(made, made.GetType(), Json)) : PreparedAnswer.None)).Value;
        if (kept != PreparedAnswer.None) return Send(context, kept, packs);

        // Of what is not there nothing is kept: there is no end to the names of it.
        live.Prepared.TryRemove(name, out _);
        return Problems.NotFound(name);
    }

    // One header may name several tags, and a weak one stands for the same content.
    private static bool Has(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(one => one == EntityTagHeaderValue.Any || one.Tag.Equals(tag, StringComparison.Ordinal));

    private static IResult Send(HttpContext context, PreparedAnswer kept, bool packs)
    {
        if (packs && kept.Packed is not null) context.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(packs && kept.Packed is { } packed ? packed : kept.Bytes, "application/json; charset=utf-8");
    }

    private static JsonSerializerOptions Options()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ServerSetup.Configure(json);
        return json;
    }
}

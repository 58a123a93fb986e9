using Microsoft.AspNetCore.Http.Features;

namespace Lingtan.Web;

/// <summary>How much a request may send: little to endpoints that anyone may call, more as JSON, and as much as the server is set to as a document.</summary>
internal static class BodyLimits
{
    /// <summary>Most bytes that are read of somebody who need not be signed in.</summary>
    public const long Anyone = 64 << 10;

    /// <summary>Most bytes of JSON, which is held in memory as a whole.</summary>
    public const long Json = 32 << 20;

    /// <summary>Sets the limit of a request, before anything of its body is read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="rule">Who may call the endpoint.</param>
    public static void Apply(HttpContext context, AccessRule rule)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } limit) return;
        var most = rule.Anyone ? Anyone : context.Request.HasJsonContentType() ? Json : limit.MaxRequestBodySize;
        if (most < limit.MaxRequestBodySize) limit.MaxRequestBodySize = most;
    }
}

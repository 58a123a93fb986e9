using Lingtan.Quantities;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;

namespace Lingtan.Web;

/// <summary>
/// Requests that no endpoint takes. The open end of the interface is reached also where only the method or the kind of content is another one; then that is said, not
/// that there is no such thing.
/// </summary>
internal static class Unmatched
{
    /// <summary>The answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="endpoints">All endpoints.</param>
    public static IResult Answer(HttpContext context, IEnumerable<EndpointDataSource> endpoints)
    {
        var there = endpoints.SelectMany(one => one.Endpoints).OfType<RouteEndpoint>().Where(one => one.Order == 0 && Fits(one, context.Request.Path)).ToList();
        var methods = there.SelectMany(one => one.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (methods.Count == 0) return Problems.NotFound(context.Request.Path);
        if (!methods.Contains(context.Request.Method, StringComparer.Ordinal))
        {
            var list = string.Join(", ", methods);
            context.Response.Headers.Allow = list;
            return Problems.Refused(StatusCodes.Status405MethodNotAllowed, new LocalText($"此处只接受 {list}", $"Only {list} here"));
        }

        var types = string.Join(", ", there.Where(one => one.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains(context.Request.Method))
            .SelectMany(one => one.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? []).Distinct(StringComparer.Ordinal));

        // A part of the path is none that the endpoint takes, such as a word where a number stands.
        if (types.Length == 0) return Problems.NotFound(context.Request.Path);
        return Problems.Refused(StatusCodes.Status415UnsupportedMediaType, new LocalText($"Content-Type 应为 {types}", $"Content-Type must be {types}"));
    }

    private static bool Fits(RouteEndpoint endpoint, PathString path) =>
        endpoint.RoutePattern.RawText is { } pattern && new TemplateMatcher(TemplateParser.Parse(pattern), []).TryMatch(path, []);
}

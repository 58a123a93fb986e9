using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Lingtan.Web;

/// <summary>Serves the browser application: its files as they are, its page for every address of the application, with a strict policy for what it may load.</summary>
internal static class ClientFiles
{
    private const string NonceMark = "%NONCE%";
    private const string Assets = "/assets";

    /// <summary>The folder of the built application; null where it is not there.</summary>
    public static string? Find(ServerOptions options) =>
        new[] { options.Client, Path.Combine(AppContext.BaseDirectory, "client"), Beside() }.FirstOrDefault(folder => folder is { Length: > 0 } && File.Exists(Path.Combine(folder, "index.html")));

    /// <summary>Headers that every answer bears.</summary>
    public static async Task Headers(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        if (context.Request.Path.StartsWithSegments("/api")) headers.CacheControl = "no-cache";
        await next(context);
    }

    /// <summary>Serves the files; before anything is routed.</summary>
    public static void Use(WebApplication app, string folder) =>
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            OnPrepareResponse = prepared => prepared.Context.Response.Headers.CacheControl =
                prepared.Context.Request.Path.StartsWithSegments(Assets) ? "public, max-age=31536000, immutable" : "no-cache",
        });

    /// <summary>Maps the page to every address that nothing else answers.</summary>
    public static void MapPage(WebApplication app, string folder)
    {
        var page = File.ReadAllText(Path.Combine(folder, "index.html"));
        app.MapFallback("{*path}", async (HttpContext context) =>
        {
            if (context.Request.Path.StartsWithSegments(Assets))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
                "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(page.Replace(NonceMark, nonce, StringComparison.Ordinal), context.RequestAborted);
        });
    }

    // In a checkout the built application lies in the room of the server.
    private static string? Beside()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "src", "Web", "client", "dist"))) return Path.Combine(at.FullName, "src", "Web", "client", "dist");
        return null;
    }
}

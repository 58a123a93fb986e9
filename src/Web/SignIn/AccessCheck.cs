using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Finds out who makes a request and whether the endpoint's rule lets it through.</summary>
internal sealed class AccessCheck(RequestDelegate next, AccountStore accounts, SessionStore sessions, TokenStore tokens, ServerOptions options, TimeProvider clock)
{
    /// <summary>Name of the session cookie.</summary>
    public const string Cookie = "lingtan-session";

    /// <summary>A header that other sites cannot send without being asked: the guard of writes by cookie.</summary>
    public const string Header = "X-Lingtan";

    private const string HostOnly = "__Host-";
    private const int SessionDays = 30;
    private const string Bearer = "Bearer ";

    /// <summary>Name of the session cookie of a request: where HTTPS is used, a prefix makes browsers insist on it and on the host, so that no neighbouring host can plant one.</summary>
    /// <param name="request">The request.</param>
    public static string CookieOf(HttpRequest request) => request.IsHttps ? HostOnly + Cookie : Cookie;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is not { } rule)
        {
            await next(context);
            return;
        }

        BodyLimits.Apply(context, rule);
        var caller = Who(context);
        if (Refusal(context, rule, caller) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        if (caller is not null) context.Features.Set(caller);
        await next(context);
    }

    private Caller? Who(HttpContext context)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } header)
        {
            return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && tokens.Find(header[Bearer.Length..].Trim(), now) is { } token && Active(token.Account) is { } owner
                ? new Caller(owner, [.. RolePermissions.Of(owner.Role).Intersect(token.Scopes)], null) : null;
        }

        return context.Request.Cookies[CookieOf(context.Request)] is { Length: > 0 } secret
            && sessions.Find(secret, now, Duration.FromMinutes(options.SessionMinutes), Duration.FromDays(SessionDays)) is { } name && Active(name) is { } account
            ? new Caller(account, RolePermissions.Of(account.Role), secret) : null;
    }

    private Account? Active(string name) => accounts.Find(name) is { Disabled: false } account ? account : null;

    private static IResult? Refusal(HttpContext context, AccessRule rule, Caller? caller)
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true)
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("地址不能含字符 NUL", "An address must not contain the character NUL"));
        var writes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        if (writes && context.Request.Headers.Authorization.Count == 0 && context.Request.Headers[Header].Count == 0)
            return Problems.Forbidden(new LocalText($"写入须带 {Header} 请求头或访问令牌", $"A write needs the header {Header}, or a token"));
        if (rule.Anyone) return null;
        if (caller is null) return Problems.NotSignedIn;
        if (rule.SessionOnly && caller.Session is null) return Problems.Forbidden(new LocalText("此操作须由本人登录进行，不能用令牌", "A person must be signed in for this; tokens are refused"));
        if (rule.Permission is { } permission && !caller.May(permission))
            return Problems.NotAllowed(permission);
        return rule.Whole && caller.IsConfined
            ? Problems.Forbidden(new LocalText("账号只能看到所属设施；此处为整个组织", "Your account sees its own facilities only; this is about the whole organisation")) : null;
    }
}

using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Signs people in and out.</summary>
public sealed class SignInDesk(AccountStore accounts, SessionStore sessions, ServerOptions options, TimeProvider clock)
{
    private static readonly LocalText Wrong = new("账号或密码不对", "Account or password is wrong");
    private static readonly LocalText WrongCode = new("验证码不对", "The code is wrong");
    private static readonly LocalText CodeMissing = new("请输入验证码", "Enter the one-time code");

    /// <summary>Signs somebody in.</summary>
    /// <param name="context">The request; its answer gets the cookie.</param>
    /// <param name="request">What was given.</param>
    public IResult SignIn(HttpContext context, SignInRequest request)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var account = accounts.Find(request.User);
        var secrets = account is null ? null : accounts.Secrets(account.Name);
        if (account is not null && LockedUntil(account, now) is { } until) return LockedOut(until);
        if (!Passwords.Fits(request.User, secrets?.Password, request.Password) || account is not { Disabled: false }) return Refuse(account, now, Wrong);
        if (secrets!.Totp.Length > 0)
        {
            if (string.IsNullOrWhiteSpace(request.Code))
                return Problems.Refused(StatusCodes.Status401Unauthorized, CodeMissing, new Dictionary<string, object?> { ["codeNeeded"] = true });
            if (OneTimeCodes.Step(secrets.Totp, request.Code, clock) is not { } step || !accounts.UseTotp(account.Name, step)) return Refuse(account, now, WrongCode, codeNeeded: true);
        }

        accounts.SignedIn(account.Name, now);
        return Begin(context, account);
    }

    /// <summary>Begins a session of an account; a session that the browser had before ends, so that nobody can prepare one for another.</summary>
    /// <param name="context">The request; its answer gets the cookie.</param>
    /// <param name="account">The account.</param>
    /// <param name="created">Whether the answer is that something was created.</param>
    public IResult Begin(HttpContext context, Account account, bool created = false)
    {
        if (context.Request.Cookies[AccessCheck.Cookie] is { Length: > 0 } before) sessions.End(before);
        var secret = sessions.Begin(account.Name, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        context.Response.Cookies.Append(AccessCheck.Cookie, secret, Options(context));
        var view = SessionView.Of(account, RolePermissions.Of(account.Role), options.Demonstration);
        return created ? TypedResults.Created("/api/v1/session", view) : TypedResults.Ok(view);
    }

    /// <summary>Signs somebody out.</summary>
    /// <param name="context">The request; its answer takes the cookie away.</param>
    /// <param name="caller">Who.</param>
    public IResult SignOut(HttpContext context, Caller caller)
    {
        sessions.End(caller.Session!);
        context.Response.Cookies.Delete(AccessCheck.Cookie, Options(context));
        return TypedResults.NoContent();
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };

    private static Instant? LockedUntil(Account account, Instant now) =>
        account.LockedUntil.Length > 0 && InstantPattern.ExtendedIso.Parse(account.LockedUntil) is { Success: true } parsed && parsed.Value > now ? parsed.Value : null;

    private IResult Refuse(Account? account, Instant now, LocalText reason, bool codeNeeded = false)
    {
        if (account is not null)
        {
            var until = now + Duration.FromMinutes(options.LockOutMinutes);
            if (accounts.Failed(account.Name, options.MostFailures, until) >= options.MostFailures) return LockedOut(until);
        }

        return Problems.Refused(StatusCodes.Status401Unauthorized, reason, codeNeeded ? new Dictionary<string, object?> { ["codeNeeded"] = true } : null);
    }

    private static IResult LockedOut(Instant until) => Problems.Refused(
        StatusCodes.Status429TooManyRequests, new LocalText("多次输入错误，暂时不能登录", "Too many wrong attempts: sign-in is refused for a while"),
        new Dictionary<string, object?> { ["until"] = InstantPattern.General.Format(until) });
}

using System.Globalization;
using Lingtan.Quantities;
using Lingtan.Store;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Signs people in and out.</summary>
public sealed class SignInDesk(AccountStore accounts, SessionStore sessions, SignInBrake brake, IPasswordHasher<string> hasher, ServerOptions options, TimeProvider clock)
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
        if (Held(context, request.User, now) is { } early) return LockedOut(context, early, now);
        var account = accounts.Find(request.User);
        var secrets = account is null ? null : accounts.Secrets(account.Name);
        var fits = Passwords.Fits(hasher, request.User, secrets?.Password, request.Password);

        // Guesses sent side by side all come as far as this before the first of them is counted.
        if (Held(context, request.User, now) is { } late) return LockedOut(context, late, now);
        if (!fits || account is not { Disabled: false }) return Refuse(context, request.User, account, now, Wrong);
        if (secrets!.Totp.Length > 0)
        {
            if (string.IsNullOrWhiteSpace(request.Code))
                return Problems.Refused(StatusCodes.Status401Unauthorized, CodeMissing, new Dictionary<string, object?> { ["codeNeeded"] = true });
            if (OneTimeCodes.Step(secrets.Totp, request.Code, clock) is not { } step || !accounts.UseTotp(account.Name, step)) return Refuse(context, account.Name, account, now, WrongCode, codeNeeded: true);
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
        if (context.Request.Cookies[AccessCheck.CookieOf(context.Request)] is { Length: > 0 } before) sessions.End(before);
        var secret = sessions.Begin(account.Name, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        context.Response.Cookies.Append(AccessCheck.CookieOf(context.Request), secret, Options(context));
        var view = SessionView.Of(account, RolePermissions.Of(account.Role), options.Demonstration);
        return created ? TypedResults.Created("/api/v1/session", view) : TypedResults.Ok(view);
    }

    /// <summary>Checks a secret that somebody signed in must give once more. Guessing ends the session, as it would not have begun.</summary>
    /// <param name="context">The request.</param>
    /// <param name="caller">Who.</param>
    /// <param name="fits">Whether the secret is right.</param>
    /// <param name="reason">What is said where it is not.</param>
    /// <returns>The refusal; null where the secret is right.</returns>
    internal IResult? Again(HttpContext context, Caller caller, Func<bool> fits, LocalText reason)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (LockedUntil(caller.Account, now) is { } locked) return LockedOut(context, locked, now);
        if (fits()) return null;
        if (Failed(caller.Name, now) is not { } until) return Problems.Forbidden(reason);
        sessions.End(caller.Session!);
        return LockedOut(context, until, now);
    }

    /// <summary>Whether a password is that of an account.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="password">The password.</param>
    internal bool IsPasswordOf(string account, string password) => Passwords.Fits(hasher, account, accounts.Secrets(account)?.Password, password);

    /// <summary>Signs somebody out.</summary>
    /// <param name="context">The request; its answer takes the cookie away.</param>
    /// <param name="caller">Who.</param>
    public IResult SignOut(HttpContext context, Caller caller)
    {
        sessions.End(caller.Session!);
        context.Response.Cookies.Delete(AccessCheck.CookieOf(context.Request), Options(context));
        return TypedResults.NoContent();
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };

    private Instant? Held(HttpContext context, string name, Instant now) =>
        brake.Held(context.Connection.RemoteIpAddress) ?? (accounts.Find(name) is { } account ? LockedUntil(account, now) : brake.LockedOut(name));

    private static Instant? LockedUntil(Account account, Instant now) =>
        account.LockedUntil.Length > 0 && InstantPattern.ExtendedIso.Parse(account.LockedUntil) is { Success: true } parsed && parsed.Value > now ? parsed.Value : null;

    private IResult Refuse(HttpContext context, string name, Account? account, Instant now, LocalText reason, bool codeNeeded = false)
    {
        brake.Failed(context.Connection.RemoteIpAddress);
        if ((account is null ? brake.FailedUnknown(name) : Failed(account.Name, now)) is { } until) return LockedOut(context, until, now);
        return Problems.Refused(StatusCodes.Status401Unauthorized, reason, codeNeeded ? new Dictionary<string, object?> { ["codeNeeded"] = true } : null);
    }

    private Instant? Failed(string name, Instant now)
    {
        var until = now + Duration.FromMinutes(options.LockOutMinutes);
        return accounts.Failed(name, options.MostFailures, until) >= options.MostFailures ? until : null;
    }

    private static IResult LockedOut(HttpContext context, Instant until, Instant now)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling((until - now).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problems.Refused(
            StatusCodes.Status429TooManyRequests, new LocalText("多次输入错误，暂时不能登录", "Too many wrong attempts: sign-in is refused for a while"),
            new Dictionary<string, object?> { ["until"] = InstantPattern.General.Format(until) });
    }
}

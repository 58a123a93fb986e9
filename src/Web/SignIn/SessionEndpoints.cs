using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Signing in and out, and one's own account.</summary>
public sealed class SessionEndpoints : IEndpoints
{
    private static readonly LocalText WrongPassword = new("原密码不对", "The present password is wrong");
    private static readonly LocalText WrongCode = new("验证码不对", "The code is wrong");

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/session", (HttpContext context, SignInRequest request, SignInDesk desk) => desk.SignIn(context, request))
            .WithSummary("Sign in").Produces<SessionView>().AllowAnyone();
        api.MapGet("/session", (Caller caller, ServerOptions options) => TypedResults.Ok(SessionView.Of(caller.Account, caller.Permissions, options.Demonstration)))
            .WithSummary("Who is signed in").AllowSignedIn();
        api.MapDelete("/session", (HttpContext context, Caller caller, SignInDesk desk) => desk.SignOut(context, caller))
            .WithSummary("Sign out").AllowSignedIn(sessionOnly: true);
        api.MapPut("/session/password", ChangePassword).WithSummary("Change one's own password").Produces<SessionView>().AllowSignedIn(sessionOnly: true);
        api.MapPut("/session/language", ChangeLanguage).WithSummary("Choose one's language").AllowSignedIn(sessionOnly: true);
        api.MapPost("/session/totp", OfferTotp).WithSummary("Begin to set up one-time codes").Produces<TotpOffer>().AllowSignedIn(sessionOnly: true);
        api.MapPut("/session/totp", ConfirmTotp).WithSummary("Confirm one-time codes by a first code").AllowSignedIn(sessionOnly: true);
        api.MapDelete("/session/totp", EndTotp).WithSummary("End one-time codes").AllowSignedIn(sessionOnly: true);
    }

    private static IResult ChangePassword(HttpContext context, PasswordChange change, Caller caller, AccountStore accounts, SignInDesk desk, TimeProvider clock)
    {
        if (desk.Again(context, caller, () => desk.IsPasswordOf(caller.Name, change.Old), WrongPassword) is { } refusal) return refusal;
        if (Passwords.Fault(caller.Name, change.New) is { } fault) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, fault);
        accounts.SetPassword(caller.Name, Passwords.Hash(caller.Name, change.New), caller.Act("password", clock));
        return desk.Begin(context, accounts.Find(caller.Name)!);
    }

    private static IResult ChangeLanguage(LanguageChange change, Caller caller, AccountStore accounts)
    {
        if (change.Language is not ("zh" or "en")) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("语言为 zh 或 en", "The language is zh or en"));
        accounts.SetLanguage(caller.Name, change.Language);
        return TypedResults.NoContent();
    }

    private static IResult OfferTotp(Caller caller, AccountStore accounts)
    {
        if (caller.Account.HasTotp) return Problems.Conflict(new LocalText("已启用验证码", "One-time codes are already asked for"));
        var secret = OneTimeCodes.NewSecret();
        accounts.OfferTotp(caller.Name, secret);
        return TypedResults.Ok(new TotpOffer(secret, OneTimeCodes.Uri(secret, caller.Name)));
    }

    private static IResult ConfirmTotp(CodeGiven given, Caller caller, AccountStore accounts, TimeProvider clock)
    {
        if (accounts.Secrets(caller.Name)!.TotpPending is not { Length: > 0 } secret) return Problems.Conflict(new LocalText("尚未开始设置", "Nothing was begun"));
        if (OneTimeCodes.Step(secret, given.Code, clock) is not { } step) return Problems.Forbidden(WrongCode);
        accounts.SetTotp(caller.Name, secret, caller.Act("totp-on", clock));
        accounts.UseTotp(caller.Name, step);
        return TypedResults.NoContent();
    }

    private static IResult EndTotp([Microsoft.AspNetCore.Mvc.FromBody] CodeGiven given, HttpContext context, Caller caller, AccountStore accounts, SignInDesk desk, TimeProvider clock)
    {
        if (accounts.Secrets(caller.Name)!.Totp is not { Length: > 0 } secret) return TypedResults.NoContent();
        if (desk.Again(context, caller, () => OneTimeCodes.Step(secret, given.Code, clock) is { } step && accounts.UseTotp(caller.Name, step), WrongCode) is { } refusal) return refusal;
        accounts.SetTotp(caller.Name, "", caller.Act("totp-off", clock));
        return TypedResults.NoContent();
    }
}

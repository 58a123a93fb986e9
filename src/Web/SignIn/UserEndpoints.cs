using Lingtan.Quantities;
using Lingtan.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lingtan.Web;

/// <summary>An account as administrators see it.</summary>
/// <param name="User">The account.</param>
/// <param name="Name">The name as shown.</param>
/// <param name="Role">The role.</param>
/// <param name="RoleName">What the role is called.</param>
/// <param name="Facilities">Facilities it is confined to; empty: not confined.</param>
/// <param name="Disabled">Whether it may no longer sign in.</param>
/// <param name="Totp">Whether one-time codes are asked for.</param>
/// <param name="LockedUntil">Up to when sign-in is refused after wrong passwords.</param>
/// <param name="LastSignIn">The last sign-in.</param>
public sealed record UserView(
    string User, string Name, string Role, LocalText RoleName, IReadOnlyList<string> Facilities, bool Disabled, bool Totp, string? LockedUntil, string? LastSignIn)
{
    /// <summary>The view of an account.</summary>
    internal static UserView Of(Account account) => new(
        account.Name, account.Display, RoleNames.Json(account.Role), RoleNames.Of(account.Role), account.Facilities, account.Disabled, account.HasTotp,
        account.LockedUntil is { Length: > 0 } until ? until : null, account.LastSignIn is { Length: > 0 } last ? last : null);
}

/// <summary>A new account.</summary>
/// <param name="User">The account.</param>
/// <param name="Name">The name as shown.</param>
/// <param name="Role">The role.</param>
/// <param name="Password">Its first password.</param>
/// <param name="Facilities">Facilities it is confined to.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
public sealed record NewUser(string User, string Name, string Role, string Password, IReadOnlyList<string>? Facilities = null, string? Language = null);

/// <summary>A change of an account.</summary>
/// <param name="Name">The name as shown.</param>
/// <param name="Role">The role.</param>
/// <param name="Facilities">Facilities it is confined to.</param>
/// <param name="Disabled">Whether it may no longer sign in.</param>
public sealed record UserChange(string Name, string Role, IReadOnlyList<string>? Facilities = null, bool Disabled = false);

/// <summary>A password that an administrator sets.</summary>
/// <param name="Password">The password.</param>
public sealed record PasswordReset(string Password);

/// <summary>Accounts.</summary>
public sealed class UserEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/users", (AccountStore accounts) => TypedResults.Ok(accounts.All().Select(UserView.Of))).WithSummary("Accounts").AllowWhole(Permission.ManageUsers);
        api.MapGet("/users/{user}", IResult (string user, AccountStore accounts) => accounts.Find(user) is { } found ? TypedResults.Ok(UserView.Of(found)) : Problems.NotFound(user))
            .WithSummary("One account").Produces<UserView>().AllowWhole(Permission.ManageUsers);
        api.MapPost("/users", Add).WithSummary("Add an account").Produces<UserView>(StatusCodes.Status201Created).AllowWhole(Permission.ManageUsers);
        api.MapPut("/users/{user}", Change).WithSummary("Change role, facilities or name, or disable").Produces<UserView>().AllowWhole(Permission.ManageUsers);
        api.MapPost("/users/{user}/password", Reset).WithSummary("Set a new password and end lock-out").AllowWhole(Permission.ManageUsers);
    }

    private static IResult Add(NewUser user, Caller caller, AccountStore accounts, TimeProvider clock)
    {
        if ((AccountNames.Fault(user.User) ?? Passwords.Fault(user.User, user.Password) ?? RoleFault(user.Role)) is { } fault) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, fault);
        if (accounts.Find(user.User) is not null) return Problems.Conflict(new LocalText($"账号 {user.User} 已存在", $"There is already an account {user.User}"));
        var account = new Account(user.User, user.Name, RoleNames.ParseRole(user.Role)!.Value, user.Facilities ?? [], false, user.Language == "en" ? "en" : "zh", false, "", "");
        accounts.Save(account, Passwords.Hash(user.User, user.Password), caller.Act("account-add", clock));
        return TypedResults.Created("/api/v1/users/" + Uri.EscapeDataString(user.User), UserView.Of(account));
    }

    private static IResult Change(string user, UserChange change, Caller caller, AccountStore accounts, TimeProvider clock)
    {
        if (accounts.Find(user) is not { } account) return Problems.NotFound(user);
        if (RoleFault(change.Role) is { } fault) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, fault);
        var changed = account with { Display = change.Name, Role = RoleNames.ParseRole(change.Role)!.Value, Facilities = change.Facilities ?? [], Disabled = change.Disabled };
        if (!accounts.All().Any(one => (one.Name == user ? changed : one) is { Role: Role.Administrator, Disabled: false }))
            return Problems.Conflict(new LocalText("至少保留一个系统管理员", "One administrator must remain"));
        accounts.Save(changed, null, caller.Act("account-change", clock));
        return TypedResults.Ok(UserView.Of(changed));
    }

    private static IResult Reset(string user, PasswordReset reset, Caller caller, AccountStore accounts, TimeProvider clock)
    {
        if (accounts.Find(user) is null) return Problems.NotFound(user);
        if (Passwords.Fault(user, reset.Password) is { } fault) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, fault);
        accounts.SetPassword(user, Passwords.Hash(user, reset.Password), caller.Act("password-reset", clock));
        return TypedResults.NoContent();
    }

    private static LocalText? RoleFault(string role) => RoleNames.ParseRole(role) is not null ? null
        : new LocalText($"角色 {role} 不存在，应为 {Roles}", $"There is no role {role}; expected {Roles}");

    private static string Roles => string.Join(", ", Enum.GetValues<Role>().Select(one => RoleNames.Json(one)));
}

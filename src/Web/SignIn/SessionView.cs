using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Who is signed in.</summary>
/// <param name="User">The account.</param>
/// <param name="Name">The name as shown.</param>
/// <param name="Role">The role, such as <c>carbonManager</c>.</param>
/// <param name="RoleName">What the role is called.</param>
/// <param name="Facilities">Facilities the account is confined to; empty: not confined.</param>
/// <param name="Permissions">What may be done.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Totp">Whether one-time codes are asked for.</param>
/// <param name="Demonstration">Whether the server shows the demonstration organisation.</param>
public sealed record SessionView(
    string User, string Name, string Role, LocalText RoleName, IReadOnlyList<string> Facilities, IReadOnlyList<string> Permissions, string Language, bool Totp, bool Demonstration)
{
    /// <summary>The view of a caller.</summary>
    internal static SessionView Of(Account account, IReadOnlyList<Permission> permissions, bool demonstration) => new(
        account.Name, account.Display, RoleNames.Json(account.Role), RoleNames.Of(account.Role), account.Facilities, [.. permissions.Select(one => RoleNames.Json(one))], account.Language,
        account.HasTotp, demonstration);
}

/// <summary>A sign-in.</summary>
/// <param name="User">The account.</param>
/// <param name="Password">The password.</param>
/// <param name="Code">The one-time code, where one is asked for.</param>
public sealed record SignInRequest(string User, string Password, string? Code = null);

/// <summary>A change of one's own password.</summary>
/// <param name="Old">The password so far.</param>
/// <param name="New">The new one.</param>
public sealed record PasswordChange(string Old, string New);

/// <summary>A choice of language.</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
public sealed record LanguageChange(string Language);

/// <summary>A one-time code.</summary>
/// <param name="Code">Six digits.</param>
public sealed record CodeGiven(string Code);

/// <summary>A secret for one-time codes.</summary>
/// <param name="Secret">Base32.</param>
/// <param name="Uri">The address that authenticator programs read.</param>
public sealed record TotpOffer(string Secret, string Uri);

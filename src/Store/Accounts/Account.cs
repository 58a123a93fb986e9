namespace Lingtan.Store;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Name">The name given at sign-in; recordings name it.</param>
/// <param name="Display">The name as shown.</param>
/// <param name="Role">The role.</param>
/// <param name="Facilities">Facilities the account is confined to, with everything beneath them; empty: not confined.</param>
/// <param name="Disabled">Whether it may no longer sign in.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="HasTotp">Whether a one-time code is asked for as well.</param>
/// <param name="LockedUntil">Instant up to which sign-in is refused after wrong passwords; empty where it is not.</param>
/// <param name="LastSignIn">Instant of the last sign-in; empty where there was none.</param>
public sealed record Account(
    string Name, string Display, Role Role, IReadOnlyList<string> Facilities, bool Disabled, string Language, bool HasTotp, string LockedUntil, string LastSignIn);

/// <summary>The secrets of an account.</summary>
/// <param name="Password">Hash of the password.</param>
/// <param name="Totp">Secret of the one-time codes, Base32; empty where none are asked for.</param>
/// <param name="TotpPending">A secret not yet confirmed by a first code.</param>
/// <param name="TotpStep">The last time step whose code was used; a code counts once.</param>
/// <param name="Failures">Wrong passwords since the last sign-in.</param>
public sealed record AccountSecrets(string Password, string Totp, string TotpPending, long TotpStep, long Failures);

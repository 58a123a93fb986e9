using Lingtan.Quantities;
using Microsoft.AspNetCore.Identity;

namespace Lingtan.Web;

/// <summary>Passwords: hashed by the framework's hasher, and long rather than odd.</summary>
public static class Passwords
{
    /// <summary>Fewest characters of a password.</summary>
    public const int Shortest = 10;

    private const int Longest = 200;

    /// <summary>The framework's hasher.</summary>
    internal static readonly IPasswordHasher<string> Hasher = new PasswordHasher<string>();

    /// <summary>A hash that no password has, for accounts that are not there: checking takes as long as for one that is.</summary>
    private static readonly string Nobody = Hash("", Store.SessionStore.NewSecret());

    /// <summary>The hash of a password.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="password">The password.</param>
    public static string Hash(string account, string password) => Hasher.HashPassword(account, password);

    /// <summary>Whether a password is right. The same work is done where there is no such account.</summary>
    /// <param name="hasher">The hasher.</param>
    /// <param name="account">Whose.</param>
    /// <param name="hash">Its hash; null where there is no such account.</param>
    /// <param name="password">The password given.</param>
    public static bool Fits(IPasswordHasher<string> hasher, string account, string? hash, string password) =>
        hasher.VerifyHashedPassword(account, hash is { Length: > 0 } ? hash : Nobody, password) != PasswordVerificationResult.Failed && hash is { Length: > 0 };

    /// <summary>Why a password will not do; null where it will.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="password">The password.</param>
    public static LocalText? Fault(string account, string? password) => password switch
    {
        null or { Length: < Shortest } => new($"密码至少 {Shortest} 个字符", $"A password has at least {Shortest} characters"),
        { Length: > Longest } => new($"密码最多 {Longest} 个字符", $"A password has at most {Longest} characters"),
        _ when password.Contains(account, StringComparison.OrdinalIgnoreCase) => new("密码不能含账号名", "A password must not contain the account's name"),
        _ when password.Distinct().Count() < Shortest / 2 => new("密码过于单一", "A password of so few different characters is soon guessed"),
        _ => null,
    };
}

using Lingtan.Store;
using OtpNet;

namespace Lingtan.Web;

/// <summary>One-time codes by time (RFC 6238): six digits every thirty seconds, one step of tolerance, each counted once.</summary>
internal static class OneTimeCodes
{
    private const int SecretBytes = 20;

    /// <summary>A new secret, Base32.</summary>
    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes));

    /// <summary>The address that authenticator programs read from a picture.</summary>
    public static string Uri(string secret, string account) => new OtpUri(OtpType.Totp, secret, account, "Lingtan").ToString();

    /// <summary>The time step of a code; null where it is wrong.</summary>
    public static long? Step(string secret, string? code, TimeProvider clock) =>
        new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(clock.GetUtcNow().UtcDateTime, code?.Trim() ?? "", out var step, new VerificationWindow(1, 1)) ? step : null;
}

using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>Names given at sign-in.</summary>
internal static class AccountNames
{
    private const int Longest = 60;

    /// <summary>Why a name will not do; null where it will.</summary>
    public static LocalText? Fault(string? name) =>
        name is { Length: > 0 and <= Longest } && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_' or '@') && char.IsAsciiLetterOrDigit(name[0])
            ? null : new LocalText($"账号为小写字母、数字和 - . _ @，以字母或数字开头，最多 {Longest} 个字符", $"An account name has lower-case letters, digits and - . _ @, begins with a letter or digit, and has at most {Longest} characters");
}

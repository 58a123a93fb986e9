using System.Runtime.InteropServices;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>
/// Which language to speak: <c>--lang</c>, else <c>LINGTAN_LANG</c>, else the locale of the environment. JSON is for programs and follows what is said
/// to Lingtan only, so that the same call gives the same bytes whatever the locale of the machine.
/// </summary>
public static class LanguageChoice
{
    private const int PrimaryChinese = 0x04;

    /// <summary>The language for these arguments in this environment.</summary>
    /// <param name="args">The arguments; a wrong <c>--lang</c> is left to the parser.</param>
    /// <param name="environment">Looks an environment variable up.</param>
    public static Language Of(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        if (Argument(args) is { } stated) return stated;
        var json = AsksForJson(args);
        foreach (var name in (ReadOnlySpan<string>)["LINGTAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (json && name != "LINGTAN_LANG") return Language.En;
            if (environment(name) is { Length: > 0 } value) return Chinese(value) ? Language.Zh : Language.En;
        }

        return OperatingSystem.IsWindows() && (Native.GetUserDefaultUILanguage() & 0x3ff) == PrimaryChinese ? Language.Zh : Language.En;
    }

    private static bool AsksForJson(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
            if (args[i] is "--format=json" or "-f=json" or "-fjson" || (args[i] is "--format" or "-f" && i + 1 < args.Count && args[i + 1] == "json")) return true;
        return false;
    }

    private static Language? Argument(IReadOnlyList<string> args)
    {
        for (var i = args.Count - 1; i >= 0; i--)
        {
            var value = args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i]["--lang=".Length..]
                : args[i] == "--lang" && i + 1 < args.Count ? args[i + 1] : null;
            if (value is "zh") return Language.Zh;
            if (value is "en") return Language.En;
        }

        return null;
    }

    private static bool Chinese(string locale) => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    private static class Native
    {
        [DllImport("kernel32.dll")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        internal static extern ushort GetUserDefaultUILanguage();
    }
}

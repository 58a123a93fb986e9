using System.Diagnostics;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Whether this machine can set Chinese: without a typeface a page would be full of boxes.</summary>
internal static class ChineseFonts
{
    /// <summary>Fails where Chinese stands in a page and no typeface has it. Where the system keeps no list of typefaces, nothing is said.</summary>
    /// <param name="page">The page.</param>
    /// <param name="list">The program that lists typefaces.</param>
    /// <exception cref="PrintFailure">No typeface has Chinese.</exception>
    public static void Require(string page, string list = "fc-list")
    {
        if (!page.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') || Listed(list) is not { } fonts || fonts.Length > 0) return;
        throw new PrintFailure(new LocalText(
            "本机没有中文字体，打印出来会是方框。Debian、Ubuntu：apt-get install fonts-noto-cjk；其他系统安装 Noto Sans CJK SC。docx、html、xlsx 不受影响。",
            "No typeface of this machine has Chinese; the page would be boxes. Debian, Ubuntu: apt-get install fonts-noto-cjk; elsewhere install Noto Sans CJK SC. docx, html and xlsx are not affected."));
    }

    private static string? Listed(string list)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(list, [":lang=zh-cn", "family"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            if (process is null) return null;
            var fonts = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? fonts : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Finds the browser that prints.</summary>
internal static class ChromiumProgram
{
    /// <summary>Variable that names the browser, where it has another name or place.</summary>
    public const string Variable = "LINGTAN_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser of this machine.</summary>
    /// <exception cref="PrintFailure">There is none.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>The browser by what the environment says.</summary>
    /// <param name="named">The browser named by the user; null or empty for none.</param>
    /// <param name="path">Folders with programs.</param>
    /// <exception cref="PrintFailure">There is none.</exception>
    public static string Find(string? named, string path)
    {
        if (named is { Length: > 0 })
            return File.Exists(named) ? named : InFolders(named, path) ?? throw new PrintFailure(new LocalText(
                $"找不到 {Variable} 指定的浏览器 {named}。请改为 Chromium 或 Chrome 的程序路径；docx、html、xlsx 不需要浏览器。",
                $"The browser named by {Variable} is not there: {named}. Give the path of Chromium or Chrome; docx, html and xlsx need no browser."));
        return Names.Select(name => InFolders(name, path)).FirstOrDefault(found => found is not null)
            ?? Places.FirstOrDefault(File.Exists)
            ?? throw new PrintFailure(new LocalText(
                $"生成 PDF 需要 Chromium 或 Chrome，本机没有找到。Debian、Ubuntu：apt-get install chromium；其他系统安装 Chrome，或用环境变量 {Variable} 指定程序路径。docx、html、xlsx 不需要浏览器。",
                $"A PDF is printed by Chromium or Chrome, and none was found. Debian, Ubuntu: apt-get install chromium; elsewhere install Chrome, or name the program in {Variable}. docx, html and xlsx need no browser."));
    }

    private static string? InFolders(string name, string path) => path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => OperatingSystem.IsWindows() ? [Path.Combine(folder, name + ".exe")] : new[] { Path.Combine(folder, name) })
        .FirstOrDefault(File.Exists);
}

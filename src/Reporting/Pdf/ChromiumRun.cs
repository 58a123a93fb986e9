using System.Diagnostics;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>One run of the browser: a page in, a PDF out, in a folder of its own that is gone afterwards.</summary>
internal static class ChromiumRun
{
    private const int TailLength = 400;

    /// <summary>
    /// Nothing is fetched, nothing is remembered. The sandbox needs rights that containers and services lack; the page is our own, holds no script and asks
    /// for nothing.
    /// </summary>
    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--disable-breakpad", "--disable-crash-reporter", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", "--password-store=basic",
        "--font-render-hinting=none", "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",
    ];

    /// <summary>Prints a page.</summary>
    /// <param name="program">The browser.</param>
    /// <param name="page">The page as UTF-8.</param>
    /// <param name="patience">How long it may take.</param>
    /// <exception cref="PrintFailure">It broke off, took too long or gave no PDF.</exception>
    public static byte[] Print(string program, byte[] page, TimeSpan patience)
    {
        var folder = Directory.CreateTempSubdirectory("lingtan-print-");
        try
        {
            var (source, target) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "report.pdf"));
            File.WriteAllBytes(source, page);
            var said = Run(program, Arguments(folder.FullName, source, target), patience);
            var printed = File.Exists(target) ? File.ReadAllBytes(target) : [];
            return IsWhole(printed) ? printed : throw Broken(said);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static IEnumerable<string> Arguments(string folder, string source, string target) =>
        [.. Switches, "--user-data-dir=" + Path.Combine(folder, "profile"), "--print-to-pdf=" + target, new Uri(source).AbsoluteUri];

    private static string Run(string program, IEnumerable<string> arguments, TimeSpan patience)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true } };
        try
        {
            process.Start();
        }
        catch (Exception problem) when (problem is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw Broken(problem.Message);
        }

        process.StandardInput.Close();
        Task<string>[] said = [process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync()];
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw new PrintFailure(new LocalText(
                $"浏览器在 {patience.TotalSeconds:0} 秒内没有打印完。没有写出文件；docx、html、xlsx 不受影响。",
                $"The browser did not finish printing within {patience.TotalSeconds:0} seconds. Nothing was written; docx, html and xlsx are not affected."));
        }

        return process.ExitCode == 0 ? Said(said) : throw Broken($"exit {process.ExitCode}: {Said(said)}");
    }

    private static bool IsWhole(byte[] printed) =>
        printed.AsSpan().StartsWith("%PDF-"u8) && printed.AsSpan(Math.Max(0, printed.Length - 64)).IndexOf("%%EOF"u8) >= 0;

    // A child of the browser may keep the pipes open after it ended: what it said is waited for, but not for long.
    private static string Said(Task<string>[] said)
    {
        Task.WaitAll(said, TimeSpan.FromSeconds(2));
        var text = string.Join('\n', said.Where(part => part.IsCompletedSuccessfully).Select(part => part.Result)).Trim();
        return text.Length <= TailLength ? text : "…" + text[^TailLength..];
    }

    private static PrintFailure Broken(string said) => new(new LocalText(
        $"浏览器打印中断，没有写出文件。浏览器的输出：{said}", $"The browser broke off printing; nothing was written. It said: {said}"));

    // Children of the browser may write for a moment after it ended.
    private static void Remove(DirectoryInfo folder)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50);
            }
        }
    }
}

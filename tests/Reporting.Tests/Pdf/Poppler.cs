using System.Diagnostics;

namespace Lingtan.Reporting;

/// <summary>Reads PDFs with somebody else's programs (poppler-utils).</summary>
internal static class Poppler
{
    /// <summary>Skips a test on a machine that cannot print or read.</summary>
    public static void Need()
    {
        Assert.SkipUnless(HasBrowser(), "no Chromium on this machine");
        Assert.SkipUnless(Runs("pdftotext", "-v") && Runs("fc-list", "--version"), "no poppler-utils on this machine");
    }

    /// <summary>What a program of poppler says about a file.</summary>
    public static string Read(string program, byte[] pdf, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            return Run(program, [.. arguments.TakeWhile(argument => argument != "-"), file, .. arguments.SkipWhile(argument => argument != "-")]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The text of a page; of all pages without a number.</summary>
    public static string Text(byte[] pdf, int? page = null) =>
        page is { } number ? Read("pdftotext", pdf, "-raw", "-f", $"{number}", "-l", $"{number}", "-") : Read("pdftotext", pdf, "-raw", "-");

    /// <summary>How many pages a file has.</summary>
    public static int Pages(byte[] pdf) => Text(pdf).Count(c => c == '\f');

    private static bool HasBrowser()
    {
        try
        {
            return ChromiumProgram.Find().Length > 0;
        }
        catch (PrintFailure)
        {
            return false;
        }
    }

    private static bool Runs(string program, string argument)
    {
        try
        {
            Run(program, [argument]);
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }
}

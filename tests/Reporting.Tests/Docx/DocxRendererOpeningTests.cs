using System.ComponentModel;
using System.Diagnostics;

namespace Lingtan.Reporting;

/// <summary>Opens documents with somebody else's office program (LibreOffice). Starting it takes longer than all other tests of the room, so only the long run does.</summary>
public sealed class DocxRendererOpeningTests
{
    [Fact]
    public void LibreOffice_lays_every_report_of_the_examples_out()
    {
        Assert.SkipUnless(Soak.IsLong, "LibreOffice is started in the long run only (./test --soak)");
        Assert.SkipUnless(Runs("soffice") && Runs("pdftotext"), "no LibreOffice or no poppler-utils on this machine");
        foreach (var (example, kind) in EveryReport.Examples.SelectMany(example => ReportKinds.All.Keys.Select(kind => (example, kind))))
        {
            foreach (var language in EveryReport.Languages)
            {
                var pdf = Printed(DocxRenderer.Render(EveryReport.Of(example, kind), language));
                Assert.True(Poppler.Pages(pdf) > 3, $"{kind} of {example}: fewer pages than a cover, contents, document control and a body");
                Assert.Contains(Furniture.Contents.In(language), Poppler.Text(pdf, 2), StringComparison.Ordinal);
            }
        }
    }

    private static byte[] Printed(byte[] document)
    {
        var folder = Directory.CreateTempSubdirectory("lingtan-office-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "report.docx"), document);
            var start = Start("soffice");
            foreach (var argument in (string[])["-env:UserInstallation=file://" + folder + "/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "report.docx")])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, said.Result);
            return File.ReadAllBytes(Path.Combine(folder, "report.pdf"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static bool Runs(string program)
    {
        try
        {
            var start = Start(program);
            start.ArgumentList.Add(program == "soffice" ? "--version" : "-v");
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static ProcessStartInfo Start(string program) => new(program) { RedirectStandardOutput = true, RedirectStandardError = true };
}

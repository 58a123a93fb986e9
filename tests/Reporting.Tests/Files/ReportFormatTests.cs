using System.IO.Compression;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class ReportFormatTests
{
    [Theory]
    [InlineData("kaijin.docx", "docx")]
    [InlineData("报告.PDF", "pdf")]
    [InlineData("html", "html")]
    [InlineData("a.b.xlsx", "xlsx")]
    public void A_form_is_found_by_name_or_ending(string name, string form) => Assert.Equal(form, ReportFormat.Find(name)!.Name);

    [Theory]
    [InlineData("report.rtf")]
    [InlineData("report")]
    [InlineData("pdfx")]
    public void Another_ending_is_no_form(string name) => Assert.Null(ReportFormat.Find(name));

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("xlsx")]
    public void The_manifest_is_read_back_from_the_file_whatever_it_is_called(string form)
    {
        var basis = Sample.Basis("qingmin-2025");
        var report = ReportComposer.Compose(new OneFigure(), basis, []);
        var read = ReportFormat.ManifestOf(ReportFormat.Find(form)!.Render(report, Language.En));
        Assert.Equal(report.Manifest.Figures, read!.Figures);
    }

    [Fact]
    public void Other_files_have_no_manifest()
    {
        foreach (var bytes in (byte[][])[[], "PK\x03\x04 broken"u8.ToArray(), "%PDF-1.7 broken"u8.ToArray(), "<html></html>"u8.ToArray(), [0, 1, 2]]) Assert.Null(ReportFormat.ManifestOf(bytes));
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("xl/workbook.xml")]
    public void A_file_that_unpacks_to_far_more_than_it_is_has_none_and_is_not_opened(string part)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = archive.CreateEntry(part).Open();
            for (var i = 0; i < 1024; i++) stream.Write(new byte[1 << 20]);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(ReportFormat.ManifestOf(memory.ToArray()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    private sealed class OneFigure : IReport
    {
        public string Kind => "one-figure";

        public LocalText Title => new("数值", "A figure");

        public LocalText Purpose => Title;

        public IReadOnlyList<string> Standards => [];

        public void Write(ReportBuilder page)
        {
            page.Chapter("c", "章", "Chapter");
            page.Text("{0}", "{0}", page.Figures.Of("totals/tCO2e"));
        }
    }
}

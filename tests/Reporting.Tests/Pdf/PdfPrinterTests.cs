using System.Text.RegularExpressions;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed partial class PdfPrinterTests
{
    private static readonly Dictionary<(Language, bool), byte[]> Known = [];

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Every_figure_of_the_report_stands_in_the_text_as_often_as_the_report_prints_it(Language language)
    {
        Assert.Empty(Missing(Gallery.Report(), language, Printed(language)));
    }

    /// <summary>Printing every kind of every example in both languages takes minutes: one in every run, all in the long one.</summary>
    public static TheoryData<string, string> Reports => Soak.IsLong ? EveryReport.All : new() { { "qingmin-2025", "iso14064" } };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_figure_of_a_report_of_the_examples_stands_in_the_text(string example, string kind)
    {
        Poppler.Need();
        var report = EveryReport.Of(example, kind);
        foreach (var language in EveryReport.Languages.Take(Soak.IsLong ? 2 : 1))
        {
            var printed = PdfPrinter.Print(report, language);
            Assert.Empty(Missing(report, language, printed));
            Assert.Equal(report.Manifest.Figures, PdfManifest.Read(printed)!.Figures);
        }
    }

    [Fact]
    public void Title_author_and_tags_are_known_to_the_reader_program()
    {
        var about = Poppler.Read("pdfinfo", Printed(Language.Zh));
        Assert.Matches(@"Title:\s+示例光伏科技有限公司 · 温室气体清册报告", about);
        Assert.Matches(@"Author:\s+示例光伏科技有限公司", about);
        Assert.Matches(@"Tagged:\s+yes", about);
        Assert.Matches(@"Page size:\s+59\d.* x 84\d.* \(A4\)", about);
    }

    [Fact]
    public void Every_typeface_is_embedded()
    {
        var fonts = Poppler.Read("pdffonts", Printed(Language.Zh)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$", font));
    }

    [Fact]
    public void Chapters_are_bookmarks()
    {
        var text = System.Text.Encoding.Latin1.GetString(Printed(Language.En));
        Assert.Contains("/Outlines", text, StringComparison.Ordinal);
        foreach (var heading in Outline.Of(Gallery.Report(), Language.En, deepest: 3))
            Assert.Contains($"/Title ({$"{Furniture.Number(heading).En} {heading.Text.En}".Trim()})", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_name_the_page_on_which_each_chapter_stands()
    {
        var printed = Printed(Language.En);
        var contents = Poppler.Text(printed, 2);
        foreach (var heading in Outline.Of(Gallery.Report(), Language.En))
        {
            var line = Regex.Match(contents, Regex.Escape(heading.Text.En) + @"\s+(\d+)\s*$", RegexOptions.Multiline);
            Assert.True(line.Success, heading.Text.En);
            Assert.Contains(heading.Text.En, Poppler.Text(printed, int.Parse(line.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_draft_says_so_on_every_page_and_a_complete_report_on_none()
    {
        var draft = Printed(Language.En);
        for (var page = 1; page <= Poppler.Pages(draft); page++) Assert.Contains("DRAFT: 1 required item is missing", Poppler.Text(draft, page), StringComparison.Ordinal);
        Assert.DoesNotContain("DRAFT", Poppler.Text(Printed(Language.En, gaps: false)), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_carry_their_number_and_the_head_of_a_table_that_goes_on()
    {
        var printed = Printed(Language.En);
        var pages = Poppler.Pages(printed);
        var tablePages = Enumerable.Range(1, pages).Where(page => Poppler.Text(printed, page).Contains("Source 30", StringComparison.Ordinal) || Poppler.Text(printed, page).Contains("Source 60", StringComparison.Ordinal)).ToList();
        Assert.True(tablePages.Count >= 2);
        Assert.All(tablePages, page => Assert.Contains("Month 12", Poppler.Text(printed, page), StringComparison.Ordinal));
        Assert.Contains($"Page {pages} of {pages}", Poppler.Text(printed, pages), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        Poppler.Need();
        Assert.Equal(Printed(Language.Zh), PdfPrinter.Print(Gallery.Report(), Language.Zh));
    }

    [Fact]
    public void The_manifest_comes_back_whole()
    {
        var (manifest, report) = (PdfManifest.Read(Printed(Language.Zh)), Gallery.Report());
        Assert.NotNull(manifest);
        Assert.Equal(report.Manifest.Figures, manifest.Figures);
        Assert.Equal(report.Manifest with { Figures = [] }, manifest with { Figures = [] });
        Assert.Contains("1: " + PdfManifest.FileName, Poppler.Read("pdfdetach", Printed(Language.Zh), "-list"), StringComparison.Ordinal);
    }

    private static byte[] Printed(Language language, bool gaps = true)
    {
        Poppler.Need();
        lock (Known)
            return Known.TryGetValue((language, gaps), out var known) ? known : Known[(language, gaps)] = PdfPrinter.Print(Gallery.Report(gaps), language);
    }

    private static List<string> Missing(Report report, Language language, byte[] printed)
    {
        var text = Packed(Poppler.Text(printed));
        return [.. PrintedFigures.Of(report, language).GroupBy(figure => Packed(figure.Text))
            .Where(group => Count(text, group.Key) < group.Count()).Select(group => $"{group.Key}: {Count(text, group.Key)} of {group.Count()}")];
    }

    private static string Packed(string text) => Blank().Replace(text, "");

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal)) count++;
        return count;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}

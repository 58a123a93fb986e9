using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// Prints a report as PDF: real text, bookmarks, tags, embedded typefaces, the manifest as an attached file. A browser prints the HTML rendering; it is asked
/// a second time once the pages of the headings are known, so that the contents can name them. One browser gives the same bytes for the same report.
/// </summary>
public static class PdfPrinter
{
    private const int MostRounds = 3;
    private const int MebibyteBits = 20;

    /// <summary>How long a browser may take for one round of a report of usual length.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How much longer for every mebibyte of the page: an inventory of thousands of sources has hundreds of pages.</summary>
    private static readonly TimeSpan PatiencePerMebibyte = TimeSpan.FromSeconds(20);

    /// <summary>Prints a report with the browser of this machine.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="PrintFailure">There is no browser, no Chinese typeface, or the browser failed; nothing is written.</exception>
    public static byte[] Print(Report report, Language language) => Print(report, language, ChromiumProgram.Find(), Patience);

    /// <summary>Prints a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="program">The browser.</param>
    /// <param name="patience">How long it may take for each round.</param>
    internal static byte[] Print(Report report, Language language, string program, TimeSpan patience)
    {
        IReadOnlyDictionary<string, int> pages = FrozenDictionary<string, int>.Empty;
        for (var round = 1; ; round++)
        {
            var page = HtmlRenderer.Render(report, language, pages);
            if (round == 1) ChineseFonts.Require(Encoding.UTF8.GetString(page));
            var printed = ChromiumRun.Print(program, page, patience + (PatiencePerMebibyte * (page.Length >> MebibyteBits)));
            var file = PdfFile.Open(printed) ?? throw new PrintFailure(new LocalText("浏览器给出的 PDF 无法识别，没有写出文件。", "The browser gave a PDF of an unknown make; nothing was written."));
            var found = PagesOf(report, language, file);
            if (round < MostRounds && !Same(found, pages))
            {
                pages = found;
                continue;
            }

            PdfManifest.SettleTimes(printed, Day(report).Replace("-", "", StringComparison.Ordinal));
            return PdfManifest.Attach(file, report.Manifest, About(report, language));
        }
    }

    private static Dictionary<string, int> PagesOf(Report report, Language language, PdfFile file)
    {
        var places = file.Places();
        return Outline.Of(report, language).Select(heading => heading.Anchor).Distinct(StringComparer.Ordinal)
            .Where(anchor => places.ContainsKey(HtmlAnchor.Of(anchor))).ToDictionary(anchor => anchor, anchor => places[HtmlAnchor.Of(anchor)], StringComparer.Ordinal);
    }

    private static bool Same(Dictionary<string, int> one, IReadOnlyDictionary<string, int> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var page) && page == pair.Value);

    private static List<KeyValuePair<string, string>> About(Report report, Language language) =>
    [
        new("Title", report.Organization.In(language) + " · " + report.Title.In(language)),
        new("Author", report.Organization.In(language)),
        new("Subject", report.Period.In(language)),
        new("Creator", report.Manifest.Engine),
        new("CreationDate", "D:" + Day(report).Replace("-", "", StringComparison.Ordinal) + "000000Z"),
    ];

    /// <summary>The day of the report, or the last of its period: never that of printing, which would make two equal reports differ.</summary>
    private static string Day(Report report) => report.Control.Date is { } date ? date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : report.Manifest.To;
}

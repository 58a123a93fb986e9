using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class HtmlRendererTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void The_figures_of_the_page_are_those_of_the_report_in_order_and_text(Language language) =>
        Assert.Equal(PrintedFigures.Of(Gallery.Report(), language), HtmlManifest.Figures(HtmlRenderer.Render(Gallery.Report(), language)));

    [Fact]
    public void Each_figure_carries_all_its_digits_and_its_unit() =>
        Assert.Contains("<data value=\"-3.14159265358979323846\" data-figure=\"byFacility/x\" data-unit=\"tCO2e\">-3.14</data>", Page(), StringComparison.Ordinal);

    [Fact]
    public void The_manifest_comes_back_whole()
    {
        var manifest = HtmlManifest.Read(HtmlRenderer.Render(Gallery.Report(), Language.Zh));
        Assert.Equal(Gallery.Report().Manifest.Figures, manifest!.Figures);
        Assert.Null(HtmlManifest.Read("<html></html>"u8));
    }

    [Fact]
    public void A_script_in_a_name_stays_text()
    {
        var page = Page();
        Assert.Contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_hostile_name_breaks_out_of_neither_page_style_nor_manifest()
    {
        const string name = "</style></script><b>\"\\;}@import url(//x) & '";
        var plain = Gallery.Report();
        var report = plain with
        {
            Organization = LocalText.Same(name), Manifest = plain.Manifest with { Organization = name },
            Control = plain.Control with { Number = name, Theme = ReportTheme.Default with { LatinFont = name, Brand = "000;}", Ink = name } },
        };
        var bytes = HtmlRenderer.Render(report, Language.En);
        var page = Encoding.UTF8.GetString(bytes);
        Assert.Single(Regex.Matches(page, "</style>"));
        Assert.Single(Regex.Matches(page, "</script>"));
        Assert.DoesNotContain("@import", page[page.IndexOf("<style>", StringComparison.Ordinal)..page.IndexOf("</style>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Equal(name, HtmlManifest.Read(bytes)!.Organization);
        Assert.Contains("--brand:#0D6158;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_fetched_from_anywhere()
    {
        var page = Page();
        Assert.DoesNotMatch("(?i)<link|<iframe|<object|url\\(|@import|<script src", page);
        Assert.All(Regex.Matches(page, "src=\"([^\"]*)\"").Select(match => match.Groups[1].Value), address => Assert.StartsWith("data:image/", address, StringComparison.Ordinal));
    }

    // The page is written so that an XML parser, stricter than a browser, reads it once void elements are closed.
    [Theory]
    [InlineData(Language.Zh, "zh-Hans")]
    [InlineData(Language.En, "en")]
    public void The_page_is_well_formed_with_one_language_unique_identifiers_and_no_dead_reference(Language language, string code)
    {
        var page = Parsed(language);
        Assert.Equal(code, page.Attribute("lang")!.Value);
        var ids = page.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Descendants("a").Select(link => link.Attribute("href")!.Value).Where(address => address.StartsWith('#')), address => Assert.Contains(address[1..], ids));
    }

    [Fact]
    public void Every_table_has_named_columns_and_every_picture_a_name()
    {
        var page = Parsed(Language.En);
        foreach (var table in page.Descendants("table").Where(table => table.Attribute("class")!.Value.Contains("grid", StringComparison.Ordinal)))
            Assert.All(table.Element("thead")!.Descendants("th"), head => Assert.Equal("col", head.Attribute("scope")!.Value));
        Assert.All(page.Descendants("img"), picture => Assert.NotEmpty(picture.Attribute("alt")!.Value));
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.All(page.Descendants(svg + "svg"), drawing => Assert.NotEmpty(drawing.Element(svg + "title")!.Value));
        Assert.Equal(["Table 1", "Table 2"], page.Descendants("caption").Select(caption => caption.Element("span")!.Value));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_in_any_culture()
    {
        var first = HtmlRenderer.Render(Gallery.Report(), Language.Zh);
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            Assert.Equal(first, HtmlRenderer.Render(Gallery.Report(), Language.Zh));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Only_a_draft_is_marked_and_lists_what_is_missing()
    {
        Assert.Contains("DRAFT: 1 required item is missing", Page(), StringComparison.Ordinal);
        Assert.Contains("base-year in inventory.yaml", Page(), StringComparison.Ordinal);
        var complete = Encoding.UTF8.GetString(HtmlRenderer.Render(Gallery.Report(gaps: false), Language.En));
        Assert.DoesNotContain("DRAFT", complete, StringComparison.Ordinal);
    }

    // WCAG 2.2, 1.4.3: text needs 4.5 to 1.
    [Fact]
    public void Words_of_the_default_look_have_enough_contrast_on_their_grounds()
    {
        var theme = ReportTheme.Default;
        (string Text, string Ground)[] pairs =
        [
            (theme.Ink, "FFFFFF"), (theme.InkMuted, "FFFFFF"), (theme.Brand, "FFFFFF"), (theme.Ink, theme.BrandSoft), (theme.Bad, theme.BadSoft), (theme.Caution, theme.CautionSoft),
            (theme.Brand, "F5F7F3"), (theme.Bad, "FFFFFF"),
        ];
        Assert.All(pairs, pair => Assert.True(ColourText.Contrast(pair.Text, pair.Ground) >= 4.5, $"{pair}"));
    }

    private static string Page() => Encoding.UTF8.GetString(HtmlRenderer.Render(Gallery.Report(), Language.En));

    private static XElement Parsed(Language language)
    {
        var page = Encoding.UTF8.GetString(HtmlRenderer.Render(Gallery.Report(), language)).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal);
        page = Regex.Replace(page, "<(meta|img|br|col)\\b([^>]*)>", "<$1$2/>");
        page = Regex.Replace(page, "<details([^>]*) open>", "<details$1>");
        page = Regex.Replace(page, "<style>.*?</style>", "", RegexOptions.Singleline);
        return XElement.Parse(page);
    }
}

using System.Globalization;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The style of a page: the sheet that all reports share, then the colours, typefaces and running heads of one.</summary>
internal static class HtmlStyle
{
    private static readonly Lazy<string> Sheet = new(Read);

    /// <summary>The style of a report.</summary>
    public static string Of(Report report, Language language) => Variables(report.Control.Theme) + Sheet.Value + Pages(report, language);

    private static string Variables(ReportTheme theme)
    {
        var text = new StringBuilder(":root{");
        foreach (var (name, value, normal) in Colours(theme))
            text.Append("--").Append(name).Append(":#").Append(ColourText.Of(value, normal)).Append(';');
        text.Append("--latin:").Append(Quoted(theme.LatinFont)).Append(";--chinese:").Append(Quoted(theme.ChineseFont)).Append(";}\n");
        return text.ToString();
    }

    private static IEnumerable<(string Name, string Value, string Normal)> Colours(ReportTheme theme)
    {
        var normal = ReportTheme.Default;
        return
        [
            ("brand", theme.Brand, normal.Brand), ("brand-soft", theme.BrandSoft, normal.BrandSoft), ("ink", theme.Ink, normal.Ink), ("ink-muted", theme.InkMuted, normal.InkMuted),
            ("line", theme.Line, normal.Line), ("ghost", theme.Ghost, normal.Ghost), ("bad", theme.Bad, normal.Bad), ("bad-soft", theme.BadSoft, normal.BadSoft),
            ("caution", theme.Caution, normal.Caution), ("caution-soft", theme.CautionSoft, normal.CautionSoft),
        ];
    }

    /// <summary>Running heads and feet, which are strings of the style and not of the page.</summary>
    private static string Pages(Report report, Language language)
    {
        var (before, between, after) = Furniture.PageNumber;
        var draft = report.IsDraft ? Quoted(Furniture.DraftOf(report.Gaps.Count).In(language)) : "\"\"";
        var number = $"{Quoted(before.In(language))} counter(page) {Quoted(between.In(language))} counter(pages) {Quoted(after.In(language))}";
        var theme = report.Control.Theme;
        var (muted, bad) = (ColourText.Of(theme.InkMuted, ReportTheme.Default.InkMuted), ColourText.Of(theme.Bad, ReportTheme.Default.Bad));
        return "@page{" + Box("top-left", Quoted(Furniture.RunningHead(report).In(language)), theme, muted) + Box("top-right", draft, theme, bad, "font-weight:700;")
            + Box("bottom-left", Quoted(Furniture.RunningFoot(report).In(language)), theme, muted) + Box("bottom-right", number, theme, muted)
            + "}\n@page cover{@top-left{content:\"\"}@bottom-left{content:\"\"}@bottom-right{content:\"\"}}\n";
    }

    private static string Box(string place, string content, ReportTheme theme, string colour, string more = "") =>
        $"@{place}{{content:{content};font:8pt {Quoted(theme.LatinFont)},{Quoted(theme.ChineseFont)},sans-serif;color:#{colour};white-space:nowrap;{more}"
        + (place.StartsWith('t') ? "vertical-align:bottom;padding-bottom:4mm}" : "vertical-align:top;padding-top:5mm}");

    /// <summary>A string of a style sheet: whatever is not plainly a letter or digit is written by its number.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ') quoted.Append(rune);
            else quoted.Append('\\').Append(rune.Value.ToString("x", CultureInfo.InvariantCulture)).Append(' ');
        }

        return quoted.Append('"').ToString();
    }

    private static string Read()
    {
        using var stream = typeof(HtmlStyle).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

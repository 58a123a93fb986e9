using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The mark across every page of a draft, behind the text: drawn in the running head, so that no page is without it.</summary>
internal static class DocxDraftMark
{
    private const string Path =
        "<v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/>" +
        "<v:f eqn=\"prod #0 2 1\"/><v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/><v:f eqn=\"if @0 21600 @1\"/>" +
        "<v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/></v:formulas><v:path textpathok=\"t\" o:connecttype=\"rect\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>";

    /// <summary>The run that draws it.</summary>
    /// <param name="theme">Colours and typefaces.</param>
    /// <param name="language">The language.</param>
    public static string Run(ReportTheme theme, Language language) => new DocxText()
        .Raw("<w:r><w:pict>").Raw(Path)
        .Raw("<v:shape id=\"draft\" o:spid=\"_x0000_s2049\" type=\"#_x0000_t136\" stroked=\"f\" alt=\"\"").Attribute("fillcolor", "#" + ColourText.Of(theme.BadSoft, ReportTheme.Default.BadSoft))
        .Attribute("style", "position:absolute;margin-left:0;margin-top:0;width:" + (language == Language.Zh ? "220pt;height:110pt" : "340pt;height:85pt") +
            ";rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin")
        .Raw("><v:textpath").Attribute("style", "font-family:'" + Font(theme, language) + "';font-size:1pt;font-weight:bold").Attribute("string", Furniture.Draft.In(language))
        .Raw("/></v:shape></w:pict></w:r>").ToString();

    private static string Font(ReportTheme theme, Language language) =>
        string.Concat((language == Language.Zh ? theme.ChineseFont : theme.LatinFont).Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-'));
}

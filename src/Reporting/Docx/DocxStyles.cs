using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The styles of a document, from the theme.</summary>
internal static class DocxStyles
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>The part with the styles.</summary>
    public static byte[] Styles(ReportTheme theme, Language language)
    {
        var colours = new DocxColours(theme);
        var xml = new DocxText();
        xml.Raw($"<w:styles {Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts").Raw(language == Language.Zh ? " w:hint=\"eastAsia\"" : "").Attribute("w:ascii", theme.LatinFont).Attribute("w:eastAsia", theme.ChineseFont);
        xml.Attribute("w:hAnsi", theme.LatinFont).Attribute("w:cs", theme.LatinFont).Raw($"/><w:color w:val=\"{colours.Ink}\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>");
        // Latin words in a Chinese text are broken by the rules of their own language, not between any two letters.
        xml.Raw("<w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
        xml.Raw("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
        xml.Raw("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>");
        xml.Raw("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
        foreach (var style in All(colours)) Write(xml, style);
        Character(xml, "Reference", "Reference", $"<w:color w:val=\"{colours.Brand}\"/>");
        Character(xml, "Muted", "Muted", $"<w:color w:val=\"{colours.Muted}\"/>");
        Character(xml, "DraftMark", "Draft mark", $"<w:b/><w:color w:val=\"{colours.Bad}\"/>");
        Character(xml, "Verbatim", "Verbatim", "<w:rFonts w:ascii=\"Noto Sans Mono\" w:hAnsi=\"Noto Sans Mono\" w:cs=\"Noto Sans Mono\"/><w:sz w:val=\"17\"/>");
        return xml.Raw("</w:styles>").ToUtf8();
    }

    /// <summary>The part with the typefaces and what takes their place where they are not installed.</summary>
    public static byte[] Fonts(ReportTheme theme)
    {
        var xml = new DocxText().Raw($"<w:fonts {Namespaces}>");
        foreach (var (name, other) in new[] { (theme.LatinFont, "Arial"), (theme.ChineseFont, "Microsoft YaHei"), ("Noto Sans Mono", "Consolas") }.DistinctBy(font => font.Item1))
            xml.Raw("<w:font").Attribute("w:name", name).Raw("><w:altName").Attribute("w:val", other).Raw("/></w:font>");
        return xml.Raw("</w:fonts>").ToUtf8();
    }

    /// <summary>The part with the lists: dots, and one numbering for each ordered list.</summary>
    public static byte[] Numbering(int orderedLists)
    {
        var xml = new DocxText().Raw($"<w:numbering {Namespaces}>");
        xml.Raw("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"397\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum>");
        xml.Raw("<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"397\" w:hanging=\"397\"/></w:pPr></w:lvl></w:abstractNum>");
        xml.Raw("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (var i = 1; i <= orderedLists; i++)
            xml.Raw("<w:num").Attribute("w:numId", i + 1).Raw("><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        return xml.Raw("</w:numbering>").ToUtf8();
    }

    /// <summary>The part with the settings.</summary>
    public static byte[] Settings() => new DocxText().Raw(
        $"<w:settings {Namespaces}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:updateFields w:val=\"true\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>").ToUtf8();

    private static void Write(DocxText xml, DocxStyle style)
    {
        xml.Raw("<w:style w:type=\"paragraph\"").Raw(style.BuiltIn ? "" : " w:customStyle=\"1\"").Attribute("w:styleId", style.Id).Raw("><w:name").Attribute("w:val", style.Name).Raw("/>");
        if (style.Id != "Text") xml.Raw("<w:basedOn w:val=\"Normal\"/>");
        if (style.Next is { } next) xml.Raw("<w:next").Attribute("w:val", next).Raw("/>");
        xml.Raw("<w:qFormat/>").Raw($"<w:pPr>{style.Paragraph}</w:pPr>").Raw(style.Run.Length > 0 ? $"<w:rPr>{style.Run}</w:rPr>" : "").Raw("</w:style>");
    }

    private static void Character(DocxText xml, string id, string name, string run) =>
        xml.Raw("<w:style w:type=\"character\" w:customStyle=\"1\"").Attribute("w:styleId", id).Raw("><w:name").Attribute("w:val", name).Raw("/><w:rPr>").Raw(run).Raw("</w:rPr></w:style>");

    private static IEnumerable<DocxStyle> All(DocxColours colours) => Texts(colours).Concat(Heads(colours)).Concat(Tables(colours)).Concat(Notes(colours));

    private static IEnumerable<DocxStyle> Texts(DocxColours c) =>
    [
        new("Text", "Body Text", "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"312\" w:lineRule=\"auto\"/>", "", BuiltIn: true),
        new("ListText", "List Text", "<w:spacing w:before=\"0\" w:after=\"60\" w:line=\"300\" w:lineRule=\"auto\"/>"),
        new("Header", "header", $"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"{c.Line}\"/></w:pBdr>", $"<w:color w:val=\"{c.Muted}\"/><w:sz w:val=\"16\"/>", BuiltIn: true),
        new("Footer", "footer", "", $"<w:color w:val=\"{c.Muted}\"/><w:sz w:val=\"16\"/>", BuiltIn: true),
        new("CoverOrganization", "Cover Organization", "<w:spacing w:before=\"2200\" w:after=\"240\"/>", $"<w:color w:val=\"{c.Muted}\"/><w:sz w:val=\"28\"/>"),
        new("Title", "Title", $"<w:pBdr><w:top w:val=\"single\" w:sz=\"24\" w:space=\"14\" w:color=\"{c.Brand}\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"240\" w:line=\"288\" w:lineRule=\"auto\"/>", $"<w:b/><w:color w:val=\"{c.Brand}\"/><w:sz w:val=\"52\"/>", BuiltIn: true),
        new("Subtitle", "Subtitle", "<w:spacing w:before=\"0\" w:after=\"480\"/>", "<w:sz w:val=\"26\"/>", BuiltIn: true),
        new("CoverDraft", "Cover Draft", $"<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"{c.Bad}\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{c.BadSoft}\"/><w:spacing w:before=\"0\" w:after=\"480\"/>", $"<w:b/><w:color w:val=\"{c.Bad}\"/><w:sz w:val=\"24\"/>"),
        new("CoverLine", "Cover Line", "<w:spacing w:before=\"60\" w:after=\"60\"/>", "<w:sz w:val=\"21\"/>"),
        new("Drawing", "Drawing", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"40\"/><w:jc w:val=\"center\"/>"),
    ];

    private static IEnumerable<DocxStyle> Heads(DocxColours c) =>
    [
        new("Heading1", "heading 1", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"480\" w:after=\"200\"/><w:outlineLvl w:val=\"0\"/>", $"<w:b/><w:color w:val=\"{c.Brand}\"/><w:sz w:val=\"34\"/>", "Text", true),
        new("Heading2", "heading 2", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"320\" w:after=\"140\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/><w:sz w:val=\"26\"/>", "Text", true),
        new("Heading3", "heading 3", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"100\"/><w:outlineLvl w:val=\"2\"/>", "<w:b/><w:sz w:val=\"22\"/>", "Text", true),
        new("ContentsTitle", "Contents Title", "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"240\"/>", $"<w:b/><w:color w:val=\"{c.Brand}\"/><w:sz w:val=\"34\"/>"),
        new("TOC1", "toc 1", $"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{DocxPages.Upright}\"/></w:tabs><w:spacing w:before=\"100\" w:after=\"20\"/>", "<w:b/>", null, true),
        new("TOC2", "toc 2", $"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{DocxPages.Upright}\"/></w:tabs><w:spacing w:before=\"0\" w:after=\"20\"/><w:ind w:left=\"340\"/>", "", null, true),
    ];

    private static IEnumerable<DocxStyle> Tables(DocxColours c) =>
    [
        new("TableText", "Table Text", "<w:spacing w:before=\"0\" w:after=\"0\"/>", "<w:sz w:val=\"18\"/>"),
        new("TableSmall", "Table Small", "<w:spacing w:before=\"0\" w:after=\"0\"/>", "<w:sz w:val=\"15\"/>"),
        new("TableCaption", "Table Caption", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\"/>", "<w:sz w:val=\"19\"/>"),
        new("FigureCaption", "Figure Caption", "<w:keepLines/><w:spacing w:before=\"40\" w:after=\"240\"/><w:jc w:val=\"center\"/>", "<w:sz w:val=\"19\"/>"),
        new("TableNote", "Table Note", "<w:spacing w:before=\"60\" w:after=\"0\"/>", $"<w:color w:val=\"{c.Muted}\"/><w:sz w:val=\"17\"/>"),
        new("AfterTable", "After Table", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"200\" w:lineRule=\"exact\"/>"),
    ];

    private static IEnumerable<DocxStyle> Notes(DocxColours c) =>
    [
        Box("NoteRemark", "Note Remark", c.Brand, c.Soft),
        Box("NoteCaution", "Note Caution", c.Caution, c.CautionSoft),
        Box("NoteGap", "Note Gap", c.Bad, c.BadSoft),
        new("FormulaLine", "Formula Line", $"<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"{c.Line}\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F8F9F6\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"300\" w:lineRule=\"auto\"/><w:ind w:left=\"170\"/>", "<w:sz w:val=\"19\"/>"),
    ];

    private static DocxStyle Box(string id, string name, string edge, string ground) => new(
        id, name,
        $"<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"{edge}\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{ground}\"/><w:spacing w:before=\"120\" w:after=\"160\" w:line=\"300\" w:lineRule=\"auto\"/><w:ind w:left=\"170\"/>",
        "<w:sz w:val=\"19\"/>");
}

/// <summary>A paragraph style.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name; office programs know some by name.</param>
/// <param name="Paragraph">Paragraph properties, in the order of the schema.</param>
/// <param name="Run">Run properties, in the order of the schema.</param>
/// <param name="Next">Style of the paragraph that follows.</param>
/// <param name="BuiltIn">Whether office programs know it.</param>
internal sealed record DocxStyle(string Id, string Name, string Paragraph, string Run = "", string? Next = null, bool BuiltIn = false);

/// <summary>The colours of a theme, safe to write.</summary>
internal sealed class DocxColours(ReportTheme theme)
{
    /// <summary>The company's colour.</summary>
    public string Brand { get; } = ColourText.Of(theme.Brand, ReportTheme.Default.Brand);

    /// <summary>Its ground.</summary>
    public string Soft { get; } = ColourText.Of(theme.BrandSoft, ReportTheme.Default.BrandSoft);

    /// <summary>Text.</summary>
    public string Ink { get; } = ColourText.Of(theme.Ink, ReportTheme.Default.Ink);

    /// <summary>Secondary text.</summary>
    public string Muted { get; } = ColourText.Of(theme.InkMuted, ReportTheme.Default.InkMuted);

    /// <summary>Hairlines.</summary>
    public string Line { get; } = ColourText.Of(theme.Line, ReportTheme.Default.Line);

    /// <summary>What is missing.</summary>
    public string Bad { get; } = ColourText.Of(theme.Bad, ReportTheme.Default.Bad);

    /// <summary>Its ground.</summary>
    public string BadSoft { get; } = ColourText.Of(theme.BadSoft, ReportTheme.Default.BadSoft);

    /// <summary>What to be careful about.</summary>
    public string Caution { get; } = ColourText.Of(theme.Caution, ReportTheme.Default.Caution);

    /// <summary>Its ground.</summary>
    public string CautionSoft { get; } = ColourText.Of(theme.CautionSoft, ReportTheme.Default.CautionSoft);
}

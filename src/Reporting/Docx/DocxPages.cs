namespace Lingtan.Reporting;

/// <summary>Pages and sections: A4 upright, lying where a table is wide. Lengths in twentieths of a point.</summary>
internal sealed class DocxPages(DocxText xml)
{
    /// <summary>Width of the text on an upright page.</summary>
    public const int Upright = Short - (2 * Margin);

    /// <summary>Width of the text on a lying page.</summary>
    public const int Lying = Long - (2 * Margin);

    private const int Short = 11_906;
    private const int Long = 16_838;
    private const int Margin = 1_134;

    private bool _lying;

    /// <summary>Width of the text on the present page.</summary>
    public int Width => _lying ? Lying : Upright;

    /// <summary>Goes on on upright or lying pages; the section before ends where they differ.</summary>
    public void Turn(bool lying)
    {
        if (lying == _lying) return;
        xml.Raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>");
        WriteSection();
        xml.Raw("</w:pPr></w:p>");
        _lying = lying;
    }

    /// <summary>Writes the properties of the section that ends here.</summary>
    public void WriteSection()
    {
        xml.Raw(_lying
            ? "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rLyingHeader\"/><w:footerReference w:type=\"default\" r:id=\"rLyingFooter\"/>"
            : "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rHeader\"/><w:footerReference w:type=\"default\" r:id=\"rFooter\"/>");
        xml.Raw("<w:type w:val=\"nextPage\"/><w:pgSz").Attribute("w:w", _lying ? Long : Short).Attribute("w:h", _lying ? Short : Long).Raw(_lying ? " w:orient=\"landscape\"/>" : "/>");
        xml.Raw("<w:pgMar").Attribute("w:top", Margin + 340).Attribute("w:right", Margin).Attribute("w:bottom", Margin + 227).Attribute("w:left", Margin);
        xml.Attribute("w:header", 624).Attribute("w:footer", 567).Attribute("w:gutter", 0).Raw("/></w:sectPr>");
    }

    /// <summary>Writes the section of the cover, which has no running head.</summary>
    public void WriteCoverSection()
    {
        xml.Raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rCoverHeader\"/><w:footerReference w:type=\"default\" r:id=\"rCoverFooter\"/>");
        xml.Raw("<w:type w:val=\"nextPage\"/><w:pgSz").Attribute("w:w", Short).Attribute("w:h", Long).Raw("/><w:pgMar").Attribute("w:top", 2_268).Attribute("w:right", 1_701);
        xml.Attribute("w:bottom", Margin).Attribute("w:left", 1_701).Attribute("w:header", 624).Attribute("w:footer", 567).Attribute("w:gutter", 0).Raw("/></w:sectPr></w:pPr></w:p>");
    }
}

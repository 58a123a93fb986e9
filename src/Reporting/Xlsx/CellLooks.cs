using System.Globalization;
using System.Xml;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The looks a workbook uses, each once, as its style sheet.</summary>
internal sealed class CellLooks
{
    private const int FirstOwnFormat = 164;
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<CellLook, int> _looks = new() { [new CellLook(CellRole.Plain)] = 0 };
    private readonly Dictionary<string, int> _formats = new(StringComparer.Ordinal);
    private readonly ReportTheme _theme;
    private readonly string _font;

    /// <summary>The looks of a report.</summary>
    public CellLooks(ReportTheme theme, Language language)
    {
        _theme = theme;
        var (own, normal, office) = language == Language.Zh ? (theme.ChineseFont, ReportTheme.Default.ChineseFont, "Microsoft YaHei") : (theme.LatinFont, ReportTheme.Default.LatinFont, "Arial");
        _font = own == normal ? office : own;
    }

    /// <summary>Number of a look in the style sheet.</summary>
    public int Of(CellLook look)
    {
        if (_looks.TryGetValue(look, out var number)) return number;
        if (look.Format.Length > 0) _formats.TryAdd(look.Format, FirstOwnFormat + _formats.Count);
        return _looks[look] = _looks.Count;
    }

    /// <summary>Writes the style sheet.</summary>
    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Namespace);
        if (_formats.Count > 0) Group(xml, "numFmts", _formats.Count, () => WriteFormats(xml));
        var roles = Enum.GetValues<CellRole>();
        Group(xml, "fonts", roles.Length, () => Array.ForEach(roles, role => WriteFont(xml, role)));
        Group(xml, "fills", 2 + roles.Length, () => WriteFills(xml, roles));
        Group(xml, "borders", roles.Length, () => Array.ForEach(roles, role => WriteBorder(xml, role)));
        Group(xml, "cellStyleXfs", 1, () => xml.WriteRaw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"));
        Group(xml, "cellXfs", _looks.Count, () => WriteLooks(xml));
        Group(xml, "cellStyles", 1, () => xml.WriteRaw("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"));
        xml.WriteEndElement();
    }

    private static void Group(XmlWriter xml, string name, int count, Action content)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("count", count.ToString(CultureInfo.InvariantCulture));
        content();
        xml.WriteEndElement();
    }

    private void WriteFormats(XmlWriter xml)
    {
        foreach (var (format, number) in _formats.OrderBy(pair => pair.Value))
        {
            xml.WriteStartElement("numFmt", Namespace);
            xml.WriteAttributeString("numFmtId", number.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("formatCode", format);
            xml.WriteEndElement();
        }
    }

    private void WriteFont(XmlWriter xml, CellRole role)
    {
        var bold = role is not (CellRole.Plain or CellRole.Body or CellRole.Muted or CellRole.Link or CellRole.Caution);
        var size = role switch { CellRole.CoverTitle => "22", CellRole.Title or CellRole.Chapter => "14", CellRole.Section => "12", CellRole.Muted => "9", _ => "10" };
        var (colour, normal) = role switch
        {
            CellRole.Title or CellRole.CoverTitle or CellRole.Chapter or CellRole.Link => (_theme.Brand, ReportTheme.Default.Brand),
            CellRole.Muted => (_theme.InkMuted, ReportTheme.Default.InkMuted),
            CellRole.Bad or CellRole.Draft => (_theme.Bad, ReportTheme.Default.Bad),
            CellRole.Caution => (_theme.Caution, ReportTheme.Default.Caution),
            _ => (_theme.Ink, ReportTheme.Default.Ink),
        };
        xml.WriteRaw($"<font>{(bold ? "<b/>" : "")}<sz val=\"{size}\"/><color rgb=\"FF{ColourText.Of(colour, normal)}\"/><name val=\"{HtmlText.Escaped(_font)}\"/></font>");
    }

    private void WriteFills(XmlWriter xml, CellRole[] roles)
    {
        xml.WriteRaw("<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
        foreach (var role in roles)
        {
            var colour = role switch
            {
                CellRole.Head => ColourText.Of(_theme.BrandSoft, ReportTheme.Default.BrandSoft),
                CellRole.Group => "F5F7F3",
                CellRole.Total => ColourText.Mixed(ColourText.Of(_theme.BrandSoft, ReportTheme.Default.BrandSoft), 0.5),
                _ => null,
            };
            xml.WriteRaw(colour is null ? "<fill><patternFill patternType=\"none\"/></fill>" : $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>");
        }
    }

    private void WriteBorder(XmlWriter xml, CellRole role)
    {
        var line = ColourText.Of(_theme.Line, ReportTheme.Default.Line);
        var brand = ColourText.Of(_theme.Brand, ReportTheme.Default.Brand);
        var (top, bottom) = role switch
        {
            CellRole.Head => ("", Edge("medium", brand)),
            CellRole.Total => (Edge("thin", brand), Edge("medium", brand)),
            CellRole.Subtotal => (Edge("thin", line), Edge("thin", line)),
            CellRole.Body or CellRole.Group => ("", Edge("thin", line)),
            _ => ("", ""),
        };
        xml.WriteRaw($"<border><left/><right/><top{(top.Length > 0 ? top : "/>")}{(top.Length > 0 ? "</top>" : "")}<bottom{(bottom.Length > 0 ? bottom + "</bottom>" : "/>")}<diagonal/></border>");
    }

    private static string Edge(string style, string colour) => $" style=\"{style}\"><color rgb=\"FF{colour}\"/>";

    private void WriteLooks(XmlWriter xml)
    {
        foreach (var (look, _) in _looks.OrderBy(pair => pair.Value))
        {
            // Text formats keep a spreadsheet from reading a text as a number or formula when somebody edits it.
            var format = look.Format.Length > 0 ? _formats[look.Format] : 49;
            var role = (int)look.Role;
            var horizontal = look.Alignment switch { Alignment.End => "right", Alignment.Center => "center", _ => "left" };
            var wraps = look.Role is not (CellRole.Title or CellRole.CoverTitle or CellRole.Link or CellRole.Group or CellRole.Draft) && look.Format.Length == 0 ? " wrapText=\"1\"" : "";
            var vertical = look.Role == CellRole.Head ? "bottom" : "top";
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture,
                $"<xf numFmtId=\"{format}\" fontId=\"{role}\" fillId=\"{role + 2}\" borderId=\"{role}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"{horizontal}\" vertical=\"{vertical}\"{wraps}/></xf>"));
        }
    }
}

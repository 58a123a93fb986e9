using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// Running text as WordprocessingML. Each figure stands in a content control of its own whose tag is its place in the manifest (<c>f1</c> is the first).
/// </summary>
internal sealed class DocxInlines
{
    private readonly DocxText _xml;
    private readonly Language _language;
    private readonly DocxAnchors _anchors;
    private readonly Dictionary<string, int> _figures = new(StringComparer.Ordinal);
    private readonly List<string> _addresses;

    /// <summary>Writes into a part.</summary>
    public DocxInlines(DocxText xml, Report report, Language language, DocxAnchors anchors, List<string> addresses)
    {
        (_xml, _language, _anchors, _addresses) = (xml, language, anchors, addresses);
        for (var i = 0; i < report.Manifest.Figures.Count; i++) _figures.TryAdd(report.Manifest.Figures[i].Id, i + 1);
    }

    /// <summary>Place of a figure in the manifest, counted from 1; 0 where it is not there.</summary>
    public int NumberOf(ShownFigure figure) => _figures.GetValueOrDefault(figure.Id);

    /// <summary>Writes runs with a look of their own.</summary>
    /// <param name="runs">The text.</param>
    /// <param name="look">Run properties, in the order of the schema.</param>
    public void Write(IReadOnlyList<Inline> runs, string look = "")
    {
        foreach (var run in runs) Write(run, look, false);
    }

    /// <summary>Writes plain text with the digits of substances as subscripts.</summary>
    public void Write(string text, string look = "")
    {
        foreach (var (piece, subscript) in SubstanceText.Split(text)) Run(piece, look + (subscript ? "<w:vertAlign w:val=\"subscript\"/>" : ""));
    }

    private void Write(Inline run, string look, bool verbatim)
    {
        switch (run)
        {
            case TextRun plain when verbatim: Run(plain.Text, look); break;
            case TextRun plain: Write(plain.Text, look); break;
            case FigureRun figure: Write(figure.Figure, look); break;
            case StyledRun styled: foreach (var inner in styled.Content) Write(inner, Look(styled.Emphasis, _language) + look, verbatim || styled.Emphasis == Emphasis.Code); break;
            case ReferenceRun reference: Write(reference, look); break;
            case LinkRun link: Write(link, look); break;
            case BreakRun: _xml.Raw("<w:r><w:br/></w:r>"); break;
        }
    }

    private void Write(ShownFigure figure, string look)
    {
        var number = NumberOf(figure);
        if (number > 0) _xml.Raw("<w:sdt><w:sdtPr>").Raw("<w:tag").Attribute("w:val", "f" + number.ToString(CultureInfo.InvariantCulture)).Raw("/></w:sdtPr><w:sdtContent>");
        Write(figure.Text, look);
        if (number > 0) _xml.Raw("</w:sdtContent></w:sdt>");
    }

    private void Write(ReferenceRun reference, string look)
    {
        if (_anchors.Name(reference.Anchor) is not { } name)
        {
            Write(reference.Text, look);
            return;
        }

        _xml.Raw("<w:hyperlink").Attribute("w:anchor", name).Attribute("w:history", 1).Raw(">");
        Write(reference.Text, "<w:rStyle w:val=\"Reference\"/>" + look);
        _xml.Raw("</w:hyperlink>");
    }

    // Addresses come from texts that somebody wrote: only those that lead out of the document by a known way become links.
    private void Write(LinkRun link, string look)
    {
        if (!Uri.TryCreate(link.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "mailto"))
        {
            Write(link.Content, look);
            return;
        }

        if (!_addresses.Contains(address.AbsoluteUri)) _addresses.Add(address.AbsoluteUri);
        _xml.Raw("<w:hyperlink").Attribute("r:id", LinkId(_addresses.IndexOf(address.AbsoluteUri))).Attribute("w:history", 1).Raw(">");
        Write(link.Content, "<w:rStyle w:val=\"Reference\"/>" + look);
        _xml.Raw("</w:hyperlink>");
    }

    /// <summary>Identifier of the relationship to an address.</summary>
    public static string LinkId(int index) => "rLink" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private void Run(string text, string look)
    {
        var parts = text.Split('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) _xml.Raw("<w:r><w:br/></w:r>");
            if (parts[i].Length == 0) continue;
            _xml.Raw("<w:r>").Raw(look.Length > 0 ? "<w:rPr>" + DocxLook.Ordered(look) + "</w:rPr>" : "").Raw("<w:t xml:space=\"preserve\">").Text(parts[i]).Raw("</w:t></w:r>");
        }
    }

    private static string Look(Emphasis emphasis, Language language) => emphasis switch
    {
        Emphasis.Strong => "<w:b/>",
        Emphasis.Italic when language == Language.Zh => "",
        Emphasis.Italic => "<w:i/>",
        Emphasis.Code => "<w:rStyle w:val=\"Verbatim\"/>",
        _ => "<w:rStyle w:val=\"Muted\"/>",
    };
}

using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Running text as HTML. Every figure carries its identifier and all its digits.</summary>
internal sealed class HtmlInlines(HtmlText page, IReadOnlySet<string> anchors)
{
    /// <summary>Writes a text.</summary>
    public void Write(IReadOnlyList<Inline> runs)
    {
        foreach (var run in runs) Write(run, false);
    }

    /// <summary>Writes a figure.</summary>
    public void Write(ShownFigure figure)
    {
        page.Raw("<data").Attribute("value", DecimalText.Format(figure.Value)).Attribute("data-figure", figure.Id).Attribute("data-unit", figure.Unit).Raw(">");
        page.Substances(figure.Text).Raw("</data>");
    }

    private void Write(Inline run, bool verbatim)
    {
        switch (run)
        {
            case TextRun plain when verbatim: page.Text(plain.Text); break;
            case TextRun plain: page.Substances(plain.Text); break;
            case FigureRun figure: Write(figure.Figure); break;
            case StyledRun styled: Write(styled); break;
            case ReferenceRun reference: Write(reference); break;
            case LinkRun link: Write(link); break;
            case BreakRun: page.Raw("<br>"); break;
        }
    }

    private void Write(StyledRun styled)
    {
        var (open, close) = styled.Emphasis switch
        {
            Emphasis.Strong => ("<strong>", "</strong>"),
            Emphasis.Italic => ("<em>", "</em>"),
            Emphasis.Code => ("<code>", "</code>"),
            _ => ("<span class=\"muted\">", "</span>"),
        };
        page.Raw(open);
        foreach (var run in styled.Content) Write(run, styled.Emphasis == Emphasis.Code);
        page.Raw(close);
    }

    private void Write(ReferenceRun reference)
    {
        if (!anchors.Contains(reference.Anchor))
        {
            page.Substances(reference.Text);
            return;
        }

        page.Raw("<a class=\"ref\"").Attribute("href", "#" + HtmlAnchor.Of(reference.Anchor)).Raw(">").Substances(reference.Text).Raw("</a>");
    }

    // Addresses come from texts that somebody wrote: only those that lead out of the page by a known way become links.
    private void Write(LinkRun link)
    {
        var safe = Uri.TryCreate(link.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";
        if (safe) page.Raw("<a rel=\"noreferrer\"").Attribute("href", link.Address).Raw(">");
        Write(link.Content);
        if (safe) page.Raw("</a>");
    }
}

/// <summary>Anchors as they stand in a page.</summary>
internal static class HtmlAnchor
{
    /// <summary>The anchor without blanks, which an identifier must not hold.</summary>
    public static string Of(string anchor) => string.Create(anchor.Length, anchor, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++) target[i] = char.IsWhiteSpace(source[i]) ? '-' : source[i];
    });

    /// <summary>Every anchor that a report has in a language.</summary>
    public static IReadOnlySet<string> All(Report report, Language language) => FrontMatter.Control(report).Concat(FrontMatter.Gaps(report))
        .Concat(Outline.Flat(report.Body, language)).Concat(FrontMatter.Items(report))
        .Select(block => block switch { Heading heading => heading.Anchor, Table table => table.Anchor, Chart chart => chart.Anchor, Picture picture => picture.Anchor, _ => "" })
        .Where(anchor => anchor.Length > 0).ToHashSet(StringComparer.Ordinal);
}

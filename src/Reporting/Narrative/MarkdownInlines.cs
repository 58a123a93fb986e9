using System.Globalization;
using Lingtan.Quantities;
using Markdig.Syntax.Inlines;
using MarkdownInline = Markdig.Syntax.Inlines.Inline;

namespace Lingtan.Reporting;

/// <summary>Turns the running text of Markdown into that of a report.</summary>
internal sealed class MarkdownInlines(ReportBuilder page, string file, Language language, ReferenceMarks marks)
{
    private static readonly LocalText LinkExpected = new("http、https 或 mailto 地址", "an http, https or mailto address");
    private static readonly LocalText PictureExpected = new("单独成段的图片", "a picture that is a paragraph of its own");
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    private readonly NarrativeReferences _references = new(page, file, language);

    /// <summary>The content of a paragraph, heading or cell.</summary>
    public IReadOnlyList<Inline> Of(ContainerInline? container)
    {
        var runs = new List<Inline>();
        foreach (var inline in container ?? Enumerable.Empty<MarkdownInline>()) Add(inline, runs);
        return runs;
    }

    /// <summary>The same as a text of a report; it stands in blocks of one language only.</summary>
    public RichText Text(ContainerInline? container)
    {
        var runs = Of(container);
        return new RichText(runs, runs);
    }

    /// <summary>Text with marks, its references filled in.</summary>
    public IEnumerable<Inline> Filled(string text) => marks.Cut(text).Select(part => part.Mark is { } mark ? _references.Run(mark) : new TextRun(part.Plain!));

    /// <summary>Adds a fault at a line of the text.</summary>
    public void Refuse(int line, string value, LocalText expected) =>
        page.Faults?.Add(ReportingFaults.NarrativeUnusable, new Place(file, line + 1), value, expected);

    private void Add(MarkdownInline inline, List<Inline> runs)
    {
        switch (inline)
        {
            case LiteralInline literal:
                runs.AddRange(Filled(literal.Content.ToString()));
                break;
            case EmphasisInline emphasis:
                runs.Add(new StyledRun(emphasis.DelimiterCount >= 2 ? Emphasis.Strong : Emphasis.Italic, Of(emphasis)));
                break;
            case CodeInline code:
                runs.Add(new StyledRun(Emphasis.Code, [.. Filled(code.Content)]));
                break;
            case LineBreakInline lineBreak:
                runs.Add(lineBreak.IsHard ? new BreakRun() : new TextRun(Joint(lineBreak)));
                break;
            case HtmlEntityInline entity:
                runs.Add(new TextRun(entity.Transcoded.ToString()));
                break;
            case AutolinkInline link:
                Link((link.IsEmail ? "mailto:" : "") + link.Url, [new TextRun(link.Url)], link.Line, runs);
                break;
            case LinkInline { IsImage: true } picture:
                Refuse(picture.Line, picture.Url ?? "", PictureExpected);
                break;
            case LinkInline link:
                Link(link.Url ?? "", Of(link), link.Line, runs);
                break;
            case ContainerInline other:
                runs.AddRange(Of(other));
                break;
        }
    }

    private void Link(string address, IReadOnlyList<Inline> content, int line, List<Inline> runs)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme))
        {
            runs.Add(new LinkRun(address, content));
            return;
        }

        Refuse(line, address, LinkExpected);
        runs.AddRange(content);
    }

    // Chinese lines join without a blank.
    private static string Joint(LineBreakInline lineBreak) =>
        Last(lineBreak.PreviousSibling) is { } before && First(lineBreak.NextSibling) is { } after && IsWide(before) && IsWide(after) ? "" : " ";

    private static char? Last(MarkdownInline? inline) => inline is LiteralInline literal && literal.Content.ToString().TrimEnd() is { Length: > 0 } text ? text[^1] : null;

    private static char? First(MarkdownInline? inline) => inline is LiteralInline literal && literal.Content.ToString().TrimStart() is { Length: > 0 } text ? text[0] : null;

    private static bool IsWide(char c) =>
        c >= '\u2E80' && c < '\uE000' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.OtherPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation;
}

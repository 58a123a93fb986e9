using System.Globalization;
using Lingtan.Quantities;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;
using MarkdownList = Markdig.Syntax.ListBlock;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace Lingtan.Reporting;

/// <summary>
/// Turns Markdown (CommonMark with tables) into blocks of a report. HTML is no markup here: it is printed as it was typed. Pictures come from
/// <c>narrative/</c> only.
/// </summary>
internal sealed class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();
    private static readonly LocalText PictureExpected = new("narrative 文件夹中的 PNG 或 JPEG 图片", "a PNG or JPEG picture below narrative");

    private readonly ReportBuilder _page;
    private readonly string _block;
    private readonly Language _language;
    private readonly MarkdownInlines _inlines;
    private readonly List<Block> _blocks = [];
    private readonly int _level;
    private int _top;

    private MarkdownBlocks(ReportBuilder page, string block, Language language, ReferenceMarks marks)
    {
        (_page, _block, _language, _level) = (page, block, language, page.Level);
        _inlines = new MarkdownInlines(page, NarrativeTexts.File(block, language), language, marks);
    }

    /// <summary>The blocks of a text.</summary>
    /// <param name="page">The report.</param>
    /// <param name="block">Name of the narrative block.</param>
    /// <param name="language">Its language.</param>
    /// <param name="text">The Markdown.</param>
    public static IReadOnlyList<Block> Read(ReportBuilder page, string block, Language language, string text)
    {
        var marks = ReferenceMarks.Of(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        var document = Markdown.Parse(marks.Text, Pipeline);
        var reading = new MarkdownBlocks(page, block, language, marks) { _top = document.OfType<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(1).Min() };
        foreach (var part in document) reading.Add(part);
        return reading._blocks;
    }

    private void Add(MarkdownBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading);
                break;
            case ParagraphBlock { Inline: { } inline } when inline.FirstChild is LinkInline { IsImage: true, NextSibling: null } picture:
                AddPicture(picture);
                break;
            case ParagraphBlock paragraph:
                _blocks.Add(new Paragraph(_inlines.Text(paragraph.Inline)));
                break;
            case MarkdownList list:
                _blocks.Add(new ListBlock(list.IsOrdered, [.. Items(list, "")]));
                break;
            case MarkdownTable table:
                AddTable(table);
                break;
            case QuoteBlock quote:
                foreach (var paragraph in quote.Descendants<ParagraphBlock>()) _blocks.Add(new Note(NoteKind.Remark, _inlines.Text(paragraph.Inline)));
                break;
            case CodeBlock code:
                _blocks.Add(new Formula([.. code.Lines.ToString().Split('\n').Select(Line)]));
                break;
            case ContainerBlock container:
                foreach (var inner in container) Add(inner);
                break;
        }
    }

    private void AddHeading(HeadingBlock heading)
    {
        var text = PlainText.Of(_inlines.Of(heading.Inline));
        var level = Math.Min(3, _level + 1 + heading.Level - _top);
        _blocks.Add(new Heading(level, "", LocalText.Same(text), Anchor("h", _blocks.Count)));
    }

    private void AddPicture(LinkInline picture)
    {
        var path = Uri.UnescapeDataString(picture.Url ?? "");
        if (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        if (_page.Basis.Narrative.Picture(path) is not { } bytes || PictureForm.Of(bytes.Span) is null)
        {
            _inlines.Refuse(picture.Line, path, PictureExpected);
            return;
        }

        var caption = PlainText.Of(_inlines.Of(picture));
        var number = caption.Length == 0 ? 0 : _page.NextChart();
        _blocks.Add(new Picture(caption.Length == 0 ? null : LocalText.Same(caption), number, Anchor("p", _blocks.Count), bytes));
    }

    private IEnumerable<RichText> Items(MarkdownList list, string indent)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var runs = new List<Inline>();
            if (indent.Length > 0) runs.Add(new TextRun(indent));
            foreach (var paragraph in item.OfType<ParagraphBlock>())
            {
                if (runs.Count > (indent.Length > 0 ? 1 : 0)) runs.Add(new BreakRun());
                runs.AddRange(_inlines.Of(paragraph.Inline));
            }

            yield return new RichText(runs, runs);
            foreach (var inner in item.OfType<MarkdownList>().SelectMany(nested => Items(nested, indent + "– "))) yield return inner;
        }
    }

    private void AddTable(MarkdownTable table)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().Select(row => row.OfType<TableCell>().Select(Text).ToList()).ToList();
        if (rows.Count < 2) return;
        var columns = rows[0].Select((head, i) => new TableColumn(LocalText.Same(PlainText.Of(head.In(_language))), Align(table, i))).ToList();
        var body = rows.Skip(1).Select(row => new TableRow(RowKind.Body, [.. Enumerable.Range(0, columns.Count).Select(i => i < row.Count ? new Cell(row[i]) : Cell.Empty)]));
        _blocks.Add(new Table(_page.NextTable(), Caption(), Anchor("t", _blocks.Count), columns, [.. body], []));
    }

    // A paragraph “Table: …” or “表：…” right above a table is its caption; else the section gives its title.
    private LocalText Caption()
    {
        if (_blocks.LastOrDefault() is Paragraph { Text: var text } && PlainText.Of(text.In(_language)) is var plain)
        {
            foreach (var mark in (ReadOnlySpan<string>)["Table:", "表：", "表:"])
            {
                if (!plain.StartsWith(mark, StringComparison.Ordinal)) continue;
                _blocks.RemoveAt(_blocks.Count - 1);
                return LocalText.Same(plain[mark.Length..].Trim());
            }
        }

        return _blocks.OfType<Heading>().LastOrDefault()?.Text ?? LocalText.Same(_page.Title.In(_language));
    }

    private RichText Text(TableCell cell)
    {
        var runs = cell.OfType<ParagraphBlock>().SelectMany(paragraph => _inlines.Of(paragraph.Inline)).ToList();
        return new RichText(runs, runs);
    }

    private RichText Line(string text)
    {
        var runs = _inlines.Filled(text).ToList();
        return new RichText(runs, runs);
    }

    private static Alignment Align(MarkdownTable table, int column) =>
        column >= table.ColumnDefinitions.Count ? Alignment.Start : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Right => Alignment.End,
            TableColumnAlign.Center => Alignment.Center,
            _ => Alignment.Start,
        };

    private string Anchor(string kind, int position) =>
        string.Create(CultureInfo.InvariantCulture, $"text-{_block}-{(_language == Language.Zh ? "zh" : "en")}-{kind}{position + 1}");
}

using System.Globalization;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Writes blocks as Markdown with their figures as references, so that what was generated can be edited and still follows the inventory.</summary>
public static class MarkdownText
{
    /// <summary>The Markdown of some blocks in a language.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="language">The language.</param>
    public static string Of(IEnumerable<Block> blocks, Language language)
    {
        var text = new StringBuilder();
        foreach (var block in Outline.Flat(blocks, language))
        {
            var before = text.Length;
            Write(block, language, text);
            if (text.Length > before) text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(Block block, Language language, StringBuilder text)
    {
        switch (block)
        {
            case Heading heading:
                text.Append('#', heading.Level).Append(' ').Append(Escaped(heading.Text.In(language))).Append('\n');
                break;
            case Paragraph paragraph:
                text.Append(Line(paragraph.Text, language)).Append('\n');
                break;
            case ListBlock list:
                for (var i = 0; i < list.Items.Count; i++)
                    text.Append(list.Ordered ? (i + 1).ToString(CultureInfo.InvariantCulture) + ". " : "- ").Append(Line(list.Items[i], language)).Append('\n');
                break;
            case Note note:
                text.Append("> ").Append(Line(note.Text, language)).Append('\n');
                break;
            case Formula formula:
                text.Append("```\n").AppendJoin('\n', formula.Lines.Select(line => Raw(line.In(language)))).Append("\n```\n");
                break;
            case Table table:
                Write(table, language, text);
                break;
        }
    }

    private static void Write(Table table, Language language, StringBuilder text)
    {
        text.Append(language == Language.Zh ? "表：" : "Table: ").Append(Escaped(table.Caption.In(language))).Append("\n\n");
        Row(table.Columns.Select(column => Escaped(column.Title.In(language))), text);
        Row(table.Columns.Select(column => column.Alignment switch { Alignment.End => "---:", Alignment.Center => ":---:", _ => "---" }), text);
        foreach (var row in table.Rows)
            Row(row.Cells.SelectMany(cell => Enumerable.Repeat("", cell.Columns - 1).Prepend(Line(cell.Text, language))), text);
    }

    private static void Row(IEnumerable<string> cells, StringBuilder text) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Line(RichText text, Language language) => Runs(text.In(language));

    private static string Runs(IEnumerable<Inline> runs) => string.Concat(runs.Select(run => run switch
    {
        TextRun plain => Escaped(plain.Text),
        FigureRun figure => Reference(figure.Figure),
        StyledRun { Emphasis: Emphasis.Code } styled => "`" + Raw(styled.Content) + "`",
        StyledRun { Emphasis: Emphasis.Strong } styled => "**" + Runs(styled.Content) + "**",
        StyledRun { Emphasis: Emphasis.Italic } styled => "*" + Runs(styled.Content) + "*",
        StyledRun styled => Runs(styled.Content),
        ReferenceRun reference => Escaped(reference.Text),
        LinkRun link => "[" + Runs(link.Content) + "](" + link.Address + ")",
        BreakRun => "  \n",
        _ => "",
    }));

    private static string Raw(IEnumerable<Inline> runs) => string.Concat(runs.Select(run => run is FigureRun figure ? Reference(figure.Figure) : PlainText.Of([run])));

    private static string Reference(ShownFigure figure) =>
        "{{" + figure.Id + "|" + figure.Decimals.ToString(CultureInfo.InvariantCulture) + (figure.ShowsUnit ? "|unit" : "") + "}}";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '|' or '#') escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}

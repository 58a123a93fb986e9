using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The prose of a report as a sheet, so that nothing that the other formats say is missing.</summary>
internal sealed class TextGrid
{
    private const double ColumnWidth = 110;

    private readonly Language _language;
    private readonly FigureCells _figures;

    /// <summary>An empty sheet.</summary>
    public TextGrid(string name, Language language, FigureCells figures, SheetFrame frame)
    {
        (_language, _figures) = (language, figures);
        Grid = new SheetGrid(name) { Widths = [ColumnWidth] };
        frame.Head(Grid, name);
    }

    /// <summary>The sheet.</summary>
    public SheetGrid Grid { get; }

    /// <summary>Whether it holds more than headings and links.</summary>
    public bool HasProse { get; private set; }

    /// <summary>Writes a block.</summary>
    public void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                var number = Furniture.Number(heading).In(_language);
                Grid.Add(GridCell.Of((number.Length > 0 ? number + " " : "") + heading.Text.In(_language), heading.Level == 1 ? CellRole.Chapter : CellRole.Section), heading.Level == 1 ? 26 : 20);
                break;
            case Paragraph paragraph: Prose(paragraph.Text); break;
            case ListBlock list: Write(list); break;
            case Note note: Prose(note.Text, Furniture.Of(note.Kind).In(_language) + (_language == Language.Zh ? "：" : ": "), note.Kind switch { NoteKind.Gap => CellRole.Bad, NoteKind.Caution => CellRole.Caution, _ => CellRole.Muted }); break;
            case Formula formula:
                foreach (var line in formula.Lines) Prose(line, "    ");
                break;
        }
    }

    /// <summary>Writes a link to the sheet of a table or chart.</summary>
    public void Link(string title, string sheet) => Grid.Links.Add((SheetGrid.Place(0, Grid.Add(GridCell.Of("→ " + title, CellRole.Link))), sheet));

    private void Write(ListBlock list)
    {
        for (var i = 0; i < list.Items.Count; i++)
            Prose(list.Items[i], list.Ordered ? (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + ". " : "• ");
    }

    private void Prose(RichText text, string before = "", CellRole role = CellRole.Plain)
    {
        HasProse = true;
        IReadOnlyList<Inline> runs = before.Length == 0 ? text.In(_language) : [new TextRun(before), .. text.In(_language)];
        _figures.Add(Grid.Name, SheetGrid.Place(0, Grid.Rows.Count + 1), runs);
        Grid.AddMeasured([GridCell.Of(PlainText.Of(runs), role)]);
    }
}

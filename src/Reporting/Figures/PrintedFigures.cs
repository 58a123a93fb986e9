using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A figure as it stands in a document.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Text">The text printed.</param>
public sealed record PrintedFigure(string Id, string Text);

/// <summary>What a report prints in a language, in reading order: with it the figures found in a document are compared.</summary>
public static class PrintedFigures
{
    /// <summary>The figures of a report in a language, each as often as it is printed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyList<PrintedFigure> Of(Report report, Language language)
    {
        var found = new List<ShownFigure>();
        foreach (var (_, value) in report.Cover) Walk(value.In(language), found);
        foreach (var block in Outline.Flat(report.Body, language)) Walk(block, language, found);
        return [.. found.Select(figure => new PrintedFigure(figure.Id, figure.Text))];
    }

    private static void Walk(Block block, Language language, List<ShownFigure> found)
    {
        if (block is Chart chart) found.AddRange(chart.Series.SelectMany(series => series.Values).OfType<ShownFigure>());
        foreach (var text in Texts(block)) Walk(text.In(language), found);
    }

    private static IEnumerable<RichText> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        ListBlock list => list.Items,
        Note note => [note.Text],
        Formula formula => formula.Lines,
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text).Concat(table.Notes),
        _ => [],
    };

    private static void Walk(IReadOnlyList<Inline> runs, List<ShownFigure> found)
    {
        foreach (var run in runs)
        {
            if (run is FigureRun figure) found.Add(figure.Figure);
            if (run is StyledRun styled) Walk(styled.Content, found);
            if (run is LinkRun link) Walk(link.Content, found);
        }
    }
}

namespace Lingtan.Reporting;

/// <summary>Finds every figure that a report prints, in reading order. Both wordings of a text hold the same figures; the Chinese one is walked, then the English one for what it has more.</summary>
public static class FigureWalk
{
    /// <summary>The figures of some blocks and texts, in order, repeated ones included.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="before">Texts before them, such as those of the cover.</param>
    public static IReadOnlyList<ShownFigure> Of(IReadOnlyList<Block> blocks, IEnumerable<RichText> before)
    {
        var found = new List<ShownFigure>();
        foreach (var text in before) Walk(text, found);
        foreach (var block in blocks) Walk(block, found);
        return found;
    }

    private static void Walk(Block block, List<ShownFigure> found)
    {
        foreach (var text in Texts(block)) Walk(text, found);
        if (block is Chart chart) found.AddRange(chart.Series.SelectMany(series => series.Values).OfType<ShownFigure>());
        if (block is not LanguageBlocks local) return;
        foreach (var inner in local.Zh.Concat(local.En)) Walk(inner, found);
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

    private static void Walk(RichText text, List<ShownFigure> found)
    {
        var first = found.Count;
        Walk(text.Zh, found);
        if (ReferenceEquals(text.Zh, text.En)) return;
        var more = new List<ShownFigure>();
        Walk(text.En, more);
        if (more.Count == 0) return;
        var known = found.Skip(first).Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        found.AddRange(more.Where(figure => !known.Contains(figure.Id)));
    }

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

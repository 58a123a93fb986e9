using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// Renders a report as an Excel workbook: a cover, a sheet for every table and chart, the prose, and all figures with their digits and hashes. Numbers are
/// numbers that can be added; texts are never formulas. The same report gives the same bytes.
/// </summary>
public static class XlsxRenderer
{
    private static readonly LocalText Cover = new("封面", "Cover");
    private static readonly LocalText Prose = new("正文", "Text");

    /// <summary>Renders a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    public static byte[] Render(Report report, Language language)
    {
        var (names, figures) = (new SheetNames(), new FigureCells());
        names.Of(FigureSheet.Name);
        var frame = new SheetFrame(report, language, names.Of(Cover.In(language)));
        var cover = new CoverGrid(report, language, figures);
        var first = cover.Of(Cover.In(language));
        var text = new TextGrid(names.Of(Prose.In(language)), language, figures, frame);
        var apart = new ApartGrids(names, new TableGrid(language, figures, frame), new ChartGrid(language, report.Control.Theme, figures, frame), language);
        apart.AddFront(FrontMatter.Gaps(report));
        foreach (var block in Outline.Flat(report.Body, language))
        {
            if (apart.Add(block) is { } added) text.Link(added.Title, added.Sheet);
            else text.Write(block);
        }

        apart.AddFront(FrontMatter.Items(report));
        List<SheetGrid> grids = [first, .. apart.Grids, .. text.HasProse ? [text.Grid] : Array.Empty<SheetGrid>(), FigureSheet.Of(report.Manifest)];
        var titles = apart.Grids.Select(grid => (grid.Rows[0][0].Text!, grid.Name)).ToList();
        if (text.HasProse) titles.Add((Prose.In(language), text.Grid.Name));
        cover.Contents(first, titles.Append((FigureSheet.Name, FigureSheet.Name)));
        return WorkbookPackage.Write(report, language, grids, figures);
    }

    /// <summary>The tables and charts, each on a sheet of its own.</summary>
    private sealed class ApartGrids(SheetNames names, TableGrid tables, ChartGrid charts, Language language)
    {
        public List<SheetGrid> Grids { get; } = [];

        public (string Title, string Sheet)? Add(Block block)
        {
            if (block is Table table)
            {
                var title = table.Number > 0 ? Furniture.Table(table.Number).In(language) + " " + table.Caption.In(language) : table.Caption.In(language);
                Grids.Add(tables.Of(table, names.Of(Short(Furniture.Table(table.Number), table.Caption)), title));
                return (title, Grids[^1].Name);
            }

            if (block is not Chart chart) return null;
            Grids.Add(charts.Of(chart, names.Of(Short(Furniture.Figure(chart.Number), chart.Caption))));
            return (Grids[^1].Rows[0][0].Text!, Grids[^1].Name);
        }

        public void AddFront(IReadOnlyList<Block> blocks)
        {
            var title = blocks.OfType<Heading>().FirstOrDefault()?.Text.In(language) ?? "";
            foreach (var table in blocks.OfType<Table>()) Grids.Add(tables.Of(table, names.Of(title), title));
        }

        private string Short(LocalText label, LocalText caption) => label.In(language).Replace(" ", "", StringComparison.Ordinal) + " " + caption.In(language);
    }
}

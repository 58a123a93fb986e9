using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>What holds for every kind of report on every example.</summary>
public sealed class ReportKindsTests
{
    public static TheoryData<string, string> All { get; } = [.. from kind in ReportKinds.All.Keys from name in ExampleReport.Names select new TheoryDataRow<string, string>(kind, name)];

    [Theory]
    [MemberData(nameof(All))]
    public void No_chapter_or_section_is_empty(string kind, string name)
    {
        var body = ExampleReport.Of(kind, name).Body;
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i] is not Heading heading) continue;
            Assert.True(i + 1 < body.Count, heading.Anchor + " ends the report");
            Assert.False(body[i + 1] is Heading next && next.Level <= heading.Level, heading.Anchor + " has nothing below it");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Anchors_are_unique_and_every_reference_leads_to_one(string kind, string name)
    {
        var report = ExampleReport.Of(kind, name);
        var anchors = Blocks(report).Select(Anchor).OfType<string>().ToArray();
        Assert.Equal(anchors.Distinct(StringComparer.Ordinal), anchors);
        var references = Blocks(report).SelectMany(Texts).SelectMany(text => Runs(text.Zh).Concat(Runs(text.En))).OfType<ReferenceRun>().Select(run => run.Anchor).Distinct(StringComparer.Ordinal);
        Assert.All(references, reference => Assert.Contains(reference, anchors));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Both_wordings_hold_the_same_figures(string kind, string name)
    {
        foreach (var text in Blocks(ExampleReport.Of(kind, name)).SelectMany(Texts))
            Assert.Equal(Figures(text.Zh), Figures(text.En));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Figures_of_one_identifier_have_one_value(string kind, string name)
    {
        var figures = FigureWalk.Of(ExampleReport.Of(kind, name).Body, []);
        Assert.All(figures.GroupBy(figure => figure.Id, StringComparer.Ordinal), group => Assert.Single(group.Select(figure => (figure.Value, figure.Unit, figure.Sha256)).Distinct()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Tables_and_charts_are_numbered_without_a_gap(string kind, string name)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var body = Outline.Flat(ExampleReport.Of(kind, name).Body, language).ToList();
            var tables = body.OfType<Table>().Where(table => table.Number > 0).Select(table => table.Number).ToArray();
            Assert.Equal(Enumerable.Range(1, tables.Length), tables);
            var charts = body.Select(block => block switch { Chart chart => chart.Number, Picture picture => picture.Number, _ => 0 }).Where(number => number > 0).ToArray();
            Assert.Equal(Enumerable.Range(1, charts.Length), charts);
        }
    }

    private static IEnumerable<Block> Blocks(Report report) => report.Body.SelectMany(block => block is LanguageBlocks local ? local.Zh.Concat(local.En).Prepend(block) : [block]);

    private static string? Anchor(Block block) => block switch { Heading heading => heading.Anchor, Table table => table.Anchor, Chart chart => chart.Anchor, Picture picture => picture.Anchor, _ => null };

    private static IEnumerable<RichText> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        ListBlock list => list.Items,
        Note note => [note.Text],
        Formula formula => formula.Lines,
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text).Concat(table.Notes),
        _ => [],
    };

    private static IEnumerable<Inline> Runs(IReadOnlyList<Inline> runs) => runs.SelectMany(run => run switch
    {
        StyledRun styled => Runs(styled.Content),
        LinkRun link => Runs(link.Content),
        _ => [run],
    });

    private static IEnumerable<string> Figures(IReadOnlyList<Inline> runs) => Runs(runs).OfType<FigureRun>().Select(run => run.Figure.Id + " " + run.Figure.Text).Order(StringComparer.Ordinal);
}

using System.Globalization;
using System.Xml.Linq;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class ChartDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Anchors => [.. Gallery.Report().Body.OfType<Chart>().Select(chart => chart.Anchor)];

    [Theory]
    [MemberData(nameof(Anchors))]
    public void Every_number_in_a_drawing_is_a_figure_of_the_chart_a_name_or_a_round_value(string anchor)
    {
        var chart = Of(anchor);
        var drawing = ChartDrawing.Draw(chart, Language.En, ReportTheme.Default);
        var texts = Texts(drawing);
        var known = chart.Series.SelectMany(series => series.Values).OfType<ShownFigure>().Select(figure => figure.Text).ToHashSet();
        if (drawing.EveryValueStands) Assert.All(known, text => Assert.Contains(texts, drawn => drawn.Contains(text, StringComparison.Ordinal)));
        var names = chart.Categories.Concat(chart.Series.Select(series => series.Title)).Append(chart.Unit).Select(text => text.En).ToList();
        Assert.All(texts, text => Assert.True(
            known.Contains(text) || text == "—" || names.Any(name => name.Contains(text, StringComparison.Ordinal) || text.StartsWith(name, StringComparison.Ordinal)) || (!drawing.EveryValueStands && IsRound(text)), text));
    }

    [Theory]
    [MemberData(nameof(Anchors))]
    public void Nothing_lies_outside_the_drawing(string anchor)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var drawing = XElement.Parse(ChartDrawing.Draw(Of(anchor), language, ReportTheme.Default).Svg);
            var size = drawing.Attribute("viewBox")!.Value.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            foreach (var text in drawing.Elements(Svg + "text").Where(text => text.Attribute("transform") is null)) AssertInside(text, size[2], size[3]);
            foreach (var mark in drawing.Elements(Svg + "rect"))
            {
                Assert.InRange(Of(mark, "x"), -0.5, size[2]);
                Assert.InRange(Of(mark, "x") + Of(mark, "width"), 0, size[2] + 0.5);
                Assert.InRange(Of(mark, "y") + Of(mark, "height"), 0, size[3] + 0.5);
            }
        }
    }

    [Fact]
    public void Bars_are_as_long_as_their_values()
    {
        var bars = Bars([100m, 50m, -25m, 0m]);
        Assert.Equal(2, bars[0] / bars[1], 2);
        Assert.Equal(2, bars[1] / bars[2], 2);
        Assert.Equal(0, bars[3]);
    }

    [Fact]
    public void A_value_too_small_to_be_seen_still_has_a_mark() => Assert.InRange(Bars([1_000_000m, 0.01m])[1], 0.5, 1.5);

    [Fact]
    public void Columns_whose_names_have_no_room_become_bars()
    {
        var texts = XElement.Parse(ChartDrawing.Draw(Of("c-long"), Language.En, ReportTheme.Default).Svg).Elements(Svg + "text").ToList();
        Assert.All(texts, text => Assert.Null(text.Attribute("transform")));
        Assert.Contains(texts, text => text.Value == "Short" && text.Attribute("text-anchor")?.Value == "end");
    }

    [Fact]
    public void A_missing_value_is_a_gap_in_a_line()
    {
        var path = XElement.Parse(ChartDrawing.Draw(Of("c-line"), Language.En, ReportTheme.Default).Svg).Elements(Svg + "path").First().Attribute("d")!.Value;
        Assert.Equal(2, path.Count(c => c == 'M'));
        Assert.Equal(34, path.Count(c => c is 'M' or 'L'));
    }

    [Fact]
    public void Parts_of_a_ring_that_is_one_part_or_none_are_drawn()
    {
        Assert.Equal(2, XElement.Parse(Donut([5m]).Svg).Elements(Svg + "path").Count(path => path.Attribute("fill")!.Value != "none"));
        Assert.Contains("0.00", string.Join(' ', Texts(Donut([0m, 0m]))), StringComparison.Ordinal);
        Assert.Contains("-3.00", string.Join(' ', Texts(Donut([4m, -3m]))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_without_any_value_is_still_a_drawing()
    {
        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            var empty = new Chart(1, LocalText.Same("x"), "x", kind, LocalText.Same("t"), [LocalText.Same("a")], null, [new ChartSeries(LocalText.Same("s"), ColourRole.Brand, [null])]);
            Assert.NotNull(XElement.Parse(ChartDrawing.Draw(empty, Language.Zh, ReportTheme.Default).Svg));
            Assert.NotNull(XElement.Parse(ChartDrawing.Draw(empty with { Categories = [], Series = [] }, Language.Zh, ReportTheme.Default).Svg));
        }
    }

    [Fact]
    public void Earlier_series_of_a_scope_are_the_same_colour_weaker()
    {
        ChartSeries[] years = [.. Enumerable.Range(0, 3).Select(_ => new ChartSeries(LocalText.Same("y"), ColourRole.Scope1, [Gallery.Of("a", 1m)]))];
        var chart = new Chart(1, LocalText.Same("x"), "x", ChartKind.Columns, LocalText.Same("t"), [LocalText.Same("a")], null, years);
        var sheet = new ChartSheet(chart, Language.En, ReportTheme.Default);
        Assert.Equal(ReportTheme.Default.Scope1, sheet.Colour(2, 0));
        Assert.Equal(3, Enumerable.Range(0, 3).Select(series => sheet.Colour(series, 0)).Distinct().Count());
        Assert.True(ColourText.Contrast("FFFFFF", sheet.Colour(1, 0)) < ColourText.Contrast("FFFFFF", sheet.Colour(2, 0)));
    }

    // W3C, Understanding 1.4.3: #767676 on white has 4.54 to 1, the lightest grey that passes.
    [Fact]
    public void Contrast_is_reckoned_as_WCAG_does()
    {
        Assert.Equal(4.54, ColourText.Contrast("767676", "FFFFFF"), 2);
        Assert.Equal(21, ColourText.Contrast("000000", "FFFFFF"), 6);
    }

    private static Chart Of(string anchor) => Gallery.Report().Body.OfType<Chart>().Single(chart => chart.Anchor == anchor);

    private static List<string> Texts(ChartDrawing drawing) => [.. XElement.Parse(drawing.Svg).Elements(Svg + "text").Select(text => text.Value)];

    private static bool IsRound(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && text.Replace(",", "", StringComparison.Ordinal).Trim('-', '0', '.').Length <= 2 && value == decimal.Round(value, 6);

    private static double[] Bars(decimal[] values)
    {
        var chart = new Chart(1, LocalText.Same("x"), "x", ChartKind.Bars, LocalText.Same("t"), [.. values.Select((_, i) => LocalText.Same($"n{i}"))], null,
            [new ChartSeries(LocalText.Same("s"), ColourRole.Brand, [.. values.Select((value, i) => Gallery.Of($"v{i}", value))])]);
        return [.. XElement.Parse(ChartDrawing.Draw(chart, Language.En, ReportTheme.Default).Svg).Elements(Svg + "rect").Select(mark => Of(mark, "width"))];
    }

    private static ChartDrawing Donut(decimal[] values) => ChartDrawing.Draw(
        new Chart(1, LocalText.Same("x"), "x", ChartKind.Donut, LocalText.Same("t"), [.. values.Select((_, i) => LocalText.Same($"n{i}"))], null,
            [new ChartSeries(LocalText.Same("s"), ColourRole.Ramp, [.. values.Select((value, i) => Gallery.Of($"v{i}", value))])]), Language.En, ReportTheme.Default);

    private static double Of(XElement mark, string attribute) => double.Parse(mark.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static void AssertInside(XElement text, double width, double height)
    {
        var wide = TextMeasure.Width(text.Value, Of(text, "font-size"));
        var x = Of(text, "x") - (text.Attribute("text-anchor")?.Value switch { "middle" => wide / 2, "end" => wide, _ => 0 });
        Assert.True(x >= -4 && x + wide <= width + 4, $"{text.Value} at {x}..{x + wide}");
        Assert.InRange(Of(text, "y"), 8, height);
    }
}

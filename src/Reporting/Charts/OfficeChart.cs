using System.Globalization;
using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Where the data of a chart stand in a sheet: names down the first column, series beside them under their titles.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Head">Row of the titles, counted from 1.</param>
/// <param name="Column">Column of the names, counted from 0.</param>
internal readonly record struct OfficeChartCells(string Sheet, int Head, int Column)
{
    /// <summary>A range of cells.</summary>
    /// <param name="column">Column counted from that of the names.</param>
    /// <param name="from">First row counted from that of the titles.</param>
    /// <param name="to">Last row.</param>
    public string Range(int column, int from, int to)
    {
        var letters = XlsxWriter.Letters(Column + column);
        var first = string.Create(CultureInfo.InvariantCulture, $"'{Sheet}'!${letters}${Head + from}");
        return from == to ? first : first + string.Create(CultureInfo.InvariantCulture, $":${letters}${Head + to}");
    }
}

/// <summary>A chart as office programs draw it themselves (ECMA-376, part 1, 21.2), so that it can be edited and follows its data.</summary>
internal sealed class OfficeChart
{
    private readonly HtmlText _xml = new();
    private readonly Chart _chart;
    private readonly Language _language;
    private readonly ChartSheet _sheet;
    private readonly OfficeChartCells _cells;
    private readonly ReportTheme _theme;

    private OfficeChart(Chart chart, Language language, ReportTheme theme, OfficeChartCells cells) =>
        (_chart, _language, _sheet, _cells, _theme) = (chart, language, new ChartSheet(chart, language, theme), cells, theme);

    private const decimal SmallestPart = 0.06m;
    private const string ShownParts =
        "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";

    private bool IsBar => _chart.Kind is ChartKind.Bars or ChartKind.Columns or ChartKind.StackedColumns;

    /// <summary>The chart as the content of a chart part.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="language">The language.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="cells">Where its data stand.</param>
    public static string Of(Chart chart, Language language, ReportTheme theme, OfficeChartCells cells) => new OfficeChart(chart, language, theme, cells).Write();

    private string Write()
    {
        _xml.Raw("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        _xml.Raw("<c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>");
        var (open, close) = Form();
        _xml.Raw(open);
        for (var series = 0; series < _chart.Series.Count; series++) WriteSeries(series);
        _xml.Raw(close);
        if (_chart.Kind != ChartKind.Donut) WriteAxes();
        _xml.Raw("</c:plotArea>");
        // The ring has no room for names.
        if (_chart.Kind == ChartKind.Donut) _xml.Raw("<c:legend><c:legendPos val=\"r\"/><c:overlay val=\"0\"/></c:legend>");
        else if (_chart.Series.Count > 1) _xml.Raw("<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend>");
        _xml.Raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>");
        _xml.Raw(TextStyle(900, _sheet.Ink)).Raw("</c:chartSpace>");
        return _xml.ToString();
    }

    private (string Open, string Close) Form() => _chart.Kind switch
    {
        ChartKind.Donut => ("<c:doughnutChart><c:varyColors val=\"1\"/>", "<c:firstSliceAng val=\"0\"/><c:holeSize val=\"62\"/></c:doughnutChart>"),
        ChartKind.Line => ("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>", "<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>"),
        ChartKind.StackedColumns => ("<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>", "<c:gapWidth val=\"80\"/><c:overlap val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"),
        ChartKind.Bars => ("<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>", "<c:gapWidth val=\"60\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"),
        _ => ("<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>", "<c:gapWidth val=\"60\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"),
    };

    private void WriteSeries(int series)
    {
        var (number, colour) = (Whole(series), _sheet.Colour(series, int.MaxValue));
        _xml.Raw($"<c:ser><c:idx val=\"{number}\"/><c:order val=\"{number}\"/><c:tx><c:strRef><c:f>").Text(_cells.Range(series + 1, 0, 0));
        _xml.Raw("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>").Text(_sheet.Title(series)).Raw("</c:v></c:pt></c:strCache></c:strRef></c:tx>");
        _xml.Raw(_chart.Kind == ChartKind.Line ? $"<c:spPr><a:ln w=\"25400\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:ln></c:spPr>" : $"<c:spPr>{Solid(colour)}</c:spPr>");
        if (IsBar) _xml.Raw("<c:invertIfNegative val=\"0\"/>");
        if (_chart.Kind == ChartKind.Line) _xml.Raw($"<c:marker><c:symbol val=\"circle\"/><c:size val=\"5\"/><c:spPr>{Solid(colour)}</c:spPr></c:marker>");
        if (_chart.Roles is not null || _chart.Kind == ChartKind.Donut) WritePoints(series);
        WriteLabels(series);
        WriteData(series);
        if (_chart.Kind == ChartKind.Line) _xml.Raw("<c:smooth val=\"0\"/>");
        _xml.Raw("</c:ser>");
    }

    private void WritePoints(int series)
    {
        for (var category = 0; category < _sheet.Names.Count; category++)
        {
            _xml.Raw($"<c:dPt><c:idx val=\"{Whole(category)}\"/>").Raw(IsBar ? "<c:invertIfNegative val=\"0\"/>" : "").Raw("<c:bubble3D val=\"0\"/>");
            _xml.Raw($"<c:spPr>{Solid(_sheet.Colour(series, category))}</c:spPr></c:dPt>");
        }
    }

    private void WriteLabels(int series)
    {
        var format = _sheet.Values.FirstOrDefault() is { } figure && CellNumber.Of(figure).Format is { Length: > 0 } own ? own : "General";
        _xml.Raw("<c:dLbls>");
        if (_chart.Kind == ChartKind.Donut) WritePointLabels(series);
        _xml.Raw("<c:numFmt").Attribute("formatCode", format).Raw(" sourceLinked=\"1\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>").Raw(TextStyle(800, LabelColour(series)));
        if (_chart.Kind is ChartKind.Columns or ChartKind.Bars) _xml.Raw("<c:dLblPos val=\"outEnd\"/>");
        if (_chart.Kind == ChartKind.Line) _xml.Raw("<c:dLblPos val=\"t\"/>");
        _xml.Raw(ShownParts).Raw("</c:dLbls>");
    }

    // On a ring a label stands upon its part; one that is too large for it has a ground of its own, and what is nothing has none.
    private void WritePointLabels(int series)
    {
        var whole = _sheet.Values.Sum(figure => Math.Abs(figure.Value));
        for (var i = 0; i < _sheet.Names.Count; i++)
        {
            if (_sheet.Value(series, i) is not { } figure) continue;
            _xml.Raw($"<c:dLbl><c:idx val=\"{Whole(i)}\"/>");
            var fits = Math.Abs(figure.Value) >= whole * SmallestPart;
            if (figure.Value == 0) _xml.Raw("<c:delete val=\"1\"/>");
            else
                _xml.Raw("<c:numFmt").Attribute("formatCode", CellNumber.Of(figure).Format).Raw($" sourceLinked=\"0\"/><c:spPr>{(fits ? "<a:noFill/>" : Solid("FFFFFF"))}<a:ln><a:noFill/></a:ln></c:spPr>")
                    .Raw(TextStyle(800, fits ? _sheet.Upon(_sheet.Colour(series, i)) : _sheet.Ink)).Raw(ShownParts);
            _xml.Raw("</c:dLbl>");
        }
    }

    // Labels of stacked columns stand upon their marks.
    private string LabelColour(int series) => _chart.Kind == ChartKind.StackedColumns ? _sheet.Upon(_sheet.Colour(series, int.MaxValue)) : _sheet.Ink;

    private void WriteData(int series)
    {
        var count = _sheet.Names.Count;
        _xml.Raw("<c:cat><c:strRef><c:f>").Text(_cells.Range(0, 1, count)).Raw($"</c:f><c:strCache><c:ptCount val=\"{Whole(count)}\"/>");
        for (var i = 0; i < count; i++) _xml.Raw($"<c:pt idx=\"{Whole(i)}\"><c:v>").Text(_sheet.Names[i]).Raw("</c:v></c:pt>");
        _xml.Raw("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>").Text(_cells.Range(series + 1, 1, count));
        _xml.Raw($"</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"{Whole(count)}\"/>");
        for (var i = 0; i < count; i++)
            if (_sheet.Value(series, i) is { } figure && CellNumber.Of(figure) is { Number: { } number, Format: var format })
                _xml.Raw($"<c:pt idx=\"{Whole(i)}\"").Attribute("formatCode", format).Raw("><c:v>").Text(number).Raw("</c:v></c:pt>");
        _xml.Raw("</c:numCache></c:numRef></c:val>");
    }

    private void WriteAxes()
    {
        var bars = _chart.Kind == ChartKind.Bars;
        _xml.Raw($"<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"{(bars ? "maxMin" : "minMax")}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(bars ? "l" : "b")}\"/>");
        _xml.Raw($"<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\">{Solid(_sheet.Muted)}</a:ln></c:spPr>");
        _xml.Raw("<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        _xml.Raw($"<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>{Floor()}</c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(bars ? "t" : "l")}\"/>");
        _xml.Raw($"<c:majorGridlines><c:spPr><a:ln w=\"6350\">{Solid(_sheet.Hairline)}</a:ln></c:spPr></c:majorGridlines>").Raw(AxisTitle());
        _xml.Raw("<c:numFmt formatCode=\"#,##0.##\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>");
        _xml.Raw("<c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/></c:valAx>");
    }

    private string AxisTitle() => _sheet.Unit.Length == 0 ? "" :
        $"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\" b=\"0\"/></a:pPr>{string.Concat(SubstanceText.Split(_sheet.Unit).Select(UnitRun))}</a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";

    private string UnitRun((string Text, bool Subscript) piece) =>
        $"<a:r><a:rPr lang=\"{(_language == Language.Zh ? "zh-CN" : "en-US")}\" sz=\"900\" b=\"0\"{(piece.Subscript ? " baseline=\"-25000\"" : "")}>{Solid(_sheet.Muted)}{Typefaces}</a:rPr><a:t>{HtmlText.Escaped(piece.Text)}</a:t></a:r>";

    private string Typefaces => $"<a:latin typeface=\"{HtmlText.Escaped(_theme.LatinFont)}\"/><a:ea typeface=\"{HtmlText.Escaped(_theme.ChineseFont)}\"/>";

    // Marks are compared by their length, so the axis begins at nought unless something lies below it.
    private string Floor() => _sheet.Values.Any(figure => figure.Value < 0) ? "" : "<c:min val=\"0\"/>";

    private static string Solid(string colour) => $"<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>";

    private string TextStyle(int size, string colour) => $"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"{Whole(size)}\">{Solid(colour)}{Typefaces}</a:defRPr></a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr>";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}

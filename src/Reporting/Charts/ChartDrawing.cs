using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A chart as a drawing.</summary>
/// <param name="Svg">The drawing.</param>
/// <param name="EveryValueStands">Whether every value stands beside its mark; where there was no room for one, the data must stand in a table.</param>
public sealed record ChartDrawing(string Svg, bool EveryValueStands)
{
    /// <summary>Charts with more values than this are described by their number and not one by one.</summary>
    private const int MostDescribed = 24;

    /// <summary>Draws a chart. The same chart gives the same text.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="language">The language.</param>
    /// <param name="theme">The colours.</param>
    public static ChartDrawing Draw(Chart chart, Language language, ReportTheme theme)
    {
        var sheet = new ChartSheet(chart, language, theme);
        var (height, complete) = chart.Kind switch
        {
            ChartKind.StackedColumns => StackedDrawing.Draw(sheet),
            ChartKind.Bars => BarDrawing.Draw(sheet),
            ChartKind.Donut => DonutDrawing.Draw(sheet),
            ChartKind.Line => LineDrawing.Draw(sheet),
            _ => ColumnDrawing.Draw(sheet),
        };
        var name = Furniture.Figure(chart.Number).In(language) + " " + chart.Caption.In(language);
        return new ChartDrawing(sheet.Canvas.ToSvg(height, name, Description(sheet, language), HtmlAnchor.Of(chart.Anchor)), complete);
    }

    private static string Description(ChartSheet sheet, Language language)
    {
        var zh = language == Language.Zh;
        var unit = sheet.Unit.Length == 0 ? "" : (zh ? "单位 " : "Unit ") + sheet.Unit + (zh ? "。" : ". ");
        var count = sheet.Values.Count();
        if (count > MostDescribed)
            return unit + (zh ? string.Create(CultureInfo.InvariantCulture, $"共 {count} 个数值，见图下数据表。") : string.Create(CultureInfo.InvariantCulture, $"{count} values; see the table of data below."));
        var several = sheet.Chart.Series.Count > 1;
        var parts = Enumerable.Range(0, sheet.Chart.Series.Count).Select(series => (several ? sheet.Title(series) + (zh ? "：" : ": ") : "") + string.Join(
            zh ? "，" : ", ", sheet.Names.Select((name, category) => name + " " + (sheet.Value(series, category)?.Text ?? (zh ? "缺" : "missing")))));
        return unit + string.Join(zh ? "；" : "; ", parts) + (zh ? "。" : ".");
    }
}

using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Charts as HTML: the drawing, its caption, and the data as a table for those who cannot see it or want to copy it.</summary>
internal sealed class HtmlChart(HtmlText page, HtmlInlines inlines, Language language, ReportTheme theme)
{
    /// <summary>Writes a chart.</summary>
    public void Write(Chart chart)
    {
        var drawing = ChartDrawing.Draw(chart, language, theme);
        page.Raw("<figure").Attribute("id", HtmlAnchor.Of(chart.Anchor)).Raw(" class=\"chart\">\n<div class=\"drawing\">\n").Raw(drawing.Svg).Raw("\n</div>\n<figcaption><span class=\"label\">");
        page.Text(Furniture.Figure(chart.Number).In(language)).Raw("</span> ").Substances(chart.Caption.In(language)).Raw("</figcaption>\n");
        WriteData(chart, drawing.EveryValueStands);
        page.Raw("</figure>\n");
    }

    // Where a value could not stand beside its mark, the table is printed too.
    private void WriteData(Chart chart, bool everyValueStands)
    {
        page.Raw("<details").Attribute("class", everyValueStands ? "data" : "data printed").Raw(everyValueStands ? ">" : " open>");
        page.Raw("<summary>").Text(Furniture.ChartData.In(language)).Raw("</summary>\n<div class=\"columns\"><table class=\"grid\">\n<thead><tr><th scope=\"col\">");
        page.Text(Furniture.Category.In(language)).Raw("</th><th scope=\"col\" class=\"end\">").Substances(chart.Unit.In(language)).Raw("</th></tr></thead>\n");
        foreach (var series in chart.Series)
        {
            page.Raw("<tbody>\n");
            if (chart.Series.Count > 1) page.Raw("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"2\">").Substances(series.Title.In(language)).Raw("</th></tr>\n");
            for (var i = 0; i < chart.Categories.Count && i < series.Values.Count; i++) WriteRow(chart.Categories[i], series.Values[i]);
            page.Raw("</tbody>\n");
        }

        page.Raw("</table></div></details>\n");
    }

    private void WriteRow(LocalText category, ShownFigure? figure)
    {
        page.Raw("<tr><th scope=\"row\">").Substances(category.In(language)).Raw("</th><td class=\"end\">");
        if (figure is null) page.Raw("—");
        else inlines.Write(figure);
        page.Raw("</td></tr>\n");
    }
}

using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A chart as a drawing.</summary>
/// <param name="Svg">The drawing.</param>
/// <param name="EveryValueStands">Whether every value stands beside its mark; where there was no room for one, the data must stand in a table.</param>
public sealed record ChartDrawing(string Svg, bool EveryValueStands)
{
    /// <summary>Draws a chart. The same chart gives the same text.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="language">The language.</param>
    /// <param name="theme">The colours.</param>
    public static ChartDrawing Draw(Chart chart, Language language, ReportTheme theme) => new("", false);
}

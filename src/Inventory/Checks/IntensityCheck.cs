using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Checks that every intensity has its denominator.</summary>
internal static class IntensityCheck
{
    /// <summary>Reports intensities whose metric is not in production figures or in an inconvertible unit.</summary>
    public static void Run(InventoryBook book, FaultList faults)
    {
        foreach (var intensity in book.Intensities)
        {
            if (book.Damaged.Contains("production")) return;
            var figures = IntensityDenominator.Figures(book, intensity.Metric);
            if (figures.Count == 0)
            {
                faults.Add(InventoryFaults.MetricMissing, intensity.Place, intensity.Metric, new LocalText("production.csv 中在报告期内有数据的指标", "a metric with figures in production.csv within the reporting period"));
            }
            else if (figures.Select(figure => figure.Figure).FirstOrDefault(figure => !figure.Value.Unit.IsConvertibleTo(intensity.Per)) is { } odd)
            {
                faults.Add(
                    InventoryFaults.UnitInconvertible, odd.Place with { Column = "unit" }, odd.Value.Unit.Symbol,
                    new LocalText($"可换算为 {intensity.Per.Symbol} 的单位", $"a unit that converts to {intensity.Per.Symbol}"));
            }
            else if (Sum(figures, intensity) is not { } sum)
            {
                var largest = figures.MaxBy(figure => Math.Abs(figure.Figure.Value.Amount)).Figure;
                faults.Add(InventoryFaults.NumberTooLarge, largest.Place with { Column = "value" }, DecimalText.Format(largest.Value.Amount), new LocalText("较小的数值", "a smaller number"));
            }
            else if (sum == 0)
            {
                faults.Add(
                    InventoryFaults.DivisionByZero, figures[0].Figure.Place with { Column = "value" }, DecimalText.Format(figures[0].Figure.Value.Amount),
                    new LocalText($"合计不为零的 {intensity.Metric}（强度的分母）", $"figures of {intensity.Metric} that do not add up to zero, since an intensity is divided by them"));
            }
        }
    }

    private static decimal? Sum(IReadOnlyList<(ProductionFigure, decimal, decimal)> figures, IntensityDefinition intensity)
    {
        try
        {
            return IntensityDenominator.Sum(figures, intensity.Per);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}

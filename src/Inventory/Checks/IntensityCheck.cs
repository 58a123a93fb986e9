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
            var figures = book.Production.Where(figure => figure.Metric == intensity.Metric).ToArray();
            if (figures.Length == 0)
            {
                faults.Add(InventoryFaults.MetricMissing, intensity.Place, intensity.Metric, new LocalText("production.csv 中有数据的指标", "a metric with figures in production.csv"));
            }
            else if (figures.FirstOrDefault(figure => !figure.Value.Unit.IsConvertibleTo(intensity.Per)) is { } odd)
            {
                faults.Add(
                    InventoryFaults.UnitInconvertible, odd.Place with { Column = "unit" }, odd.Value.Unit.Symbol,
                    new LocalText($"可换算为 {intensity.Per.Symbol} 的单位", $"a unit that converts to {intensity.Per.Symbol}"));
            }
        }
    }
}

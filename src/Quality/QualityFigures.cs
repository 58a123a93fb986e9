using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Quality;

/// <summary>
/// Data quality and uncertainty as figures: <c>quality/score</c>, <c>sources/petrol/quality/average</c>, <c>uncertainty/lowerPercent</c>,
/// <c>uncertainty/byIsoCategory/1/upperPercent</c>. Add them to an inventory's figures with <see cref="FigureBook.With"/>.
/// </summary>
public static class QualityFigures
{
    /// <summary>All figures of an inventory, scores and uncertainty by error propagation included: every number that is printed.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="scheme">The scheme by which it is scored.</param>
    /// <param name="uncertainty">Its uncertainty if it was computed otherwise, as by simulation.</param>
    public static FigureBook Book(Inventory inventory, DataQualityScheme scheme, UncertaintyResult? uncertainty = null) => inventory.Figures.With(
        [.. Of(InventoryScoring.Of(inventory, scheme), scheme.Id), .. Of(uncertainty ?? ErrorPropagation.Run(InventoryUncertainty.Model(inventory, scheme)))]);

    /// <summary>The figures of a score.</summary>
    /// <param name="score">The scores of the sources and the inventory.</param>
    /// <param name="scheme">Identifier of the scheme, part of the lineage.</param>
    public static IEnumerable<FigureDefinition> Of(QualityScore score, string scheme)
    {
        var weighted = score.Sources.Select(source => $"sources/{source.Source}/quality/weighted").ToArray();
        if (score is { Score: { } value, Level: { } level })
        {
            yield return FigureDefinition.Derived("quality/score", () => new LocalText("数据质量加权得分", "Weighted data-quality score"), FigureDefinition.One, () => value, weighted) with { Data = Scheme(scheme) };
            yield return FigureDefinition.Derived("quality/level", () => new LocalText("数据质量等级", "Data-quality level"), FigureDefinition.One, () => level, "quality/score") with { Data = Scheme(scheme) };
        }

        foreach (var source in score.Sources)
            foreach (var figure in Source(source, scheme)) yield return figure;
    }

    /// <summary>The figures of an uncertainty.</summary>
    /// <param name="result">The uncertainty of the total and of the groups asked for.</param>
    public static IEnumerable<FigureDefinition> Of(UncertaintyResult result) =>
        [.. Estimate("uncertainty", result.Total, "totals/tCO2e", result), .. result.Groups.SelectMany(group => Estimate("uncertainty/" + group.Id, group, group.Id, result))];

    private static IEnumerable<FigureDefinition> Source(SourceScore source, string scheme)
    {
        var (figure, prefix) = ("sources/" + source.Source, $"sources/{source.Source}/quality/");
        yield return One("activity", "活动数据得分", "mark of activity data", source.Activity, figure);
        yield return One("factor", "排放因子得分", "mark of the emission factor", source.Factor, figure);
        yield return One("calibration", "仪表校准得分", "mark of calibration", source.Calibration, figure);
        yield return One("average", "平均得分", "mean mark", source.Average, prefix + "activity", prefix + "factor", prefix + "calibration");
        yield return One("level", "数据质量等级", "data-quality level", source.Level, prefix + "average");
        yield return One("weighted", "加权得分", "weighted mark", source.Weighted, prefix + "average", figure + "/share");

        FigureDefinition One(string name, string zh, string en, decimal value, params string[] parts) =>
            FigureDefinition.Derived(prefix + name, () => new LocalText($"{source.Source}，{zh}", $"{source.Source}, {en}"), FigureDefinition.One, () => value, parts) with { Data = Scheme(scheme) };
    }

    private static Action<CanonicalJson> Scheme(string scheme) => json => json.Property("scheme", scheme);

    private static IEnumerable<FigureDefinition> Estimate(string id, UncertaintyEstimate estimate, string of, UncertaintyResult result)
    {
        yield return One("lowerPercent", "95 % 区间下限", "lower bound of the 95 % interval", "%", estimate.LowerPercent);
        yield return One("upperPercent", "95 % 区间上限", "upper bound of the 95 % interval", "%", estimate.UpperPercent);
        yield return One("standardDeviation", "标准差", "standard deviation", FigureDefinition.Co2e, estimate.StandardDeviation);
        if (estimate.Mean is { } mean) yield return One("mean", "模拟均值", "mean of the simulation", FigureDefinition.Co2e, mean);

        FigureDefinition One(string name, string zh, string en, string unit, decimal value) =>
            FigureDefinition.Derived($"{id}/{name}", () => new LocalText($"不确定性（{of}），{zh}", $"Uncertainty ({of}), {en}"), unit, () => value, of) with
            {
                Data = json => json.Property("method", result.Method).Property("draws", result.Draws).Property("seed", result.Seed),
                Lines = () => [LocalText.Same(result.Method == UncertaintyResult.MonteCarloMethod ? $"{result.Method}, {result.Draws} draws, seed {result.Seed}" : result.Method)],
            };
    }
}

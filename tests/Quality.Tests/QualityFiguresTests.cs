using Lingtan.Inventories;

namespace Lingtan.Quality;

public sealed class QualityFiguresTests
{
    private static readonly UncertaintyResult Simulated = new(
        UncertaintyResult.MonteCarloMethod, 1000, 7, new UncertaintyEstimate("totals/tCO2e", 10, -4.2m, 4.3m, 10.01m, 0.2m),
        [new UncertaintyEstimate("byIsoCategory/1", 4, -5, 6, 4, 0.1m)]);

    [Fact]
    public void Scores_and_bounds_have_identifiers_units_and_both_languages()
    {
        var score = new QualityScore(4.5m, 2, [new SourceScore("petrol", 6, 4, 3.5m, 4.5m, 2, 1, 4.5m)]);
        FigureDefinition[] figures = [.. QualityFigures.Of(score, "scheme"), .. QualityFigures.Of(Simulated)];
        var values = figures.ToDictionary(figure => figure.Id, figure => (figure.Value!(), figure.Unit));
        Assert.Equal((4.5m, "1"), values["quality/score"]);
        Assert.Equal((2m, "1"), values["quality/level"]);
        Assert.Equal((3.5m, "1"), values["sources/petrol/quality/calibration"]);
        Assert.Equal((-4.2m, "%"), values["uncertainty/lowerPercent"]);
        Assert.Equal((6m, "%"), values["uncertainty/byIsoCategory/1/upperPercent"]);
        Assert.Equal((10.01m, "tCO2e"), values["uncertainty/mean"]);
        Assert.All(figures, figure => Assert.NotEqual(figure.Title().Zh, figure.Title().En));
    }

    [Fact]
    public void A_total_of_zero_has_no_score()
    {
        Assert.Empty(QualityFigures.Of(new QualityScore(null, null, []), "scheme"));
    }
}

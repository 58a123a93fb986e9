using Lingtan.Inventories;
using Lingtan.Quality;

namespace Lingtan.Examples;

/// <summary>Expected values: Guangdong Kaijin, greenhouse gas inventory report 2023, section 4.5 and table 2.</summary>
public sealed class KaijinTests
{
    private static readonly Inventory Inventory = Example.Of("kaijin-2023");

    [Fact]
    public void The_total_is_as_printed() => Assert.Equal(415532.11m, Example.Shown(Inventory.Totals.Tco2e, 2));

    [Fact]
    public void Categories_are_as_printed_and_foot_to_one_hundredth_more()
    {
        var shown = InventoryViews.ByIsoCategory(Inventory).Values.Select(value => Example.Shown(value, 2)).ToArray();
        Assert.Equal([131.74m, 13146.42m, 26667.68m, 375586.28m], shown);
        Assert.Equal(415532.12m, shown.Sum());
    }

    [Fact]
    public void Electricity_is_computed_from_megawatt_hours()
    {
        Assert.Equal(23610.66m * 0.5568m, Example.Of(Inventory, "row-12"));
        Assert.Equal(13146415.49m, Example.Shown(Example.Of(Inventory, "row-12") * 1000, 2));
    }

    // The report prints 415,532,111.61 kg; the shown rows add up to 415,532,111.60, its table carries more digits than it shows.
    [Fact]
    public void Forty_one_rows_are_there_and_their_kilograms_add_up_to_the_printed_sum()
    {
        Assert.Equal(41, Inventory.Sources.Count);
        Assert.Equal(415532111.6m, Example.Shown(Inventory.Totals.Tco2e * 1000, 2));
    }

    [Fact]
    public void Exclusions_without_an_estimate_are_warned_about() =>
        Assert.Equal(3, Inventory.Warnings.Count(warning => warning.Code == InventoryWarnings.ExclusionUnestimated));

    [Fact]
    public void The_weighted_score_and_its_level_are_as_printed()
    {
        var score = InventoryScoring.Of(Inventory, DataQualityScheme.Default);
        Assert.Equal(2.3408m, Example.Shown(score.Score!.Value, 4));
        Assert.Equal(4, score.Level);
    }

    [Fact]
    public void Every_row_scores_as_printed()
    {
        var scores = InventoryScoring.Of(Inventory, DataQualityScheme.Default).Sources.ToDictionary(score => score.Source, StringComparer.Ordinal);
        var printed = File.ReadLines(Path.Combine(Example.Root, "tests", "Examples.Tests", "kaijin-2023-printed.csv")).Skip(1).Select(line => line.Split(','));
        Assert.Equal(41, scores.Count);
        Assert.All(printed, row =>
        {
            var score = scores[row[0]];
            Assert.Equal([Number(row[1]), Number(row[2]), Number(row[3])], [score.Activity, score.Factor, score.Calibration]);
            Assert.Equal(Number(row[4]), Example.Shown(score.Average, 9));
            Assert.Equal(Number(row[5]), score.Level);
            Assert.Equal(Number(row[6]), Example.Shown(Example.Of(Inventory, row[0]) * 1000, 2));
            Assert.Equal(Number(row[7]), Example.Shown(score.Share, 4));
            Assert.Equal(Number(row[8]), Example.Shown(score.Weighted, 4));
        });
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

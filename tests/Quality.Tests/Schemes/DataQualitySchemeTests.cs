using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Quality;

public sealed class DataQualitySchemeTests
{
    private static readonly DataQualityScheme Scheme = DataQualityScheme.Default;

    // 广东凯金新能源科技股份有限公司《温室气体盘查报告》（2023年度）, 4.5: the table of marks.
    [Theory]
    [InlineData("automatic", "1", "6")]
    [InlineData("periodic", "1", "3")]
    [InlineData("estimate", "1", "1")]
    [InlineData("estimate", "0", "1")]
    [InlineData("automatic", "0.8", "5")]
    [InlineData("automatic", "0.25", "2.25")]
    [InlineData("periodic", "0.5", "2")]
    [InlineData("periodic", "0", "1")]
    public void A_partly_measured_record_scores_its_class_for_the_share_measured(string collection, string measured, string mark) =>
        Assert.Equal(Number(mark), Scheme.ActivityMark(collection, Number(measured)));

    [Theory]
    [InlineData(6, 6)]
    [InlineData(4, 4)]
    [InlineData(1, 1)]
    public void A_factor_scores_its_rank(int rank, int mark) => Assert.Equal(mark, Scheme.FactorMark(rank));

    [Theory]
    [InlineData("in-order", 6)]
    [InlineData("confirmed", 3)]
    [InlineData("none", 1)]
    public void Calibration_scores_its_class(string calibration, int mark) => Assert.Equal(mark, Scheme.CalibrationMark(calibration));

    [Fact]
    public void A_class_the_scheme_does_not_have_gives_no_mark()
    {
        Assert.Null(Scheme.ActivityMark("guessed", 1m));
        Assert.Null(Scheme.FactorMark(7));
        Assert.Null(Scheme.CalibrationMark("often"));
    }

    // The same report: level 1 from 5.0, 2 from 4.0, 3 from 3.0, 4 from 2.0, else 5.
    [Theory]
    [InlineData("6", 1)]
    [InlineData("5.0", 1)]
    [InlineData("4.9999999", 2)]
    [InlineData("4", 2)]
    [InlineData("3.9", 3)]
    [InlineData("3", 3)]
    [InlineData("2.3408", 4)]
    [InlineData("2", 4)]
    [InlineData("1.9999", 5)]
    [InlineData("0", 5)]
    public void A_score_reaches_the_first_level_whose_bound_it_is_not_below(string score, int level) =>
        Assert.Equal(level, Scheme.LevelOf(Number(score)).Level);

    [Fact]
    public void The_shipped_scheme_assumes_an_uncertainty_for_every_class_with_its_source()
    {
        Assert.All(Scheme.Activity, entry => Assert.NotNull(Scheme.Assumptions.OfActivity(entry.Id)));
        Assert.All(Enumerable.Range(1, 6), rank => Assert.NotNull(Scheme.Assumptions.OfFactor("anything", rank)));
        Assert.All(Scheme.Assumptions.Factor, entry => Assert.NotEqual("", entry.Source));
    }

    [Fact]
    public void An_assumption_by_kind_comes_before_one_by_rank()
    {
        var methane = Scheme.Assumptions.OfFactor("combustion-ch4", 1)!;
        Assert.True(methane.UpperPercent > methane.LowerPercent);
        Assert.Null(methane.Rank);
        Assert.Equal(1, Scheme.Assumptions.OfFactor("goods-by-mass", 1)!.Rank);
    }

    [Fact]
    public void Better_classes_are_never_assumed_to_be_more_uncertain()
    {
        Assert.Equal(Scheme.Assumptions.Activity.OrderBy(entry => entry.Percent), Scheme.Assumptions.Activity);
        var byRank = Enumerable.Range(1, 6).Select(rank => Scheme.Assumptions.OfFactor("anything", rank)!.UpperPercent);
        Assert.Equal(byRank.OrderDescending(), byRank);
    }

    [Fact]
    public void The_range_of_scores_is_that_of_three_lowest_and_three_highest_marks() => Assert.Equal((1m, 6m), Scheme.Range);

    internal static decimal Number(string text)
    {
        Assert.True(DecimalText.TryParse(text, out var value, out _));
        return value;
    }

    internal static (DataQualityScheme? Scheme, FaultList Faults) Read(string yaml)
    {
        var faults = new FaultList();
        return (DataQualityScheme.Read(Encoding.UTF8.GetBytes(yaml), "own.yaml", faults), faults);
    }
}

using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quality;

/// <summary>
/// The expected marks, means, levels and weighted means are those printed in 广东凯金新能源科技股份有限公司《温室气体盘查报告》（2023年度）,
/// 4.5 数据品质: 41 sources, weighted score 2.3408, level 4. Amounts are in kilograms there.
/// </summary>
public sealed class QualityScoringTests
{
    private static readonly IReadOnlyList<string[]> Printed = TestTable.Rows("kaijin-2023.csv");

    private static readonly SourceMarks[] Marks =
        [.. Printed.Select(row => new SourceMarks(row[0], row[6].Length == 0 ? 0m : Number(row[6]) / 1000m, Number(row[1]), Number(row[2]), Number(row[3])))];

    [Fact]
    public void The_published_inventory_scores_as_printed()
    {
        var score = QualityScoring.Score(DataQualityScheme.Default, Marks);
        Assert.Equal(41, score.Sources.Count);
        Assert.Equal(2.3408m, Math.Round(score.Score!.Value, 4, MidpointRounding.AwayFromZero));
        Assert.Equal(4, score.Level);
    }

    [Fact]
    public void Every_source_scores_as_printed()
    {
        var score = QualityScoring.Score(DataQualityScheme.Default, Marks);
        Assert.All(Printed.Zip(score.Sources), pair =>
        {
            var (row, source) = pair;
            Assert.Equal(row[0], source.Source);
            Assert.Equal(Number(row[4]), Math.Round(source.Average, 9, MidpointRounding.AwayFromZero));
            Assert.Equal(row[5], source.Level.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(row[7].Length == 0 ? 0m : Number(row[7]), Math.Round(source.Share, 4, MidpointRounding.AwayFromZero));
            Assert.Equal(Number(row[8]), Math.Round(source.Weighted, 4, MidpointRounding.AwayFromZero));
        });
    }

    [Fact]
    public void A_total_of_zero_has_no_score()
    {
        var score = QualityScoring.Score(DataQualityScheme.Default, [new("a", 0m, 6m, 6m, 3m)]);
        Assert.Null(score.Score);
        Assert.Null(score.Level);
        Assert.Equal(5m, Assert.Single(score.Sources).Average);
        Assert.Equal(1, score.Sources[0].Level);
    }

    [Fact]
    public void A_deduction_weighs_by_its_size()
    {
        var score = QualityScoring.Score(DataQualityScheme.Default, [new("a", 3m, 6m, 6m, 6m), new("b", -1m, 2m, 2m, 2m)]);
        Assert.Equal(5m, score.Score);
    }

    [Fact]
    public void Scores_stay_within_the_marks_and_the_weighted_means_add_up() => Prop.ForAll(Any, marks =>
    {
        var score = QualityScoring.Score(DataQualityScheme.Default, marks);
        if (score.Score is not { } total) return marks.All(entry => entry.Tonnes == 0m);
        var lowest = score.Sources.Min(source => source.Average);
        var highest = score.Sources.Max(source => source.Average);
        return total >= lowest - 1e-20m && total <= highest + 1e-20m
            && Math.Abs(score.Sources.Sum(source => source.Weighted) - total) < 1e-20m
            && Math.Abs(score.Sources.Sum(source => source.Share) - 1m) < 1e-20m;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void The_order_of_sources_makes_no_difference() => Prop.ForAll(Any, marks =>
    {
        var forward = QualityScoring.Score(DataQualityScheme.Default, marks);
        var backward = QualityScoring.Score(DataQualityScheme.Default, [.. marks.Reverse()]);
        return forward.Score == backward.Score && forward.Sources.SequenceEqual(backward.Sources.Reverse());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    private static Arbitrary<SourceMarks[]> Any =>
        (from tonnes in Gen.Choose(-1_000_000_000, 1_000_000_000)
         from activity in Gen.Choose(1000, 6000)
         from factor in Gen.Choose(1, 6)
         from calibration in Gen.Elements(1m, 3m, 6m)
         select (tonnes, activity, factor, calibration)).NonEmptyListOf()
        .Select(list => list.Select((entry, i) => new SourceMarks($"s{i}", entry.tonnes / 7m, entry.activity / 1000m, entry.factor, entry.calibration)).ToArray())
        .ToArbitrary();

    private static decimal Number(string text) => DataQualitySchemeTests.Number(text);
}

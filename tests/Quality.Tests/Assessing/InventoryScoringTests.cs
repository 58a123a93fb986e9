using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Quality;

public sealed class InventoryScoringTests
{
    [Fact]
    public void Records_factors_and_calibration_give_the_marks()
    {
        var inventory = QualityBooks.Build(QualityBooks.DieselByMonth("kg", "diesel"), source => source with { Quality = new SourceQuality(null, null, "confirmed") });
        var score = Assert.Single(InventoryScoring.Of(inventory, DataQualityScheme.Default).Sources);
        // Periodic records, Chinese national factors, confirmed: 3, 2, 3.
        Assert.Equal((3m, 2m, 3m), (score.Activity, score.Factor, score.Calibration));
        Assert.Equal(1m, score.Share);
        Assert.Equal(4, score.Level);
    }

    [Fact]
    public void What_a_source_states_of_its_factor_overrides_the_rank()
    {
        var inventory = QualityBooks.Build(QualityBooks.DieselByMonth("kg", "diesel"), source => source with { Quality = new SourceQuality(null, 6, "in-order") });
        var score = InventoryScoring.Of(inventory, DataQualityScheme.Default).Sources[0];
        Assert.Equal((6m, 6m), (score.Factor, score.Calibration));
    }

    [Fact]
    public void A_partly_measured_year_scores_in_between()
    {
        // December (1200 of 7800 kg) is an estimate: (6 × 6600 + 1 × 1200) / 7800 = 5.230769.
        var inventory = QualityBooks.Build(QualityBooks.DieselByMonth("kg", "diesel"), record: record =>
            record with { Collection = record.Amount == 1200m ? CollectionType.Estimate : CollectionType.Automatic });
        Assert.Equal(5.230769m, InventoryScoring.Of(inventory, DataQualityScheme.Default).Sources[0].Activity);
    }

    [Fact]
    public void A_measured_share_is_taken_from_the_record()
    {
        var inventory = QualityBooks.Build(QualityBooks.DieselByMonth("kg", "diesel"), record: record =>
            record with { Collection = CollectionType.Automatic, Details = new ActivityDetails { Measured = 0.4m } });
        Assert.Equal(3m, InventoryScoring.Of(inventory, DataQualityScheme.Default).Sources[0].Activity);
    }

    [Fact]
    public void What_is_not_stated_counts_lowest_with_a_warning()
    {
        var inventory = QualityBooks.Build(QualityBooks.DieselByMonth("kg", "diesel"), record: record => record with { Collection = CollectionType.Unstated });
        var score = InventoryScoring.Of(inventory, DataQualityScheme.Default).Sources[0];
        Assert.Equal((1m, 1m), (score.Activity, score.Calibration));
        Assert.Equal("quality-collection-unstated", Assert.Single(InventoryScoring.Warnings(inventory)).Code.Id);
    }

    [Fact]
    public void A_source_may_state_the_collection_of_its_records()
    {
        var inventory = QualityBooks.Build(
            QualityBooks.DieselByMonth("kg", "diesel"), source => source with { Quality = new SourceQuality(CollectionType.Automatic, null, null) },
            record => record with { Collection = CollectionType.Unstated });
        Assert.Equal(6m, InventoryScoring.Of(inventory, DataQualityScheme.Default).Sources[0].Activity);
        Assert.Empty(InventoryScoring.Warnings(inventory));
    }

    [Fact]
    public void A_balance_of_masses_has_the_highest_factor_mark_and_a_figure_taken_over_the_lowest()
    {
        var inventory = QualityBooks.Build(QualityBooks.Refrigerant()
            .Source("report", "reported-emissions", "scope3-4", 3, scope3: 4).Record("report", "2025", "12 tCO2e"));
        var scores = InventoryScoring.Of(inventory, DataQualityScheme.Default).Sources;
        Assert.Equal((6m, 1m), (scores[0].Factor, scores[1].Factor));
    }

    [Fact]
    public void The_order_of_records_makes_no_difference()
    {
        var writer = QualityBooks.DieselByMonth("kg", "diesel", "truck");
        ActivityRecord Mixed(ActivityRecord record) => record with { Collection = record.Amount > 600m ? CollectionType.Estimate : CollectionType.Automatic };
        var forward = InventoryScoring.Of(QualityBooks.Build(writer, record: Mixed), DataQualityScheme.Default);
        var backward = InventoryScoring.Of(QualityBooks.Build(writer, record: Mixed, reversed: true), DataQualityScheme.Default);
        Assert.Equal(forward.Score, backward.Score);
        Assert.Equal(forward.Sources, backward.Sources);
    }

    [Fact]
    public void An_unknown_calibration_class_is_a_fault()
    {
        var book = QualityBooks.DieselByMonth("kg", "diesel").Book();
        var faults = new FaultList();
        InventoryScoring.Check(book with { Sources = [.. book.Sources.Select(source => source with { Quality = new SourceQuality(null, null, "weekly") })] }, DataQualityScheme.Default, faults);
        var fault = Assert.Single(faults);
        Assert.Equal("quality-class-unknown", fault.Code.Id);
        Assert.Equal("weekly", fault.Value);
        Assert.EndsWith("quality.calibration", fault.Place.Column, StringComparison.Ordinal);
    }
}

namespace Lingtan.Reporting;

public sealed class BasisReadingTests
{
    // The inventory report that kaijin-2023 is taken from: weighted mean of 41 rows 2.3408, level 4.
    [Fact]
    public void The_basis_carries_quality_uncertainty_per_category_and_earlier_years()
    {
        var basis = Sample.Basis("kaijin-2023");
        Assert.Equal((2.3408m, 4), (Math.Round(basis.Quality.Score!.Value, 4), basis.Quality.Level!.Value));
        Assert.Contains(basis.Uncertainty.Groups, group => group.Id == "byIsoCategory/1");
        Assert.Equal([2021, 2022, 2023], Sample.Basis("ja-solar-2023").Years.Select(year => year.Book.Period.From.Year));
    }
}

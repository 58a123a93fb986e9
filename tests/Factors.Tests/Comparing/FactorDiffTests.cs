using static Lingtan.Factors.Requests;

namespace Lingtan.Factors;

public sealed class FactorDiffTests
{
    private static IReadOnlyList<FactorChange> Compare(string[] old, string[] current)
    {
        var library = Sound(Dataset("o", "2024-01-01"), Table("o", old), Dataset("n", "2025-01-01"), Table("n", current));
        return FactorDiff.Compare(library.Dataset("o")!.Rows, library.Dataset("n")!.Rows);
    }

    /// <summary>National grid averages of the notices of 2024 and 2025: 0.5366 to 0.5306 kgCO2/kWh, −1.118 %.</summary>
    [Fact]
    public void A_new_edition_is_compared_row_by_row_in_percent()
    {
        var changes = Compare(
            ["o-cn,grid-average,,,0.5366,kgCO2/kWh,CN,2022-01-01,2022-12-31,,,,,t,yes", "o-east,grid-average,,,0.5617,kgCO2/kWh,CN-East,2022-01-01,2022-12-31,,,,,t,yes"],
            ["n-cn,grid-average,,,0.5306,tCO2/MWh,CN,2023-01-01,2023-12-31,,,,,t,yes", "n-zj,grid-average,,,0.49,kgCO2/kWh,CN-ZJ,2023-01-01,2023-12-31,,,,,t,yes"]);
        Assert.Equal([FactorChangeKind.ValueChanged, FactorChangeKind.Removed, FactorChangeKind.Added], changes.Select(c => c.Kind));
        Assert.Equal(-1.118m, decimal.Round(changes[0].Percent!.Value, 3));
        Assert.Equal(("o-cn", "n-cn"), (changes[0].Old!.Id, changes[0].New!.Id));
    }

    [Fact]
    public void Editions_with_several_years_are_matched_year_by_year()
    {
        string[] Years(string id, string first, string second) =>
            [$"{id}-1,grid-average,,,{first},kgCO2/kWh,CN,2021-01-01,2021-12-31,,,,,t,yes", $"{id}-2,grid-average,,,{second},kgCO2/kWh,CN,2022-01-01,2022-12-31,,,,,t,yes"];
        var change = Assert.Single(Compare(Years("o", "0.5", "0.4"), Years("n", "0.5", "0.3")));
        Assert.Equal((-25m, "n-2"), (change.Percent, change.New!.Id));
    }

    [Fact]
    public void Another_source_or_bound_is_a_detail()
    {
        var change = Assert.Single(Compare(["o-a,net-calorific-value,lpg,,50,GJ/t,CN,,,,,,,t,yes"], ["n-a,net-calorific-value,lpg,,50000,MJ/t,CN,,,,,,,u,yes"]));
        Assert.Equal((FactorChangeKind.DetailChanged, 0m), (change.Kind, change.Percent));
    }

    [Fact]
    public void A_library_does_not_differ_from_itself() => Assert.Empty(FactorDiff.Compare(ShippedLibrary.Library.Rows, ShippedLibrary.Library.Rows.Reverse()));
}

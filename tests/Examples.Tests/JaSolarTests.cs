using System.Globalization;
using Lingtan.Inventories;

namespace Lingtan.Examples;

/// <summary>Expected values: JA Solar, greenhouse gas emissions report 2023, pages 3 and 4, and the verification statements in its appendix.</summary>
public sealed class JaSolarTests
{
    private static readonly Inventory Last = Example.Of("ja-solar-2023");

    [Theory]
    [InlineData(2021, "35406", "1548463", "10299525", "11883394", "3834.85")]
    [InlineData(2022, "45268", "1834111", "15702382", "17581761", "2574.88")]
    [InlineData(2023, "109178", "2762785", "24351855", "27223818", "3521.45")]
    public void Three_years_stand_in_one_table(int year, string scope1, string scope2, string scope3, string total, string intensity)
    {
        var inventory = Example.Of(string.Create(CultureInfo.InvariantCulture, $"ja-solar-{year}"));
        Assert.Equal(
            [Number(scope1), Number(scope2), Number(scope3), Number(total)],
            [inventory.Totals.Scope1, inventory.Totals.Scope2, inventory.Totals.Scope3, inventory.Totals.Tco2e]);
        var ratio = Assert.Single(InventoryRatios.Intensities(inventory));
        Assert.Equal(Number(intensity), Example.Shown(ratio.Value, 2));
        Assert.True(ratio.Derived);
    }

    [Fact]
    public void Scopes_1_and_2_together_are_as_printed() => Assert.Equal(2871963m, Last.Totals.Scope1 + Last.Totals.Scope2);

    [Fact]
    public void ISO_categories_are_the_sums_of_the_fifteen_categories()
    {
        var categories = InventoryViews.ByIsoCategory(Last);
        Assert.Equal(771077m, categories["3"]);
        Assert.Equal(22895694m, categories["4"]);
        Assert.Equal(685084m, categories["5"]);
    }

    [Fact]
    public void The_printed_statement_differs_by_one_down_and_one_up()
    {
        var categories = InventoryViews.ByIsoCategory(Last);
        Assert.Equal(-1, 771076m - categories["3"]);
        Assert.Equal(1, 22895695m - categories["4"]);
        Assert.Equal(771076m + 22895695m + 685084m, Last.Totals.Scope3);
    }

    [Fact]
    public void Earlier_years_know_scope_3_undivided() =>
        Assert.Equal(["undivided"], InventoryViews.ByScope3Category(Example.Of("ja-solar-2022")).Keys);

    [Fact]
    public void Years_are_linked_by_history()
    {
        Assert.Equal(["../ja-solar-2022", "../ja-solar-2021"], Last.Book.History);
        Assert.Equal(["../ja-solar-2021"], Example.Of("ja-solar-2022").Book.History);
    }

    [Fact]
    public void Twelve_bases_and_the_rest_stand_below_the_company() =>
        Assert.Equal(13, Last.Book.Facilities.Count(facility => facility.Parent == "ja-solar"));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

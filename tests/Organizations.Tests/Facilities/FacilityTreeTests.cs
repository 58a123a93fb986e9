using Lingtan.Quantities;

namespace Lingtan.Organizations;

public sealed class FacilityTreeTests
{
    [Fact]
    public void A_duplicate_identifier_is_one_fault_and_the_first_facility_stays()
    {
        var (tree, faults) = Facilities.Tree(Facilities.Of("a"), Facilities.Of("a") with { Country = "DE" });
        Assert.Equal(OrganizationsFaults.FacilityDuplicate, Assert.Single(faults).Code);
        Assert.Equal("CN", tree.Find("a")!.Country);
    }

    [Fact]
    public void An_unknown_parent_is_a_fault_that_names_the_facilities()
    {
        var (_, faults) = Facilities.Tree(Facilities.Of("a", "b"));
        var fault = Assert.Single(faults);
        Assert.Equal(("facility-parent-unknown", "b", "facilities[a].parent"), (fault.Code.Id, fault.Value, fault.Place.Column));
        Assert.Contains("a", fault.Expected.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "b", "b", "a")]
    [InlineData("a", "a", "b", null)]
    public void A_cycle_is_one_fault(string first, string? firstParent, string second, string? secondParent)
    {
        var (tree, faults) = Facilities.Tree(Facilities.Of(first, firstParent), Facilities.Of(second, secondParent));
        Assert.Equal(OrganizationsFaults.ParentCycle, Assert.Single(faults).Code);
        Assert.All(tree.Facilities, f => Assert.InRange(tree.Ancestors(f).Count(), 0, 1));
    }

    [Fact]
    public void A_facility_below_a_cycle_is_not_blamed_for_it()
    {
        var (_, faults) = Facilities.Tree(Facilities.Of("c", "a"), Facilities.Of("a", "b"), Facilities.Of("b", "a"));
        Assert.Equal("facilities[a].parent", Assert.Single(faults).Place.Column);
    }

    [Fact]
    public void The_geography_chain_goes_from_the_facility_to_the_world()
    {
        var (tree, _) = Facilities.Tree(
            Facilities.Of("base") with { Region = "CN-ZJ", Grid = "CN-East" }, Facilities.Of("line", "base"));
        Assert.Equal(["line", "base", "CN-ZJ", "CN-East", "CN", "WORLD"], tree.GeographyChain(tree.Find("line")!));
    }

    [Fact]
    public void A_grid_is_not_inherited_across_a_border()
    {
        var (tree, _) = Facilities.Tree(Facilities.Of("group") with { Grid = "CN" }, Facilities.Of("plant", "group") with { Country = "VN" });
        Assert.Null(tree.GridOf(tree.Find("plant")!));
        Assert.Equal(["plant", "group", "VN", "WORLD"], tree.GeographyChain(tree.Find("plant")!));
    }

    [Fact]
    public void A_workshop_lies_within_its_base()
    {
        var (tree, _) = Facilities.Tree(Facilities.Of("base"), Facilities.Of("plant", "base"), Facilities.Of("line", "plant"));
        Assert.True(tree.IsWithin("line", "base"));
        Assert.False(tree.IsWithin("base", "line"));
    }
}

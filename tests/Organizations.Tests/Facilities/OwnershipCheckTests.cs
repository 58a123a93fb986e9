using static Lingtan.Organizations.Facilities;

namespace Lingtan.Organizations;

public sealed class OwnershipCheckTests
{
    [Theory]
    [InlineData("2024-01-01", "2024-06-30", "2024-07-01", null, null)]
    [InlineData("2024-01-01", "2024-06-30", "2024-06-30", null, "ownership-overlap")]
    [InlineData("2024-01-01", null, "2025-01-01", null, "ownership-overlap")]
    [InlineData("2024-01-01", "2024-06-30", "2024-07-02", null, "ownership-gap")]
    [InlineData("2024-01-01", "2023-12-31", "2024-07-02", null, "ownership-reversed")]
    public void Entries_must_follow_each_other_day_by_day(string from, string? to, string nextFrom, string? nextTo, string? code)
    {
        var facility = Of("a", null, Held(from, to, 1, Control.Yes, Control.Yes), Held(nextFrom, nextTo, 0.5m, Control.Yes, Control.Yes));
        var (_, faults) = Tree(facility);
        Assert.Equal(code is null ? [] : [code], faults.Select(f => f.Code.Id));
    }

    [Fact]
    public void The_order_of_entries_does_not_matter()
    {
        var (early, late) = (Held("2020-01-01", "2024-06-30", 1, Control.Yes, Control.Yes), Held("2024-07-01", null, 0.5m, Control.Yes, Control.Yes));
        Assert.False(Tree(Of("a", null, late, early)).Faults.Any);
    }

    [Fact]
    public void A_share_above_the_whole_is_a_fault_with_the_percentage()
    {
        var (_, faults) = Tree(Of("a", null, Held("2020-01-01", null, 60, Control.Yes, Control.Yes)));
        var fault = Assert.Single(faults);
        Assert.Equal(("ownership-equity-range", "6000 %", "facilities[a].ownership[1].equity"), (fault.Code.Id, fault.Value, fault.Place.Column));
    }
}

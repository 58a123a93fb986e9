namespace Lingtan.Store.Tests.Workflow;

public sealed class CompletenessTests
{
    [Fact]
    public void Months_are_counted_by_state_and_the_share_is_of_those_expected()
    {
        var counts = Completeness.Of([CellState.Approved, CellState.Approved, CellState.Approved, CellState.Submitted, CellState.Returned, CellState.Draft, CellState.Missing, CellState.Missing, CellState.NotApplicable]);
        Assert.Equal(new Completeness(3, 1, 1, 1, 2), counts);
        Assert.Equal((8, 0.375m), (counts.Expected, counts.Share));
    }

    [Fact]
    public void Where_nothing_is_expected_there_is_no_share() => Assert.Null(Completeness.Of([CellState.NotApplicable]).Share);
}

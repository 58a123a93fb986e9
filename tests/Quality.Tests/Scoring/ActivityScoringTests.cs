namespace Lingtan.Quality;

public sealed class ActivityScoringTests
{
    [Fact]
    public void Records_of_one_input_are_weighted_by_amount()
    {
        // Worked by hand: (6 × 900 + 1 × 100) / 1000 = 5.5.
        var mark = ActivityScoring.Mark([new GroupMarks(10m, [new("FC", 900m, 6m), new("FC", 100m, 1m)])]);
        Assert.Equal(5.5m, mark);
    }

    [Fact]
    public void The_weakest_of_several_inputs_decides()
    {
        var mark = ActivityScoring.Mark([new GroupMarks(10m, [new("mass", 20m, 6m), new("distance", 800m, 1m)])]);
        Assert.Equal(1m, mark);
    }

    [Fact]
    public void Groups_are_weighted_by_emission()
    {
        // Worked by hand: (6 × 30 + 3 × 10) / 40 = 5.25.
        var mark = ActivityScoring.Mark([new GroupMarks(30m, [new("FC", 1m, 6m)]), new GroupMarks(10m, [new("FC", 1000m, 3m)])]);
        Assert.Equal(5.25m, mark);
    }

    [Fact]
    public void Without_emissions_groups_weigh_the_same()
    {
        var mark = ActivityScoring.Mark([new GroupMarks(0m, [new("FC", 0m, 6m)]), new GroupMarks(0m, [new("FC", 0m, 3m)])]);
        Assert.Equal(4.5m, mark);
    }

    [Fact]
    public void Without_records_there_is_no_mark()
    {
        Assert.Null(ActivityScoring.Mark([]));
        Assert.Null(ActivityScoring.Mark([new GroupMarks(5m, [])]));
    }

    [Fact]
    public void A_mark_has_six_decimals_at_most()
    {
        var mark = ActivityScoring.Mark([new GroupMarks(1m, [new("FC", 1m, 6m)]), new GroupMarks(2m, [new("FC", 1m, 3m)]), new GroupMarks(4m, [new("FC", 1m, 1m)])]);
        Assert.Equal(2.285714m, mark);
    }
}

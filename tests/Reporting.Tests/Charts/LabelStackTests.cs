namespace Lingtan.Reporting;

public sealed class LabelStackTests
{
    [Fact]
    public void Labels_with_room_stay_where_they_are() => Assert.Equal([10, 40], LabelStack.Place([10, 40], [10, 10], 0, 100));

    [Fact]
    public void Crowded_labels_keep_their_order_do_not_overlap_and_stay_inside()
    {
        var placed = LabelStack.Place([95, 94, 96, 93], [10, 10, 10, 10], 0, 100);
        Assert.Equal([75, 65, 85, 55], placed.Select(at => at - 10));
        Assert.All(placed.Order().Zip(placed.Order().Skip(1)), pair => Assert.True(pair.Second - pair.First >= 10));
    }
}

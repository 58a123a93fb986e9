using Lingtan.Metering;

namespace Lingtan.Drivers.Modbus;

public sealed class ModbusPlanTests
{
    [Fact]
    public void Neighbours_are_read_together_and_addresses_without_a_name_are_not_crossed() =>
        Assert.Equal([new(4, 0, 8), new(4, 12, 1), new(4, 20, 2)], ModbusPlan.Blocks(Maps.One, Maps.One.Points.Select(static p => p.Id)));

    [Fact]
    public void Registers_that_the_map_names_may_be_crossed_though_nobody_asked_for_them() =>
        Assert.Equal([new(4, 0, 6)], ModbusPlan.Blocks(Maps.One, ["u1", "frequency"]));

    [Fact]
    public void A_short_limit_divides_between_points_and_never_within_one()
    {
        Assert.Equal([new(4, 0, 2), new(4, 2, 2), new(4, 4, 2)], ModbusPlan.Blocks(Maps.One, ["u1", "u2", "frequency"], most: 3));
        Assert.Equal([new(4, 0, 4), new(4, 4, 2)], ModbusPlan.Blocks(Maps.One, ["u1", "u2", "frequency"], most: 5));
    }

    [Fact]
    public void A_point_that_was_refused_with_others_is_read_alone() =>
        Assert.Equal([new(4, 2, 2), new(4, 0, 2), new(4, 4, 2)], ModbusPlan.Blocks(Maps.One, ["u1", "u2", "frequency"], alone: new HashSet<string> { "u2" }, most: 2));

    [Fact]
    public void Of_every_shipped_map_each_point_lies_wholly_in_a_read_within_the_limit_and_no_read_touches_an_unnamed_register()
    {
        var maps = Maps.Shipped();
        Assert.NotEmpty(maps);
        foreach (var map in maps)
        {
            foreach (var most in new[] { 125, 60, 10 })
            {
                var blocks = ModbusPlan.Blocks(map, map.Points.Select(static p => p.Id), most);
                Assert.All(map.Points, p => Assert.Contains(blocks, b => p.LiesIn(b.Function, b.Address, b.Count) && b.Function == p.Functions[0]));
                Assert.All(blocks, b => Assert.InRange(b.Count, 1, most));
                Assert.All(blocks, b => Assert.All(Enumerable.Range(b.Address, b.Count), a => Assert.Contains(map.Points, p => p.Functions.Contains(b.Function) && p.Address <= a && a < p.End)));
                Assert.True(blocks.Count <= map.Points.Count);
            }
        }
    }
}

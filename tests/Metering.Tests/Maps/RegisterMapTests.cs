namespace Lingtan.Metering;

public sealed class RegisterMapTests
{
    /// <summary>The values of the block at address 0 as IEEE 754 bytes from Python's struct module.</summary>
    [Fact]
    public void A_block_gives_every_point_that_lies_wholly_in_it()
    {
        var map = RegisterMaps.Load([RegisterMapsTests.Shipped("eastron/sdm630-modbus-v2.yaml")], []).All.Single();
        var decoded = map.Decode(4, 0, [0x4366, 0x3333, 0x4367, 0x0000, 0x4366]);
        Assert.Equal([("voltage-l1n", 230.2m), ("voltage-l2n", 231m)], decoded.Select(d => (d.Point.Id, d.Value!.Value)));
        Assert.Empty(map.Decode(3, 0, [0x4366, 0x3333]));
    }

    [Fact]
    public void A_setting_may_have_been_read_before()
    {
        var map = RegisterMaps.Load([RegisterMapsTests.Shipped("acrel/amc72.yaml")], []).All.Single();
        Assert.Null(map.Decode(3, 37, [0x08FE]).Single().Value);
        Assert.Equal(230.2m, map.Decode(3, 37, [0x08FE], new Dictionary<string, decimal> { ["setting-dpt"] = 3 }).Single().Value);
    }

    [Theory]
    [InlineData("acrel/adl400-primary.yaml", ValueSide.Primary)]
    [InlineData("acrel/adl400-secondary.yaml", ValueSide.Secondary)]
    public void The_two_blocks_of_one_meter_stand_on_different_sides(string file, ValueSide side)
    {
        var map = RegisterMaps.Load([RegisterMapsTests.Shipped(file)], []).All.Single();
        Assert.Equal(side, map.Point("active-energy-import-total")!.Side);
        Assert.Null(map.Point("frequency")!.Side);
        Assert.Equal(FlowDirection.Generation, map.Point("active-energy-export-total")!.Direction);
    }
}

using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Flows of small trees, reckoned by hand.</summary>
public sealed class FlowPictureTests
{
    private static readonly Unit Kwh = Unit.Parse("kWh");

    private static Meter Meter(string id, string? parent) =>
        new(id, LocalText.Same(id), Medium.Electricity, "plant", parent, [new MeterRegister("import", Kwh, FlowDirection.Consumption), new MeterRegister("export", Kwh, FlowDirection.Generation)], [], [], null, IntervalProfile.QuarterHour, new Place("meters"));

    private static MediumFlows Draw(params (string Id, string? Parent, decimal In, decimal Out)[] meters)
    {
        var all = meters.Select(one => (Meter: Meter(one.Id, one.Parent), Net: new NetTotal(one.In - one.Out, one.In, one.Out, Kwh, ReadingMark.Measured, 1))).ToList();
        return FlowPicture.Of(MeterTree.Build([.. all.Select(static one => one.Meter)], new FaultList()), Medium.Electricity, all)!;
    }

    private static IEnumerable<string> Links(MediumFlows flows) => flows.Links.Select(static one => $"{one.From} {one.To} {one.Value}");

    // 100 bought, 30 made on the roof, 10 given back: 120 for the shops, of which 110 are metered.
    [Fact]
    public void What_is_bought_and_made_is_what_is_used_and_given_away()
    {
        var flows = Draw(("gate", null, 100, 10), ("shop", "gate", 110, 0), ("roof", "gate", 0, 30));
        Assert.Equal(["gate gate#bus 100", "gate#bus gate#export 10", "gate#bus shop 110", "roof gate#bus 30", "gate#bus gate#rest 10"], Links(flows));
        Assert.Equal([("gate", 0, 100m), ("gate#bus", 1, 130m), ("gate#export", 2, 10m), ("shop", 2, 110m), ("roof", 0, 30m), ("gate#rest", 2, 10m)], flows.Nodes.Select(static one => (one.Id, one.Layer, one.Value)));
    }

    // A battery takes 20 and gives 15 in the same time; both are shown, and nothing runs in a circle.
    [Fact]
    public void A_battery_is_a_source_and_a_use()
    {
        var flows = Draw(("gate", null, 100, 0), ("battery", "gate", 20, 15), ("shop", "gate", 95, 0));
        Assert.Equal(["gate gate#bus 100", "gate#bus battery#use 20", "battery gate#bus 15", "gate#bus shop 95"], Links(flows));
    }

    // Behind a shop's meter a roof makes more than the shop uses: 40 less 25, and the shop gives 15 to the others.
    [Fact]
    public void A_level_that_gives_on_balance_is_a_source_of_the_one_above()
    {
        var flows = Draw(("gate", null, 50, 0), ("shop", "gate", 5, 20), ("roof", "shop", 0, 40), ("line", "shop", 25, 0), ("office", "gate", 65, 0));
        Assert.Equal(["gate gate#bus 50", "gate#bus office 65", "roof shop#bus 40", "shop#bus gate#bus 15", "shop#bus line 25"], Links(flows).Order(StringComparer.Ordinal));
        Assert.Equal(0, flows.Nodes.Count(static one => one.Id.EndsWith("#rest", StringComparison.Ordinal)));
        Assert.Equal(["roof", "shop#bus", "gate#bus", "office"], flows.Nodes.Where(static one => one.Id is "roof" or "shop#bus" or "gate#bus" or "office").OrderBy(static one => one.Layer).Select(static one => one.Id));
    }

    [Fact]
    public void A_plain_tree_keeps_its_meters_and_one_alone_has_no_flow()
    {
        Assert.Equal(["gate shop 60", "gate gate#rest 40"], Links(Draw(("gate", null, 100, 0), ("shop", "gate", 60, 0))));
        var alone = Draw(("gate", null, 100, 0));
        Assert.Empty(alone.Links);
        Assert.Equal(("gate", 100m), (alone.Nodes.Single().Id, alone.Nodes.Single().Value));
    }
}

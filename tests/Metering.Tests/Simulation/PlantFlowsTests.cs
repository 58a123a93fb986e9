using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Lingtan.Metering.Plants;

namespace Lingtan.Metering;

public sealed class PlantFlowsTests
{
    private static readonly PlantFlows Usual = Plant().Flows;

    /// <summary>Kirchhoff: what comes in is what is used, lost and given back; in whole numbers, for any two instants.</summary>
    [Fact]
    public void What_comes_in_is_what_is_used_to_the_last_digit()
    {
        var plant = Plant();
        plant.Flows.Switch(new PlantSwitch(PlantFlow.Chiller, At(2, 10.123), 0));
        plant.Flows.Switch(new PlantSwitch(PlantFlow.Chiller, At(2, 14.77), 1000));
        Prop.ForAll(Gen.Choose(0, 40 * 86_400).Two().ToArbitrary(), two =>
        {
            var (from, to) = (At(0) + Duration.FromSeconds(Math.Min(two.Item1, two.Item2)), At(0) + Duration.FromSeconds(Math.Max(two.Item1, two.Item2)));
            long Of(PlantFlow flow) => plant.Flows.Total(flow, to) - plant.Flows.Total(flow, from);
            Assert.Equal(
                Of(PlantFlow.GateImport) - Of(PlantFlow.GateExport),
                Of(PlantFlow.Cell) + Of(PlantFlow.Module) + Of(PlantFlow.Utilities) + Of(PlantFlow.Office) + Of(PlantFlow.Unmetered) + Of(PlantFlow.Losses) - Of(PlantFlow.Solar));
            Assert.Equal(Of(PlantFlow.Utilities), Of(PlantFlow.Compressor) + Of(PlantFlow.Chiller) + Of(PlantFlow.PureWater) + Of(PlantFlow.UtilityRest));
            return true;
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>The integral added up second by second.</summary>
    [Theory]
    [InlineData(PlantFlow.GateImport)]
    [InlineData(PlantFlow.Solar)]
    [InlineData(PlantFlow.Steam)]
    public void A_total_is_the_sum_of_the_rates_of_every_second(PlantFlow flow)
    {
        var sum = 0L;
        for (var second = 0; second < 3600; second++) sum += Usual.Rate(flow, At(3, 11) + Duration.FromSeconds(second));
        Assert.Equal(sum, Usual.Total(flow, At(3, 12)) - Usual.Total(flow, At(3, 11)));
    }

    [Fact]
    public void The_order_of_the_questions_changes_no_answer()
    {
        var (one, two) = (Plant(), Plant());
        var times = Enumerable.Range(0, 60).Select(i => At(i * 7 % 61, i * 0.37)).ToList();
        var first = times.ConvertAll(t => one.Flows.Total(PlantFlow.GateImport, t));
        times.Reverse();
        var second = times.ConvertAll(t => two.Flows.Total(PlantFlow.GateImport, t));
        second.Reverse();
        Assert.Equal(first, second);
    }

    [Fact]
    public void Another_seed_is_another_plant() =>
        Assert.NotEqual(
            Usual.Total(PlantFlow.Cell, At(1)), new PlantFlows(new PlantSettings(Begin, Given.Shanghai, DayTypes.Weekly, 2)).Total(PlantFlow.Cell, At(1)));

    [Fact]
    public void A_load_that_is_switched_off_in_the_middle_of_a_minute_stops_there_and_changes_nothing_before()
    {
        var plant = Plant();
        var off = At(3, 9) + Duration.FromSeconds(20);
        Assert.Equal(Usual.Total(PlantFlow.Chiller, At(4)), plant.Flows.Total(PlantFlow.Chiller, At(4)));
        plant.Flows.Switch(new PlantSwitch(PlantFlow.Chiller, off, 0));
        Assert.Equal(Usual.Total(PlantFlow.Chiller, off), plant.Flows.Total(PlantFlow.Chiller, off));
        Assert.Equal(plant.Flows.Total(PlantFlow.Chiller, off), plant.Flows.Total(PlantFlow.Chiller, At(9)));
        Assert.True(plant.Flows.Rate(PlantFlow.Chiller, off - Duration.FromSeconds(1)) > 0);
        Assert.Equal((0L, 0), (plant.Flows.Rate(PlantFlow.Chiller, off), plant.Flows.Level(PlantFlow.Chiller, off)));
    }

    /// <summary>In thousandths: 300 of 1000 leaves three tenths of every minute, cut to a whole number of watts.</summary>
    [Fact]
    public void A_limited_load_goes_on_with_what_is_left()
    {
        var plant = Plant();
        plant.Flows.Switch(new PlantSwitch(PlantFlow.Compressor, At(2), 300));
        for (var hour = 0; hour < 24; hour++)
            Assert.Equal(Usual.Rate(PlantFlow.Compressor, At(2, hour)) * 300 / 1000, plant.Flows.Rate(PlantFlow.Compressor, At(2, hour)));
    }

    [Fact]
    public void The_later_of_two_switchings_at_one_second_holds()
    {
        var plant = Plant();
        plant.Flows.Switch(new PlantSwitch(PlantFlow.Office, At(2), 0));
        plant.Flows.Switch(new PlantSwitch(PlantFlow.Office, At(2), 700));
        Assert.Equal(700, plant.Flows.Level(PlantFlow.Office, At(2)));
    }

    [Fact]
    public void Nothing_flows_before_the_plant_began() =>
        Assert.Equal((0L, 0L), (Usual.Total(PlantFlow.Cell, At(-1)), Usual.Rate(PlantFlow.Cell, At(-1))));

    [Fact]
    public void The_roof_gives_nothing_at_night_and_sometimes_more_than_the_factory_takes_on_a_sunday()
    {
        Assert.Equal(0, Usual.Rate(PlantFlow.Solar, At(30, 2)));
        Assert.Contains(Enumerable.Range(0, 120), d => Usual.Rate(PlantFlow.GateExport, At(d, 12)) > 0);
        Assert.All(Enumerable.Range(0, 120).Where(d => Begin.PlusDays(d).DayOfWeek < IsoDayOfWeek.Saturday), d => Assert.Equal(0, Usual.Rate(PlantFlow.GateExport, At(d, 12))));
    }

    [Theory]
    [InlineData(PlantFlow.Cell)]
    [InlineData(PlantFlow.Gas)]
    [InlineData(PlantFlow.Air)]
    [InlineData(PlantFlow.Chiller)]
    [InlineData(PlantFlow.GateImport)]
    public void No_flow_reaches_its_highest_rate(PlantFlow flow) =>
        Assert.All(Enumerable.Range(0, 365 * 4), i => Assert.InRange(Usual.Rate(flow, At(i / 4, i % 4 * 6)), 0, PlantLoad.Highest(flow)));
}

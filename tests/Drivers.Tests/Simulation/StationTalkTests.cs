using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers.Simulation;

public sealed class StationTalkTests
{
    private static readonly Instant Now = RunningPlant.Start;
    private readonly SimulatedPlant _plant = RunningPlant.Of(new PlantFault("office", PlantFaultKind.Unplugged, Now, null));
    private readonly StationTalk _talk;

    public StationTalkTests() => _talk = new StationTalk(_plant, RunningPlant.Zone);

    [Fact]
    public void An_interrogation_is_confirmed_answered_with_every_value_and_ended()
    {
        var answers = Ask("64 01 06 00 01 00 00 00 00 14");
        Assert.Equal(["64 01 07 00 01 00 00 00 00 14", "64 01 0A 00 01 00 00 00 00 14"], new[] { answers[0], answers[^1] });
        var values = Values(answers[1..^1]);
        Assert.Equal(StationObjects.Running.Count + StationObjects.Gauges.Count, values.Count);
        var office = StationObjects.Gauges.Single(o => o.Meter!.Id == "office");
        Assert.Equal([office.Address], values.Where(v => v.State != SampleState.Good).Select(v => v.Address));
        var cell = StationObjects.Gauges.First(o => o.Meter!.Id == "cell");
        Assert.Equal(_plant.Shown(cell.Meter!, cell.Point!, Now), values.Single(v => v.Address == cell.Address).Value!.Value, 0);
    }

    [Fact]
    public void Totals_are_counted_in_their_steps()
    {
        var answers = Ask("65 01 06 00 01 00 00 00 00 05");
        var values = Values(answers[1..^1]);
        foreach (var item in StationObjects.Counters)
        {
            var counter = (PlantCounter)item.Point!;
            Assert.Equal(decimal.Floor(_plant.Shown(item.Meter!, counter, Now) / StationObjects.Step(counter)), values.Single(v => v.Address == item.Address).Value);
        }
    }

    [Theory]
    [InlineData("2E 01 06 00 01 00 01 60 00 01", "2E 01 6C 00 01 00 01 60 00 01")]
    [InlineData("2D 01 03 00 01 00 01 60 00 01", "2D 01 6D 00 01 00 01 60 00 01")]
    [InlineData("2D 01 06 00 02 00 01 60 00 01", "2D 01 6E 00 02 00 01 60 00 01")]
    [InlineData("2D 01 06 00 01 00 09 60 00 01", "2D 01 6F 00 01 00 09 60 00 01")]
    [InlineData("32 01 06 00 01 00 01 62 00 00 00 CA 42 00", "32 01 47 00 01 00 01 62 00 00 00 CA 42 00")]
    [InlineData("64 01 06 00 01 00 00 00 00 15", "64 01 47 00 01 00 00 00 00 15")]
    public void What_is_not_known_or_out_of_range_is_refused_with_its_cause(string asked, string refused)
    {
        Assert.Equal([refused], Ask(asked));
        Assert.All(PlantSwitch.Loads, l => Assert.Equal(1000, _plant.Flows.Level(l, Now)));
    }

    [Fact]
    public void A_command_switches_the_load_reports_it_and_ends()
    {
        var answers = Ask("2D 01 06 00 01 00 03 60 00 00");
        Assert.Equal(["2D 01 07 00 01 00 03 60 00 00", "2D 01 0A 00 01 00 03 60 00 00"], new[] { answers[0], answers[2] });
        Assert.Equal((3, 0m), (Values([answers[1]])[0].Address, Values([answers[1]])[0].Value));
        Assert.Equal(0, _plant.Flows.Level(PlantFlow.Chiller, Now));
    }

    /// <summary>Fifty per cent is 42480000 as a short floating point number.</summary>
    [Fact]
    public void A_set_point_limits_the_load()
    {
        Ask("32 01 06 00 01 00 02 62 00 00 00 48 42 00");
        Assert.Equal(500, _plant.Flows.Level(PlantFlow.Compressor, Now));
    }

    [Fact]
    public void A_select_changes_nothing_keeps_others_out_and_ends_with_its_command_or_after_a_while()
    {
        Assert.Equal(["2D 01 07 00 01 00 03 60 00 80"], Ask("2D 01 06 00 01 00 03 60 00 80"));
        Assert.Equal(1000, _plant.Flows.Level(PlantFlow.Chiller, Now));
        Assert.Equal(["2D 01 47 00 01 00 01 60 00 00"], Ask("2D 01 06 00 01 00 01 60 00 00"));
        Assert.Equal(3, Ask("2D 01 06 00 01 00 03 60 00 00").Count);
        Assert.Equal(3, Ask("2D 01 06 00 01 00 01 60 00 00").Count);
        Ask("2D 01 06 00 01 00 03 60 00 81");
        Assert.Equal(3, Ask("2D 01 06 00 01 00 01 60 00 00", 31).Count);
    }

    [Fact]
    public void It_tells_by_itself_what_moved_and_totals_at_each_quarter_hour()
    {
        Assert.Equal(StationObjects.Running.Count + StationObjects.Gauges.Count, Values(Tell(Now)).Count);
        Assert.Empty(Tell(Now));
        var moved = Values(Tell(Now + Duration.FromMinutes(1)));
        Assert.All(moved, v => Assert.Equal(AsduType.FloatTimed, v.Type));
        Assert.Contains(moved, v => v.Address == StationObjects.Gauges[0].Address);
        var quarter = Values(Tell(Now + Duration.FromMinutes(15.5))).Where(v => v.Type == AsduType.TotalTimed).ToList();
        Assert.Equal(StationObjects.Counters.Count, quarter.Count);
        Assert.All(quarter, v => Assert.Equal(Now + Duration.FromMinutes(15), v.Time!.Value.At(RunningPlant.Zone)));
    }

    private List<string> Ask(string asdu, int later = 0) =>
        [.. _talk.Answer(Hex.Bytes(asdu), Now, Now + Duration.FromSeconds(later)).Select(a => Hex.Text(a))];

    private List<string> Tell(Instant at) => [.. _talk.Tell(at).Select(a => Hex.Text(a))];

    private static List<ScadaValue> Values(IEnumerable<string> asdus)
    {
        var values = new List<ScadaValue>();
        Assert.All(asdus, a => Assert.True(ScadaValues.TryRead(Hex.Bytes(a), values)));
        return values;
    }
}

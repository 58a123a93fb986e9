using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class TreeChecksTests
{
    private static readonly Interval Monday = new(Given.Monday, Quarter(96));
    private static readonly Interval Tuesday = new(Quarter(96), Quarter(192));

    // Without classes 2 % of what each counts: 104 below 100 is within 2 + 2.08, 105 is not within 2 + 2.1.
    [Fact]
    public void Days_on_which_the_meters_below_count_more_than_the_one_above_are_told_together()
    {
        var (meter, runs) = Assert.Single(Run(_ => true, (Monday, 105), (Tuesday, 105)));
        var run = Assert.Single(runs);
        Assert.Equal(("gate", ValidationRule.ChildrenSum, Monday.Start, Tuesday.End, 2, -5m), (meter.Id, run.Rule, run.Start, run.End, run.Count, run.Value));
        Assert.Empty(Run(_ => true, (Monday, 104), (Tuesday, 50)));
    }

    [Fact]
    public void The_classes_of_the_meters_make_the_tolerance()
    {
        Assert.True(AccuracyClass.TryParse("0.5S", out var fine));
        Assert.True(AccuracyClass.TryParse("1", out var usual));
        Assert.NotEmpty(Run(_ => true, fine, usual, (Monday, 101.6m)));
        Assert.Empty(Run(_ => true, fine, usual, (Monday, 101.5m)));
    }

    // 5000 in and 4990 out at a gate of class 0.5: its errors are 50, although only 10 are left.
    [Fact]
    public void Errors_go_with_what_flowed_in_both_directions()
    {
        Assert.True(AccuracyClass.TryParse("0.5", out var half));
        var faults = new FaultList();
        var tree = MeterTree.Build([Of(Meter("gate", null, Medium.Electricity, Register("import"), Register("export", FlowDirection.Generation)), half), Of(Meter("line", "gate"), half)], faults);
        Assert.Empty(Days(50));
        Assert.Empty(Days(60));
        Assert.NotEmpty(Days(70));

        List<(Meter Meter, IReadOnlyList<FindingRun> Runs)> Days(decimal line) => [.. TreeChecks.Run(tree, static _ => true, _ => (meter, register) => meter.Id == "line" ? line : register.Id == "import" ? 5000 : 4990, [Monday])];
    }

    [Fact]
    public void A_balance_of_which_not_all_meters_are_shown_is_not_looked_at() => Assert.Empty(Run(one => one.Id != "line", (Monday, 200)));

    private static List<(Meter Meter, IReadOnlyList<FindingRun> Runs)> Run(Func<Meter, bool> shown, params (Interval Day, decimal Below)[] days) => Run(shown, null, null, days);

    private static List<(Meter Meter, IReadOnlyList<FindingRun> Runs)> Run(Func<Meter, bool> shown, AccuracyClass? above, AccuracyClass? below, params (Interval Day, decimal Below)[] days)
    {
        var faults = new FaultList();
        var tree = MeterTree.Build([Of(Meter("gate"), above), Of(Meter("line", "gate"), below)], faults);
        Assert.False(faults.Any);
        return [.. TreeChecks.Run(tree, shown, day => (meter, _) => meter.Id == "gate" ? 100 : days.Single(one => one.Day == day).Below, [.. days.Select(static one => one.Day)])];
    }

    private static Meter Of(Meter meter, AccuracyClass? accuracy) => meter with { Installations = [meter.Installations[0] with { Accuracy = accuracy }] };
}

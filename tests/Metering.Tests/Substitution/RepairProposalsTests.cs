using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class RepairProposalsTests
{
    private static readonly SubstitutionPolicy Policy = SubstitutionPolicy.Usual(DateTimeZone.Utc);

    [Fact]
    public void Nothing_changes_until_a_person_accepts()
    {
        var log = Log((1, 4), (2, 9999), (3, 9));
        var proposal = Assert.Single(Of(log, Device()));
        Assert.Equal((RepairKind.SetAside, Quarter(2), "set-aside-Spike"), (proposal.Kind, proposal.Start, proposal.Rule));
        Assert.Single(log.Find(Quarter(2))!.Versions);
        Assert.True(log.Accept(proposal, "keeper", Quarter(9)));
        Assert.Equal((ReadingState.Repaired, 9999m), (log.Find(Quarter(2))!.State, log.Find(Quarter(2))!.Versions[0].Value));
        Assert.Empty(Of(log, Device()));
    }

    [Fact]
    public void Of_two_values_the_first_is_proposed()
    {
        var log = Log((1, 4), (2, 8));
        log.Add(Quarter(1), 5, ReadingMark.Measured, Quarter(9));
        var proposal = Assert.Single(Of(log, Device()));
        Assert.Equal((RepairKind.KeepValue, 4m), (proposal.Kind, proposal.Value));
        Assert.True(log.Accept(proposal, "keeper", Quarter(9)));
        Assert.Empty(Of(log, Device()));
        Assert.Null(proposal.Accept("a1", "main", "import", 3, "keeper", Quarter(9)));
    }

    /// <summary>By hand: 10 before and 14 after the reset make 12 on the line between.</summary>
    [Fact]
    public void What_a_reset_lost_is_proposed_as_an_addition()
    {
        var log = Log((1, 490), (2, 500), (3, 0), (4, 14));
        var proposal = Assert.Single(Of(log, Device(480)));
        Assert.Equal((RepairKind.RecordAddition, 12m, AdditionReason.Reset), (proposal.Kind, proposal.Value, proposal.Reason));
        Assert.False(log.Accept(proposal, "keeper", Quarter(9)));
        var addition = proposal.Accept("a1", "main", "import", null, "keeper", Quarter(9))!;
        Assert.Equal((Quarter(2), Quarter(3), 12m), (addition.Start, addition.End, addition.Amount));
        Assert.Empty(Of(log, Device(480), addition));
    }

    [Fact]
    public void Time_between_two_devices_is_proposed_as_an_addition_until_one_is_recorded()
    {
        MeterInstallation[] devices = [Device(0, to: Quarter(2), closing: 8), Device(0, from: Quarter(3), serial: "A2")];
        var log = Log((1, 4), (4, 4));
        var walk = CounterWalk.Run("import", devices, log.Records, new CounterLimits(100));
        RepairProposal Only(params RecordedAddition[] additions) => RepairProposals.Of(
            Setup(Meter("main"), additions), log.Records, walk, IntervalSeries.Build(IntervalProfile.QuarterHour, walk.Steps, additions, Policy)).SingleOrDefault()!;
        Assert.Equal((AdditionReason.NoDevice, Quarter(2), 4m), (Only().Reason!.Value, Only().Start, Only().Value));
        Assert.Null(Only(Only().Accept("a1", "main", "import", 5, "keeper", Quarter(9))!));
    }

    /// <summary>By hand: 4 before and 10 after make 6 and 8 on the line between.</summary>
    [Fact]
    public void An_amount_that_did_not_arrive_is_missing_until_a_person_records_it()
    {
        var (meter, log) = (SendingAmounts(Stamping.End), Log((1, 4), (4, 10)));
        var proposal = Assert.Single(Of(Setup(meter), log));
        Assert.Equal((AdditionReason.NoAmount, Quarter(1), Quarter(3), 14m), (proposal.Reason!.Value, proposal.Start, proposal.End, proposal.Value));
        Assert.Empty(Of(Setup(meter, proposal.Accept("a1", "main", "import", null, "keeper", Quarter(9))!), log));
    }

    /// <summary>14 were recorded for two quarters, 6 and 8 on the line; the first amount comes after all: what stands beside it is taken back, 7 by time.</summary>
    [Fact]
    public void Where_an_amount_comes_after_all_what_was_recorded_for_it_is_proposed_to_be_taken_back()
    {
        var (meter, log) = (SendingAmounts(Stamping.End), Log((1, 4), (4, 10)));
        var recorded = Assert.Single(Of(Setup(meter), log)).Accept("a1", "main", "import", null, "keeper", Quarter(9))!;
        log.Add(Quarter(2), 5, ReadingMark.Measured, Quarter(10));
        var back = Assert.Single(Of(Setup(meter, recorded), log));
        Assert.Equal((AdditionReason.NoAmount, Quarter(1), Quarter(2), -7m), (back.Reason!.Value, back.Start, back.End, back.Value));
        var taken = back.Accept("a2", "main", "import", null, "keeper", Quarter(11))!;
        Assert.Empty(Faults(faults => taken.Check(new Lingtan.Quantities.Place("additions"), faults)));
        Assert.Empty(Of(Setup(meter, recorded, taken), log));
    }

    [Fact]
    public void A_held_amount_is_decided_about_before_anything_is_added_for_it()
    {
        var (meter, log) = (SendingAmounts(Stamping.End), Log((1, 4), (2, -5), (3, 6)));
        var proposal = Assert.Single(Of(Setup(meter), log));
        Assert.Equal((RepairKind.SetAside, "set-aside-NegativeStep"), (proposal.Kind, proposal.Rule));
        Assert.True(log.Accept(proposal, "keeper", Quarter(9)));
        Assert.Equal((AdditionReason.NoAmount, 5m), Assert.Single(Of(Setup(meter), log)) is var gap ? (gap.Reason!.Value, gap.Value!.Value) : default);
    }

    private static IReadOnlyList<RepairProposal> Of(ReadingLog log, MeterInstallation device, params RecordedAddition[] additions) =>
        Of(Setup(Meter("main") with { Installations = [device] }, additions), log);

    private static IReadOnlyList<RepairProposal> Of(SeriesSetup setup, ReadingLog log)
    {
        var walk = setup.Walk(log.Records);
        return RepairProposals.Of(setup, log.Records, walk, IntervalSeries.Build(setup.Meter.Profile, walk.Steps, setup.Additions, Policy));
    }

    private static SeriesSetup Setup(Meter meter, params RecordedAddition[] additions) => new(meter, "import", new CounterLimits(100), Policy, additions, []);
}

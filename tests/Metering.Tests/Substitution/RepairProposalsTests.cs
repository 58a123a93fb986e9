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
        Assert.True(proposal.Accept(log, "keeper", Quarter(9)));
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
        Assert.True(proposal.Accept(log, "keeper", Quarter(9)));
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
        Assert.False(proposal.Accept(log, "keeper", Quarter(9)));
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
            log.Records, walk, IntervalSeries.Build(IntervalProfile.QuarterHour, walk.Steps, additions, Policy), IntervalProfile.QuarterHour, Policy).SingleOrDefault()!;
        Assert.Equal((AdditionReason.NoDevice, Quarter(2), 4m), (Only().Reason!.Value, Only().Start, Only().Value));
        Assert.Null(Only(Only().Accept("a1", "main", "import", 5, "keeper", Quarter(9))!));
    }

    private static IReadOnlyList<RepairProposal> Of(ReadingLog log, MeterInstallation device, params RecordedAddition[] additions)
    {
        var walk = CounterWalk.Run("import", [device], log.Records, new CounterLimits(100));
        return RepairProposals.Of(log.Records, walk, IntervalSeries.Build(IntervalProfile.QuarterHour, walk.Steps, additions, Policy), IntervalProfile.QuarterHour, Policy);
    }
}

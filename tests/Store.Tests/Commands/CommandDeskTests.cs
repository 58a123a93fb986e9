using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store.Tests.Commands;

/// <summary>Commands step by step, each in the audit trail.</summary>
public sealed class CommandDeskTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 8, 0);

    [Fact]
    public void Each_step_is_kept_and_of_two_who_step_at_once_one_does()
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        var desk = new CommandDesk(new FactStore(fresh.Database));
        var proposed = new FieldCommand("c-1", "scada", "single 1/24577", 0, "1/3", true, Duration.FromMinutes(1), "approver", [new CommandEvent(CommandPhase.Proposed, Start, "owner", "limit/chiller | lower")]);
        var faults = new FaultList();
        Assert.True(desk.Add(new KeptCommand(proposed, "limit", "chiller", true, 1, "less"), new Act("owner", Start, "command-proposed"), faults));
        var read = desk.Find("c-1")!;
        Assert.Equal(proposed.History, read.Command.History);
        Assert.Equal((proposed.Value, proposed.TimeOut, proposed.Select, "limit", true), (read.Command.Value, read.Command.TimeOut, read.Command.Select, read.Rule, read.Lower));
        var next = read.Command.Authorise("approver", ["approver"], Start + Duration.FromSeconds(5))!;
        var kept = desk.Step(read, next, new Act("approver", Start, "command-authorised"), faults)!;
        Assert.Empty(faults);
        Assert.Null(desk.Step(read, next, new Act("another", Start, "command-authorised"), faults));
        Assert.Equal(StoreFaults.RevisionConflict, faults.Single().Code);
        Assert.Equal(CommandPhase.Authorised, desk.All().Single().Command.Phase);
        Assert.Equal(2, kept.Revision);
        Assert.Equal(["owner", "approver"], new FactStore(fresh.Database).Recordings(CommandDesk.Subject).Select(static one => one.Actor));
    }
}

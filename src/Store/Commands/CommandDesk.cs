using System.Globalization;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Store;

/// <summary>A command with what it serves.</summary>
/// <param name="Command">The command with its history.</param>
/// <param name="Rule">The limit it serves.</param>
/// <param name="Action">The action of the limit.</param>
/// <param name="Lower">Whether it lowers the load; else it lets it on again.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Reason">Why it was asked for.</param>
public sealed record KeptCommand(FieldCommand Command, string Rule, string Action, bool Lower, long Revision, string Reason);

/// <summary>Keeps commands to devices. Each step is a fact under a subject of its own, so that the audit trail tells who asked, who let it go, and what the device said.</summary>
/// <param name="facts">The facts.</param>
public sealed class CommandDesk(FactStore facts)
{
    /// <summary>What the audit trail calls commands; no inventory can have this name.</summary>
    public const string Subject = "/commands";

    private const string Kind = "command";
    private static readonly InstantPattern Time = InstantPattern.ExtendedIso;

    /// <summary>All commands, latest first.</summary>
    public IReadOnlyList<KeptCommand> All() => [.. facts.Statements(Subject).OrderByDescending(static one => one.Fact.Seq).Select(static one => Read(one.Fact))];

    /// <summary>A command; null where there is none.</summary>
    /// <param name="id">Identifier of the command.</param>
    public KeptCommand? Find(string id) => facts.History(Subject, Kind, id) is [.., var last] ? Read(last) : null;

    /// <summary>Keeps a new command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="faults">Where a conflict is reported.</param>
    /// <returns>False with faults.</returns>
    public bool Add(KeptCommand command, Act act, FaultList faults) => facts.Record(Subject, act, [FactChange.Always(Kind, command.Command.Id, Write(command), 0)], faults) is not null;

    /// <summary>Keeps a further step of a command.</summary>
    /// <param name="before">The command as it was read.</param>
    /// <param name="after">The command after the step.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="faults">Where it is reported that somebody else was faster.</param>
    /// <returns>The command as it is kept; null with faults.</returns>
    public KeptCommand? Step(KeptCommand before, FieldCommand after, Act act, FaultList faults)
    {
        var next = before with { Command = after, Revision = before.Revision + 1 };
        return facts.Record(Subject, act, [FactChange.Always(Kind, after.Id, Write(next), before.Revision)], faults) is null ? null : next;
    }

    private static string Write(KeptCommand one) => FactContent.Write(
    [
        new("rule", one.Rule), new("action", one.Action), new("lower", one.Lower ? "yes" : "no"), new("reason", one.Reason), new("connection", one.Command.Connection), new("point", one.Command.Point),
        new("value", DecimalText.Format(one.Command.Value)), new("readBack", one.Command.ReadBack), new("select", one.Command.Select ? "yes" : "no"), new("timeOut", one.Command.TimeOut.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
        new("role", one.Command.Role), .. one.Command.History.Select(static (step, index) => KeyValuePair.Create(FormattableString.Invariant($"step {index + 1:00}"), string.Join('|', step.Phase, Time.Format(step.At), step.Author, step.Detail))),
    ]);

    private static KeptCommand Read(Fact fact)
    {
        var cells = FactContent.Cells(fact.Content);
        var history = cells.Where(static one => one.Key.StartsWith("step ", StringComparison.Ordinal)).OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => one.Value.Split('|', 4))
            .Select(static step => new CommandEvent(Enum.Parse<CommandPhase>(step[0]), Time.Parse(step[1]).GetValueOrThrow(), step[2], step[3])).ToList();
        var command = new FieldCommand(
            fact.Key, cells["connection"], cells["point"], decimal.Parse(cells["value"], CultureInfo.InvariantCulture), cells["readBack"], cells["select"] == "yes", Duration.FromSeconds(double.Parse(cells["timeOut"], CultureInfo.InvariantCulture)),
            cells["role"], history);
        return new KeptCommand(command, cells["rule"], cells["action"], cells["lower"] == "yes", fact.Revision, cells["reason"]);
    }
}

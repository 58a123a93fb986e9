using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Carries out commands that were let go, one after the other: looks at interlocks once more, sends, and reads back until the device shows it or the time is over. Nothing is ever sent twice.</summary>
internal sealed class CommandWork(CommandDesk commands, EnergyDesk desk, IReadingStore store, RegisterHours hours, CollectorBoard board, ServerOptions options, TimeProvider time, IClock clock, ILogger<CommandWork> log) : BackgroundService
{
    private const string Device = "device";
    private const decimal Tolerance = 0.5m;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    // A station returns the new state before it says that the command is done, so what counts is when the sending began.
    private readonly Dictionary<string, Instant> _sent = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Collector == CollectorMode.Off) return;
        try
        {
            while (true)
            {
                await Task.Delay(Look, time, stoppingToken);
                await Once(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>Takes every open command one step on.</summary>
    internal async Task Once(CancellationToken stopping)
    {
        try
        {
            foreach (var one in commands.All().Where(static one => !one.Command.IsOver && one.Command.Phase != CommandPhase.Proposed).Reverse())
            {
                if (one.Command.Phase == CommandPhase.Authorised) await Send(one, stopping);
                else await Confirm(one, stopping);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Commands");
        }
    }

    private async Task Send(KeptCommand one, CancellationToken stopping)
    {
        // One that waited longer than it may take, such as while this server was stopped, would act when nobody expects it any more.
        if (IsOver(one, null)) return;
        var site = desk.Now().Site;
        var action = site.Limits.FirstOrDefault(rule => rule.Id == one.Rule)?.Actions.FirstOrDefault(known => known.Id == one.Action);
        var data = new LiveAlarmData(site, store, hours);
        if (one.Lower && action?.Interlocks.FirstOrDefault(lockedBy => !lockedBy.Holds(data.Last(lockedBy.Meter, lockedBy.Channel)?.Value)) is { } open)
        {
            Step(one, CommandPhase.Failed, "interlock does not hold: " + open);
            return;
        }

        if (site.Connections.FirstOrDefault(known => known.Id == one.Command.Connection) is not { } connection)
        {
            Step(one, CommandPhase.Failed, "no such connection");
            return;
        }

        // That it is being sent is noted before: if this stops here, it is not sent again. Where somebody has withdrawn it meanwhile, it is not sent at all.
        if ((one.Command.Select ? Step(one, CommandPhase.Selected, "select before operate") : Step(one, CommandPhase.Executed, "sent to the device")) is not { } noted) return;
        _sent[one.Command.Id] = clock.GetCurrentInstant();
        var (phase, detail) = await Give(noted, connection, stopping);
        Step(noted, phase, detail);
    }

    private async Task<(CommandPhase Phase, string Detail)> Give(KeptCommand one, FieldConnection connection, CancellationToken stopping)
    {
        using var clockOut = new CancellationTokenSource(one.Command.TimeOut.ToTimeSpan(), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clockOut.Token, stopping);
        try
        {
            if (connection.Protocol == StationLine.Protocol)
            {
                if (!board.Stations.TryGetValue(connection.Id, out var client) || !client.IsStarted) return (CommandPhase.Failed, "not connected");
                if (CommandTarget.Station(one.Command.Point, one.Command.Value) is not { } command) return (CommandPhase.Failed, "no such point: " + one.Command.Point);
                await client.CommandAsync(command, one.Command.Select, both.Token);
            }
            else if (!CommandPoint.IsModbus(connection.Protocol) || !await CommandTarget.Modbus(connection, one.Command.Point, one.Command.Value, time, both.Token))
            {
                return (CommandPhase.Failed, "no such point: " + one.Command.Point);
            }

            return (CommandPhase.Executed, "taken by the device");
        }
        catch (Exception failure) when (failure is DriverException or ArgumentException or OperationCanceledException)
        {
            return (CommandPhase.Failed, failure is OperationCanceledException ? "no answer in time; whether it was carried out is not known" : failure.Message);
        }
    }

    private async Task Confirm(KeptCommand one, CancellationToken stopping)
    {
        decimal? value = null;
        var since = _sent.GetValueOrDefault(one.Command.Id, one.Command.History[^1].At);
        if (board.Seen(one.Command.Connection, one.Command.ReadBack) is { } seen && seen.At >= since) value = seen.Value;
        else if (desk.Now().Site.Connections.FirstOrDefault(known => known.Id == one.Command.Connection) is { } connection && CommandPoint.IsModbus(connection.Protocol))
            value = await ReadBack(connection, one, stopping);
        IsOver(one, value);
    }

    // Confirmed by what was read back, or too late.
    private bool IsOver(KeptCommand one, decimal? value)
    {
        var after = one.Command.Look(value, Tolerance, clock.GetCurrentInstant());
        if (after.Phase == one.Command.Phase) return false;
        _sent.Remove(one.Command.Id);
        commands.Step(one, after, new Act(Device, clock.GetCurrentInstant(), "command-" + RoleNames.Json(after.Phase), after.History[^1].Detail), new FaultList());
        return true;
    }

    private async Task<decimal?> ReadBack(FieldConnection connection, KeptCommand one, CancellationToken stopping)
    {
        try
        {
            return await CommandTarget.Read(connection, one.Command.ReadBack, time, stopping);
        }
        catch (DriverException)
        {
            return null;
        }
    }

    private KeptCommand? Step(KeptCommand one, CommandPhase phase, string detail)
    {
        var now = clock.GetCurrentInstant();
        return one.Command.To(phase, Device, detail, now) is { } next ? commands.Step(one, next, new Act(Device, now, "command-" + RoleNames.Json(phase), detail), new FaultList()) : null;
    }
}

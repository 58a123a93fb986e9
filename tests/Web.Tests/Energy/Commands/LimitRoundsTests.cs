using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Rounds of limits on the demonstration.</summary>
public sealed class LimitRoundsTests
{
    [Fact]
    public async Task An_automatic_limit_does_not_send_again_what_has_just_failed()
    {
        var clock = new SetClock(SystemClock.Instance.GetCurrentInstant());
        await using var server = await RunningServer.Start(clock);
        var (desk, commands, limits) = (server.Part<EnergyDesk>(), server.Part<CommandDesk>(), server.Part<LimitRounds>());
        var row = desk.Now().Of("limits").First();
        var cells = new Dictionary<string, string>(FactContent.Cells(row.Fact.Content)) { ["mode"] = "automatic", ["target"] = "1", ["reserve"] = "0" };
        Assert.False(desk.Change([new RowChange("limits", row.Fact.Key, row.Fact.Revision, cells)], new Act("carbon", clock.Now, "edit")).Refused);
        var made = 0;
        for (var round = 0; round < 30; round++, clock.Now += Duration.FromSeconds(2))
        {
            made += limits.Run();
            foreach (var one in commands.All().Where(static one => one.Command.Phase == CommandPhase.Authorised))
                commands.Step(one, one.Command.To(CommandPhase.Failed, "device", "no answer", clock.Now)!, new Act("device", clock.Now, "command-failed"), new FaultList());
        }

        Assert.InRange(made, 1, desk.Now().Site.Limits[0].Actions.Count);
    }
}

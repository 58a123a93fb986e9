using System.Globalization;
using System.Net;
using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Commands on their way to a device.</summary>
public sealed class CommandWorkTests
{
    private readonly SetClock _clock = new(SystemClock.Instance.GetCurrentInstant());

    [Fact]
    public async Task That_a_command_is_being_sent_is_noted_before_so_that_it_is_never_sent_twice()
    {
        await using var server = await RunningServer.Start(_clock);
        var commands = server.Part<CommandDesk>();
        var noted = new List<CommandPhase>();
        await using var device = new WrittenDevice(() => noted.Add(commands.Find("c-1")!.Command.Phase));
        var work = await Authorised(server, device);
        await work.Once(TestContext.Current.CancellationToken);
        Assert.Equal([CommandPhase.Executed], noted);

        // As after a restart.
        await Work(server).Once(TestContext.Current.CancellationToken);
        Assert.Equal((1, CommandPhase.Confirmed), (device.Writes, commands.Find("c-1")!.Command.Phase));
    }

    [Fact]
    public async Task A_command_that_waited_longer_than_it_may_take_is_not_sent()
    {
        await using var server = await RunningServer.Start(_clock);
        await using var device = new WrittenDevice();
        var work = await Authorised(server, device);
        _clock.Now += Duration.FromHours(1);
        await work.Once(TestContext.Current.CancellationToken);
        Assert.Equal((0, CommandPhase.Failed), (device.Writes, server.Part<CommandDesk>().Find("c-1")!.Command.Phase));
    }

    [Fact]
    public async Task A_device_that_confirms_in_its_own_way_takes_commands_where_its_connection_says_so()
    {
        await using var device = new WrittenDevice(isLoose: true);
        var strict = new FieldConnection("drive", "modbus-tcp", "127.0.0.1", device.Port, new Dictionary<string, string>(), Duration.FromMinutes(1), new Place("connections.csv", 2));
        await Assert.ThrowsAsync<DriverException>(() => CommandTarget.Modbus(strict, "register 10", 1, TimeProvider.System, TestContext.Current.CancellationToken));
        var loose = strict with { Settings = new Dictionary<string, string> { ["lenient-echo"] = "yes" } };
        Assert.True(await CommandTarget.Modbus(loose, "register 10", 1, TimeProvider.System, TestContext.Current.CancellationToken));
    }

    private async Task<CommandWork> Authorised(RunningServer server, WrittenDevice device)
    {
        var cells = new Dictionary<string, string>
        {
            ["id"] = "drive", ["protocol"] = "modbus-tcp", ["host"] = "127.0.0.1", ["port"] = device.Port.ToString(CultureInfo.InvariantCulture), ["settings"] = "map=xintai/smart-water;unit=1", ["interval"] = "1min",
        };
        var (status, answer) = await (await server.SignedIn("carbon")).Send(HttpMethod.Post, "energy/tables", new { changes = new[] { new { table = "connections", cells } } });
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        var command = new FieldCommand("c-1", "drive", "register 10", 0, "register 10", false, Duration.FromMinutes(1), "approver",
            [new CommandEvent(CommandPhase.Proposed, _clock.Now, "owner", "limit/action lower"), new CommandEvent(CommandPhase.Authorised, _clock.Now, "approver", "approver")]);
        Assert.True(server.Part<CommandDesk>().Add(new KeptCommand(command, "limit", "action", true, 1, "less"), new Act("owner", _clock.Now, "command-proposed"), new FaultList()));
        return Work(server);
    }

    private CommandWork Work(RunningServer server) => new(
        server.Part<CommandDesk>(), server.Part<EnergyDesk>(), server.Part<IReadingStore>(), server.Part<RegisterHours>(), server.Part<CollectorBoard>(), server.Part<ServerOptions>(), TimeProvider.System, _clock,
        NullLogger<CommandWork>.Instance);
}

using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Lingtan.Drivers;
using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Cli;

/// <summary><c>lingtan meters simulate</c>: a simulated plant that answers over Modbus TCP, IEC 60870-5-104 and BACnet/IP, with faults on demand, until it is stopped.</summary>
internal static class MeterSimulateCommand
{
    private const int FastestSpeed = 100_000;
    private const int HistoryYears = 2;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var (modbus, iec104, bacnet) = (Port(terminal, "--port-modbus", 5020, "Modbus TCP"), Port(terminal, "--port-iec104", 2404, "IEC 60870-5-104"), Port(terminal, "--port-bacnet", 47808, "BACnet/IP"));
        var host = new Option<string>("--host") { Description = terminal.Say("监听的地址（默认只限本机）", "address to listen at (default: this machine only)"), HelpName = "ADDRESS", DefaultValueFactory = static _ => "127.0.0.1" };
        var from = new Option<string?>("--from") { Description = terminal.Say("工厂的起始时刻（默认现在）", "time at the plant to begin with (default: now)"), HelpName = "TIME" };
        var zone = new Option<string>("--zone") { Description = terminal.Say("工厂的时区", "time zone of the plant"), HelpName = "ZONE", DefaultValueFactory = static _ => "Asia/Shanghai" };
        var speed = new Option<int>("--speed") { Description = terminal.Say("时间快多少倍（默认 1）", "how many times faster time runs (default: 1)"), HelpName = "N", DefaultValueFactory = static _ => 1 };
        var seed = new Option<int>("--seed") { Description = terminal.Say("随机种子（默认 1）", "seed of its chance (default: 1)"), HelpName = "N", DefaultValueFactory = static _ => 1 };
        var fault = new Option<string[]>("--fault") { Description = terminal.Say("故障，可多次给出；运行中也可在标准输入逐行输入", "a fault, may be given several times; while it runs also line by line on the standard input"), HelpName = "METER:KIND:FROM/TO", DefaultValueFactory = static _ => [] };
        var setup = new Option<string?>("--setup") { Description = terminal.Say("把该工厂的计量点、连接与测点写成 CSV 文件夹后退出", "write meters, connections and points of the plant as a folder of CSV files, and end"), HelpName = "FOLDER" };
        return new DescribedCommand(
            terminal, "simulate", new LocalText("模拟工厂：Modbus、IEC 104、BACnet 服务器，可注入故障", "Simulate a plant: servers of Modbus, IEC 104 and BACnet, with faults on demand"),
            new Example("meters simulate --speed 60 --fault cell:unplugged:now/PT6H", new LocalText("一分钟如一小时；电池车间表断线六小时", "an hour in a minute; the meter of the cell workshop is unplugged for six hours")),
            new Example("meters simulate --setup plant", new LocalText("写出可导入的计量配置", "writes a set-up that can be imported")))
        {
            modbus, iec104, bacnet, host, from, zone, speed, seed, fault, setup,
        }.Does(parsed =>
        {
            var own = Settings(terminal, parsed.GetValue(zone)!, parsed.GetValue(from), parsed.GetValue(speed), parsed.GetValue(seed), parsed.GetValue(fault)!);
            var ports = new PlantPorts(Address(terminal, parsed.GetValue(host)!), parsed.GetValue(modbus), parsed.GetValue(iec104), parsed.GetValue(bacnet));
            if (parsed.GetValue(setup) is not { } folder) return Run(terminal, own, ports);
            EnergyFolder.Write(PlantSetup.Of(own.Plant, own.Zone, ports.Address.ToString(), ports.Modbus!.Value, ports.Bacnet), terminal.Resolve(folder));
            terminal.Out.WriteLine(terminal.Say($"已写入 {folder}", $"written to {folder}"));
            return ExitCodes.Done;
        });
    }

    private static Option<int> Port(Terminal terminal, string name, int usual, string protocol)
    {
        var port = new Option<int>(name) { Description = terminal.Say($"{protocol} 端口（默认 {usual}，0 为任一空闲端口）", $"port of {protocol} (default: {usual}; 0: any free one)"), HelpName = "PORT", DefaultValueFactory = _ => usual };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > ushort.MaxValue) result.AddError(name + terminal.Say(" 应为 0 至 65535", " is a number from 0 to 65535"));
        });
        return port;
    }

    private static IPAddress Address(Terminal terminal, string text) =>
        IPAddress.TryParse(text, out var address) ? address : throw new CommandFailure(new LocalText($"--host {text} 不是 IP 地址", $"--host {text} is no IP address"));

    private static Simulation Settings(Terminal terminal, string zoneName, string? from, int speed, int seed, string[] faultTexts)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneName) is not { } zone) throw new CommandFailure(new LocalText($"没有时区 {zoneName}", $"there is no time zone {zoneName}"));
        if (speed is < 1 or > FastestSpeed) throw new CommandFailure(new LocalText($"--speed 应为 1 至 {FastestSpeed}", $"--speed is a number from 1 to {FastestSpeed}"));
        var start = from is null ? SystemClock.Instance.GetCurrentInstant() : Time(from, zone);
        var begin = start.InZone(zone).Date.With(DateAdjusters.StartOfMonth).PlusYears(-HistoryYears);
        var plant = new SimulatedPlant(new PlantSettings(begin, zone, DayTypes.Weekly, seed));
        var faults = new FaultList();
        foreach (var text in faultTexts)
        {
            if (PlantFaultText.Read(text, start, zone, new Place("--fault"), faults) is { } fault) plant.Break(fault);
        }

        FaultsFound.ThrowIfAny(faults);
        return new Simulation(plant, zone, start, speed);
    }

    private static Instant Time(string text, DateTimeZone zone)
    {
        foreach (var form in (string[])["uuuu'-'MM'-'dd", "uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd'T'HH':'mm':'ss"])
        {
            if (LocalDateTimePattern.Create(form, CultureInfo.InvariantCulture).Parse(text) is { Success: true, Value: var local }) return local.InZoneLeniently(zone).ToInstant();
        }

        return InstantPattern.General.Parse(text) is { Success: true, Value: var at }
            ? at : throw new CommandFailure(new LocalText($"--from {text} 不是时刻，如 2026-03-01T08:00", $"--from {text} is no time such as 2026-03-01T08:00"));
    }

    private static int Run(Terminal terminal, Simulation own, PlantPorts ports)
    {
        var libraries = LibrarySet.Open();
        var maps = libraries.RegisterMaps;
        FaultsFound.ThrowIfAny(libraries.Faults);
        var clock = new PlantClock(TimeProvider.System, own.From, own.Speed);
        try
        {
            using var servers = new PlantServers(own.Plant, clock, own.Zone, maps, ports, TimeProvider.System);
            Announce(terminal, servers, ports, own);
            _ = Task.Run(() => Obey(terminal, own, clock), CancellationToken.None);
            servers.RunAsync(terminal.Cancellation).GetAwaiter().GetResult();
            return ExitCodes.Done;
        }
        catch (SocketException e)
        {
            throw new CommandFailure(new LocalText(
                $"端口不可用（{e.SocketErrorCode}）：用 --port-modbus、--port-iec104、--port-bacnet 另选", $"a port cannot be used ({e.SocketErrorCode}): choose others by --port-modbus, --port-iec104, --port-bacnet"));
        }
    }

    private static void Announce(Terminal terminal, PlantServers servers, PlantPorts ports, Simulation own)
    {
        var units = string.Join(", ", PlantMeters.All.Where(static m => m.Map is not null).Select(static m => string.Create(CultureInfo.InvariantCulture, $"{m.Unit} {m.Id} ({m.Map})")));
        terminal.Out.WriteLine(terminal.Bold(terminal.Say($"模拟工厂自 {own.From} 起，{own.Speed} 倍速", $"simulated plant from {own.From} on, {own.Speed} times as fast")));
        terminal.Out.WriteLine($"Modbus TCP        {ports.Address}:{servers.ModbusPort}  {units}");
        terminal.Out.WriteLine($"IEC 60870-5-104   {ports.Address}:{servers.Iec104Port}  " + terminal.Say($"公共地址 {StationObjects.Station}", $"common address {StationObjects.Station}"));
        terminal.Out.WriteLine($"BACnet/IP         {ports.Address}:{servers.BacnetPort}  " + terminal.Say($"装置 {BacnetObjects.Device}", $"device {BacnetObjects.Device}"));
        terminal.Out.WriteLine(terminal.Faint(terminal.Say("标准输入：故障、mend 计量点、switch 负荷 千分数、list；Ctrl-C 结束", "standard input: faults, mend METER, switch LOAD THOUSANDTHS, list; Ctrl-C ends it")));
        terminal.Out.Flush();
    }

    private static void Obey(Terminal terminal, Simulation own, PlantClock clock)
    {
        while (!terminal.Cancellation.IsCancellationRequested && terminal.In.ReadLine() is { } line)
        {
            var faults = new FaultList();
            foreach (var said in PlantOrders.Carry(line, own.Plant, clock.Now, own.Zone, faults)) terminal.Out.WriteLine(terminal.Say(said));
            foreach (var fault in faults) terminal.Remark(fault.Code.Id, 31, FaultReport.Line(terminal, fault));
            terminal.Out.Flush();
        }
    }

    private sealed record Simulation(SimulatedPlant Plant, DateTimeZone Zone, Instant From, int Speed);
}

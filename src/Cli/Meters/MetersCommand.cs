using System.CommandLine;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan meters</c>: a simulated plant, and a first look at a device.</summary>
internal static class MetersCommand
{
    /// <summary>The command with its two parts.</summary>
    public static Command Create(Terminal terminal) => new DescribedCommand(
        terminal, "meters", new LocalText("计量：模拟工厂、试读装置", "Meters: simulate a plant, read a device once"),
        new Example("meters simulate", new LocalText("在本机运行一座模拟工厂（Modbus、IEC 104、BACnet）", "runs a simulated plant on this machine (Modbus, IEC 104, BACnet)")),
        new Example("meters read modbus-tcp 192.168.1.10 map=eastron/sdm630-modbus-v2 unit=1", new LocalText("读一次一只表", "reads one meter once")))
    {
        MeterSimulateCommand.Create(terminal),
        MeterReadCommand.Create(terminal),
    };
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class MetersCommandTests
{
    /// <summary>The simulator as a process of its own, read by the other command; then a meter is unplugged by a line on its standard input.</summary>
    [Fact]
    public async Task A_simulated_plant_is_read_from_the_command_line_and_obeys_its_standard_input()
    {
        var port = FreePort();
        var text = port.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lingtan.dll"), "meters", "simulate", "--port-modbus", text, "--port-iec104", "0", "--port-bacnet", "0", "--from", "2026-03-02T10:00", "--lang", "en"])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true, RedirectStandardError = true,
        };
        using var simulator = Process.Start(start)!;
        try
        {
            await LineAsync(simulator, "BACnet/IP");
            var read = Call.Of("meters", "read", "modbus-tcp", "127.0.0.1:" + text, "map=abb/b23-b24", "unit=3", "--format", "json");
            Assert.Equal((ExitCodes.Done, ""), (read.Code, read.Error));
            var points = JsonDocument.Parse(read.Out).RootElement.EnumerateArray().ToDictionary(p => p.GetProperty("point").GetString()!);
            Assert.True(points["active-energy-import-total"].GetProperty("value").GetDecimal() > 8_120_350);
            Assert.Equal("Good", points["active-power-total"].GetProperty("state").GetString());
            await simulator.StandardInput.WriteLineAsync("module:unplugged:now/");
            await LineAsync(simulator, "module:unplugged");
            var silent = Call.Of("meters", "read", "modbus-tcp", "127.0.0.1:" + text, "map=abb/b23-b24", "unit=3");
            Assert.Equal(ExitCodes.Failure, silent.Code);
            Assert.Contains("No answer in time", silent.Error, StringComparison.Ordinal);
        }
        finally
        {
            simulator.Kill(entireProcessTree: true);
            await simulator.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void The_set_up_of_the_plant_is_a_folder_that_is_read_back_without_a_fault()
    {
        using var scratch = new Scratch();
        var call = Call.In(Language.Zh, "meters", "simulate", "--setup", scratch["plant"]);
        Assert.Equal((ExitCodes.Done, ""), (call.Code, call.Error));
        var faults = new FaultList();
        var site = EnergyFolder.Read(scratch["plant"], faults)!;
        Assert.Empty(faults.Select(f => $"{f.Place} {f.Code.Id} {f.Value}: {f.Expected.En}"));
        Assert.Equal((14, 13), (site.Meters.Count, site.Connections.Count));
    }

    [Theory]
    [InlineData(ExitCodes.Faults, "meters", "simulate", "--fault", "office:asleep:now/")]
    [InlineData(ExitCodes.Failure, "meters", "simulate", "--from", "soon")]
    [InlineData(ExitCodes.Failure, "meters", "simulate", "--zone", "Mars")]
    [InlineData(ExitCodes.Failure, "meters", "simulate", "--speed", "0")]
    [InlineData(ExitCodes.Failure, "meters", "simulate", "--port-modbus", "70000")]
    [InlineData(ExitCodes.Failure, "meters", "simulate", "--host", "here")]
    [InlineData(ExitCodes.Failure, "meters", "read", "morse", "127.0.0.1")]
    [InlineData(ExitCodes.Failure, "meters", "read", "modbus-tcp", "127.0.0.1:x", "map=abb/b23-b24")]
    [InlineData(ExitCodes.Failure, "meters", "read", "dlt645", "127.0.0.1", "address=1")]
    [InlineData(ExitCodes.Faults, "meters", "read", "modbus-tcp", "127.0.0.1", "map=abb/none")]
    [InlineData(ExitCodes.Failure, "meters", "read", "modbus-tcp", "127.0.0.1", "map")]
    public void Wrong_arguments_are_said(int code, params string[] args)
    {
        var call = Call.Of(args);
        Assert.Equal(code, call.Code);
        Assert.Equal("", call.Out);
        Assert.NotEqual("", call.Error);
    }

    [Fact]
    public void A_port_that_is_taken_is_said()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var call = Call.Of("meters", "simulate", "--port-modbus", port, "--port-iec104", "0", "--port-bacnet", "0");
        Assert.Equal(ExitCodes.Failure, call.Code);
        Assert.Contains("AddressAlreadyInUse", call.Error, StringComparison.Ordinal);
    }

    private static async Task LineAsync(Process process, string start)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal)) return;
        }

        Assert.Fail(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

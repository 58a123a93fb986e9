using System.CommandLine;
using System.Globalization;
using Lingtan.Drivers;
using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan meters read</c>: reads a device once with one of the drivers, to see whether connection, settings and register map are right.</summary>
internal static class MeterReadCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly Dictionary<string, int> Ports = new(StringComparer.Ordinal) { ["modbus-tcp"] = 502, ["bacnet-ip"] = 47808 };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var protocols = string.Join("|", FieldProtocols.All.Keys);
        var protocol = new Argument<string>("PROTOCOL") { Description = terminal.Say("协议：", "protocol: ") + protocols };
        var host = new Argument<string>("HOST[:PORT]") { Description = terminal.Say("装置或网关的地址", "address of the device or its gateway") };
        var settings = new Argument<string[]>("NAME=VALUE") { Description = terminal.Say("其余设置，如 map、unit（见 docs/concepts/drivers.zh-CN.md）", "further settings such as map and unit (see docs/concepts/drivers.md)"), Arity = ArgumentArity.ZeroOrMore };
        var format = CommonOptions.Format(terminal, "text", "json");
        protocol.AcceptOnlyFromAmong([.. FieldProtocols.All.Keys]);
        return new DescribedCommand(
            terminal, "read", new LocalText("试读一个装置：逐点给出数值、状态与单位", "Read a device once: value, state and unit of every point"),
            new Example("meters read modbus-tcp 127.0.0.1:5020 map=abb/b23-b24 unit=3", new LocalText("读模拟工厂的组件车间表", "reads the meter of the module workshop of the simulated plant")),
            new Example("meters read bacnet-ip 127.0.0.1 objects=\"analog-input:160 accumulator:160\" local-port=0", new LocalText("读模拟工厂的燃气表", "reads the gas meter of the simulated plant")))
        {
            protocol, host, settings, format,
        }.Does(parsed => Read(terminal, parsed.GetValue(protocol)!, parsed.GetValue(host)!, parsed.GetValue(settings) ?? [], parsed.GetValue(format) == "json"));
    }

    private static int Read(Terminal terminal, string protocol, string host, string[] settings, bool json)
    {
        var faults = new FaultList();
        var libraries = LibrarySet.Open();
        using var site = new DriverSite(libraries.RegisterMaps, TimeProvider.System);
        FaultsFound.ThrowIfAny(libraries.Faults);
        var device = FieldProtocols.All[protocol].Open(Device(protocol, host, settings), site, faults);
        FaultsFound.ThrowIfAny(faults);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(terminal.Cancellation);
        stop.CancelAfter(Longest);
        try
        {
            var samples = device!.ReadAsync(stop.Token).GetAwaiter().GetResult();
            if (json) terminal.Out.Write(Json(samples));
            else Text(terminal, samples);
            return ExitCodes.Done;
        }
        catch (DriverException e)
        {
            throw new CommandFailure(new LocalText($"{e.Code.Title.Zh}：{e.Detail.Zh}", $"{e.Code.Title.En}: {e.Detail.En}"));
        }
    }

    private static DeviceSettings Device(string protocol, string host, string[] settings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var parts = setting.Split('=', 2);
            if (parts.Length != 2 || !values.TryAdd(parts[0], parts[1])) throw new CommandFailure(new LocalText($"{setting} 不是 名称=值，或给出两次", $"{setting} is no NAME=VALUE, or given twice"));
        }

        var colon = host.LastIndexOf(':');
        var port = Ports.GetValueOrDefault(protocol);
        if (colon >= 0 && (!int.TryParse(host.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is 0 or > ushort.MaxValue)) port = 0;
        if (port == 0) throw new CommandFailure(new LocalText($"{host} 缺少端口，如 192.168.1.10:4001", $"{host} needs a port, such as 192.168.1.10:4001"));
        return new DeviceSettings("device", colon < 0 ? host : host[..colon], port, values, new Place("NAME=VALUE"));
    }

    private static void Text(Terminal terminal, IReadOnlyList<PointSample> samples)
    {
        var width = samples.Count == 0 ? 0 : samples.Max(static s => s.Point.Length);
        foreach (var sample in samples)
        {
            var value = sample.Value is { } number ? DecimalText.Format(number) : "-";
            var problem = sample.Problem is { } text ? "  " + terminal.Say(text) : "";
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sample.Point.PadRight(width)}  {value,18} {sample.Unit ?? "",-6} {sample.State}{problem}"));
        }
    }

    private static string Json(IReadOnlyList<PointSample> samples) => JsonText.Of(writer =>
    {
        writer.WriteStartArray();
        foreach (var sample in samples)
        {
            writer.WriteStartObject();
            writer.WriteString("point", sample.Point);
            writer.WriteDecimal("value", sample.Value);
            if (sample.Unit is { } unit) writer.WriteString("unit", unit);
            writer.WriteString("state", sample.State.ToString());
            writer.WriteString("at", sample.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}

using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>Orders to a simulated plant that runs, a line each: a fault, <c>mend METER</c>, <c>switch LOAD THOUSANDTHS</c>, <c>list</c>.</summary>
public static class PlantOrders
{
    private static readonly LocalText Orders = new(
        "故障（如 office:unplugged:now/PT1H）、mend 计量点、switch 负荷 千分数 或 list", "a fault such as office:unplugged:now/PT1H, mend METER, switch LOAD THOUSANDTHS, or list");

    private static readonly Place Line = new("-");

    /// <summary>Carries out one line.</summary>
    /// <param name="line">The line; an empty one does nothing.</param>
    /// <param name="plant">The plant.</param>
    /// <param name="now">The time there.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <returns>What is to be said, a line each.</returns>
    public static IReadOnlyList<LocalText> Carry(string line, SimulatedPlant plant, Instant now, DateTimeZone zone, FaultList faults)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        switch (words)
        {
            case []:
                return [];
            case ["list"]:
                return [.. plant.Faults.Where(f => f.To is not { } to || to > now).Select(static f => LocalText.Same(Text(f)))];
            case ["mend", var meter] when PlantMeters.Find(meter) is not null:
                plant.Mend(meter, now);
                return [new($"{meter}：故障已结束", $"{meter}: mended")];
            case ["switch", var load, var level] when Load(load) is { } known && Level(level) is { } thousandths:
                plant.Flows.Switch(new PlantSwitch(known, now, thousandths));
                return [new($"{load}：{thousandths} ‰", $"{load}: {thousandths} ‰")];
            case [var text] when text.Contains(':', StringComparison.Ordinal):
                if (PlantFaultText.Read(text, now, zone, Line, faults) is not { } fault) return [];
                plant.Break(fault);
                return [LocalText.Same(Text(fault))];
            default:
                faults.Add(MeteringFaults.SimulationWrong, Line, line, Orders);
                return [];
        }
    }

    private static PlantFlow? Load(string name)
    {
        foreach (var load in PlantSwitch.Loads)
        {
            if (string.Equals(load.ToString(), name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)) return load;
        }

        return null;
    }

    private static int? Level(string text) => DecimalText.TryParse(text, out var number, out _) && number is >= 0 and <= 1000 && decimal.IsInteger(number) ? (int)number : null;

    private static string Text(PlantFault fault)
    {
        var kind = PlantFaultText.Kinds.First(k => k.Value == fault.Kind).Word + (fault.Amount is { } amount ? "=" + DecimalText.Format(amount) : "");
        return $"{fault.Meter}:{kind}:{fault.From}/{fault.To?.ToString() ?? ""}";
    }
}

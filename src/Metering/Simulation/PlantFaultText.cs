using System.Globalization;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Metering;

/// <summary>Faults of simulated meters as people type them: <c>office:unplugged:2026-03-01T08:00/PT6H</c>, <c>pv:exception=6:now/</c>.</summary>
public static class PlantFaultText
{
    private static readonly LocalText Form = new(
        "计量点:故障[=数值]:起/止，如 office:unplugged:2026-03-01T08:00/PT6H", "METER:KIND[=NUMBER]:FROM/TO, such as office:unplugged:2026-03-01T08:00/PT6H");

    private static readonly LocalText Times = new(
        "起/止：时刻（2026-03-01T08:00，可带 Z）、now 或时长（PT6H）；止可为空", "FROM/TO: times (2026-03-01T08:00, or with Z), now, or a length (PT6H); TO may be empty");

    /// <summary>The words of the kinds.</summary>
    public static IReadOnlyList<(string Word, PlantFaultKind Value)> Kinds { get; } =
    [
        ("unplugged", PlantFaultKind.Unplugged), ("bypassed", PlantFaultKind.Bypassed), ("reset", PlantFaultKind.Reset), ("swap", PlantFaultKind.Swap),
        ("stuck", PlantFaultKind.Stuck), ("spike", PlantFaultKind.Spike), ("clock-drift", PlantFaultKind.ClockDrift), ("slow", PlantFaultKind.Slow),
        ("exception", PlantFaultKind.Exception),
    ];

    /// <summary>Reads a fault.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">What <c>now</c> stands for.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <returns>Null where it cannot be read.</returns>
    public static PlantFault? Read(string text, Instant now, DateTimeZone zone, Place place, FaultList faults)
    {
        var parts = text.Split(':', 3);
        if (parts.Length != 3) return Refuse(text, Form);
        if (PlantMeters.Find(parts[0]) is null) return Refuse(parts[0], LocalText.Same(string.Join(", ", PlantMeters.All.Select(static m => m.Id))));
        var named = parts[1].Split('=', 2);
        if (Kinds.FirstOrDefault(k => k.Word == named[0]) is not { Word: not null } kind) return Refuse(named[0], LocalText.Same(string.Join(", ", Kinds.Select(static k => k.Word))));
        decimal? amount = null;
        if (named.Length == 2)
        {
            if (!DecimalText.TryParse(named[1], out var number, out _) || !Fits(kind.Value, number)) return Refuse(named[1], Range(kind.Value));
            amount = number;
        }

        var times = parts[2].Split('/');
        if (times.Length != 2 || Time(times[0], now, zone) is not { } from) return Refuse(parts[2], Times);
        if (times[1].Length == 0) return kind.Value == PlantFaultKind.Swap ? Refuse(parts[2], Times) : new PlantFault(parts[0], kind.Value, from, null, amount);
        return End(times[1], from, now, zone) is { } to && to > from ? new PlantFault(parts[0], kind.Value, from, to, amount) : Refuse(parts[2], Times);

        PlantFault? Refuse(string value, LocalText expected)
        {
            faults.Add(MeteringFaults.SimulationWrong, place, value, expected);
            return null;
        }
    }

    private static bool Fits(PlantFaultKind kind, decimal number) => kind switch
    {
        PlantFaultKind.Exception => number is >= 1 and <= 11 && decimal.IsInteger(number),
        PlantFaultKind.Slow => number is > 0 and <= 3600,
        PlantFaultKind.ClockDrift => number is >= -3600 and <= 3600 && number != 0,
        PlantFaultKind.Swap => number is >= 0 and < 1_000_000,
        _ => false,
    };

    private static LocalText Range(PlantFaultKind kind) => kind switch
    {
        PlantFaultKind.Exception => new("异常码 1 至 11", "the number of an exception, 1 to 11"),
        PlantFaultKind.Slow => new("延迟秒数，不超过 3600", "seconds of delay, no more than 3600"),
        PlantFaultKind.ClockDrift => new("每小时快多少秒，-3600 至 3600", "seconds that the clock gains in an hour, -3600 to 3600"),
        PlantFaultKind.Swap => new("新表底度，小于一百万", "the opening reading of the new device, below a million"),
        _ => new("该故障不带数值", "no number for this fault"),
    };

    private static Instant? End(string text, Instant from, Instant now, DateTimeZone zone) =>
        PeriodPattern.Roundtrip.Parse(text) is { Success: true, Value: { Months: 0, Years: 0 } length } ? from + length.ToDuration() : Time(text, now, zone);

    private static Instant? Time(string text, Instant now, DateTimeZone zone)
    {
        if (text == "now") return now;
        foreach (var form in (string[])["uuuu'-'MM'-'dd'T'HH':'mm':'ss", "uuuu'-'MM'-'dd'T'HH':'mm"])
        {
            if (ExactTime.Parse(text, OffsetDateTimePattern.CreateWithInvariantCulture(form + "o<Z+HH:mm>")) is { } exact) return exact;
            if (LocalDateTimePattern.Create(form, CultureInfo.InvariantCulture).Parse(text) is { Success: true, Value: var local }) return local.InZoneLeniently(zone).ToInstant();
        }

        return LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? zone.AtStartOfDay(date).ToInstant() : null;
    }
}

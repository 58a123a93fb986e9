using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>Puts meters together from the tables of meters, registers, gauges, installations, opening readings and certificates.</summary>
internal sealed class MeterReading(EnergyTables tables, Func<string, DateTimeZone> zone, FaultList faults)
{
    private static readonly LocalText KnownMeter = new("已有计量点的编号", "the identifier of a meter");
    private static readonly LocalText IntervalExpected = new("整除一小时且不短于一秒的时长，如 15min", "a length that fits a whole number of times into an hour, such as 15min");
    private static readonly LocalText RealHasNone = new("实体表不填公式", "no formula at a real meter");
    private static readonly LocalText NeedsFormula = new("虚拟表的公式", "the formula of a virtual meter");

    /// <summary>Reads the meters. Rows about meters or devices that are not there are faults of their own.</summary>
    public IReadOnlyList<Meter> Read()
    {
        var meters = tables.Rows(EnergyLayouts.Meters, ReadMeter);
        var zones = new Dictionary<string, DateTimeZone>(StringComparer.Ordinal);
        foreach (var meter in meters) zones.TryAdd(meter.Id, zone(meter.Facility));
        DateTimeZone Zone(string meter) => zones.GetValueOrDefault(meter) ?? zone("");
        var registers = Below(zones, tables.Rows(EnergyLayouts.Registers, ReadRegister));
        var gauges = Below(zones, tables.Rows(EnergyLayouts.Gauges, ReadGauge));
        var installations = tables.Rows(EnergyLayouts.Installations, e => ReadInstallation(e, Zone));
        var serials = installations.Select(static i => (i.Meter, i.Value.Serial)).ToHashSet();
        var fits = AtDevice(zones, serials, tables.Rows(EnergyLayouts.Fits, ReadFit));
        var certificates = AtDevice(zones, serials, tables.Rows(EnergyLayouts.Certificates, ReadCertificate));
        var devices = Below(zones, installations);
        return
        [
            .. meters.Select(meter => meter with
            {
                Registers = [.. registers[meter.Id]],
                Gauges = [.. gauges[meter.Id]],
                Installations = [.. devices[meter.Id].OrderBy(static d => d.From).Select(d => d with { Fits = [.. fits[(meter.Id, d.Serial)]], Certificates = [.. certificates[(meter.Id, d.Serial)]] })],
            }),
        ];
    }

    private ILookup<string, T> Below<T>(Dictionary<string, DateTimeZone> meters, IReadOnlyList<(Place Place, string Meter, T Value)> rows)
    {
        foreach (var row in rows.Where(r => !IsKnown(meters, r.Meter))) Unknown(row.Place, row.Meter);
        return rows.ToLookup(static r => r.Meter, static r => r.Value, StringComparer.Ordinal);
    }

    private ILookup<(string, string), T> AtDevice<T>(
        Dictionary<string, DateTimeZone> meters, HashSet<(string, string)> devices, IReadOnlyList<(Place Place, string Meter, string Serial, T Value)> rows)
    {
        foreach (var row in rows)
        {
            if (!IsKnown(meters, row.Meter)) Unknown(row.Place, row.Meter);
            else if (!devices.Contains((row.Meter, row.Serial)) && !tables.IsDamaged(row.Serial))
                faults.Add(MeteringFaults.DeviceUnknown, row.Place with { Column = "serial" }, row.Serial,
                    Listing.Of(new LocalText("该计量点的装置", "a device of the meter"), devices.Where(d => d.Item1 == row.Meter).Select(static d => d.Item2)));
        }

        return rows.ToLookup(static r => (r.Meter, r.Serial), static r => r.Value);
    }

    private bool IsKnown(Dictionary<string, DateTimeZone> meters, string meter) => meters.ContainsKey(meter) || tables.IsDamaged(meter);

    private void Unknown(Place place, string meter) => faults.Add(MeteringFaults.MeterUnknown, place with { Column = "meter" }, meter, KnownMeter);

    private static Meter ReadMeter(Entry entry)
    {
        var kind = entry.Choice("kind", EnergyWords.MeterKinds) ?? MeterKind.Real;
        return new Meter(
            entry.Channel("id"), entry.RequiredLocal("name"), entry.RequiredChoice("medium", EnergyWords.Media), entry.Required("facility"),
            entry.Text("parent"), [], [], [], ReadFormula(entry, kind), ReadProfile(entry), entry.Row())
        { Device = entry.Text("device"), Supply = entry.Choice("supply", EnergyWords.Supplies) ?? Supply.Purchased };
    }

    private static MeterFormula? ReadFormula(Entry entry, MeterKind kind)
    {
        if (entry.Text("formula") is not { } text)
        {
            if (kind == MeterKind.Virtual) entry.Refuse("formula", MeteringFaults.FormulaUnreadable, "", NeedsFormula);
            return null;
        }

        if (kind == MeterKind.Real) entry.Refuse("formula", MeteringFaults.FormulaUnreadable, text, RealHasNone);
        else if (MeterFormula.TryParse(text, out var formula, out var expected)) return formula;
        else entry.Refuse("formula", MeteringFaults.FormulaUnreadable, text, expected!);
        return null;
    }

    private static IntervalProfile ReadProfile(Entry entry)
    {
        var stamping = entry.Choice("stamping", EnergyWords.Stampings) ?? Stamping.Start;
        var length = entry.Length("interval", IntervalProfile.QuarterHour.Length);
        if (IntervalProfile.Fits(length)) return new IntervalProfile(length, stamping);
        entry.Refuse("interval", MeteringFaults.IntervalWrong, entry.Text("interval") ?? "", IntervalExpected);
        return IntervalProfile.QuarterHour;
    }

    private static (Place, string, MeterRegister) ReadRegister(Entry entry) =>
        (entry.Row(), entry.Required("meter"), new MeterRegister(
            entry.Channel("id"), entry.RequiredUnit("unit"), entry.RequiredChoice("direction", EnergyWords.Directions), entry.Text("emission_source"), entry.Number("highest_rate"))
        { Place = entry.Row(), Sends = entry.Choice("sends", EnergyWords.Sendings) ?? Sending.Counter });

    private static (Place, string, MeterGauge) ReadGauge(Entry entry) =>
        (entry.Row(), entry.Required("meter"), new MeterGauge(entry.Channel("id"), entry.RequiredUnit("unit"), entry.Number("lowest"), entry.Number("highest")) { Place = entry.Row() });

    private static (Place Place, string Meter, MeterInstallation Value) ReadInstallation(Entry entry, Func<string, DateTimeZone> zone)
    {
        var meter = entry.Required("meter");
        var here = zone(meter);
        var side = entry.Choice("side", EnergyWords.Sides) ?? ValueSide.Primary;
        return (entry.Row(), meter, new MeterInstallation(
            entry.Required("serial"), entry.RequiredTime("from", here), entry.Time("to", here),
            new Multiplier(entry.Number("current_ratio") ?? 1, entry.Number("voltage_ratio") ?? 1, side, entry.Number("multiplier")), [], ReadAccuracy(entry), [])
        { Place = entry.Row() });
    }

    private static AccuracyClass? ReadAccuracy(Entry entry)
    {
        if (entry.Text("accuracy") is not { } text) return null;
        if (AccuracyClass.TryParse(text, out var accuracy)) return accuracy;
        entry.Refuse("accuracy", MeteringFaults.AccuracyUnreadable, text, new("准确度等级，如 0.5S", "an accuracy class such as 0.5S"));
        return null;
    }

    private static (Place Place, string Meter, string Serial, RegisterFit Value) ReadFit(Entry entry) =>
        (entry.Row(), entry.Required("meter"), entry.Required("serial"),
            new RegisterFit(entry.Required("register"), entry.RequiredNumber("opening"), entry.Number("closing"), entry.Number("roll_over")) { Place = entry.Row() });

    private static (Place Place, string Meter, string Serial, CalibrationCertificate Value) ReadCertificate(Entry entry) =>
        (entry.Row(), entry.Required("meter"), entry.Required("serial"), new CalibrationCertificate(
            entry.Required("number"), entry.RequiredDate("date"), entry.RequiredDate("due"), entry.Choice("passed", EnergyWords.Answers) != Answer.No)
        { Place = entry.Row() });
}

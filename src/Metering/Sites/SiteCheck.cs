using Lingtan.Quantities;
using NodaTime.Text;

namespace Lingtan.Metering;

/// <summary>Checks that the tables of a site refer to what is there, and that nothing is said twice.</summary>
internal static class SiteCheck
{
    /// <summary>What an unknown meter should have been.</summary>
    public static readonly LocalText KnownMeter = new("已有计量点的编号", "the identifier of a meter");
    private static readonly LocalText KnownFacility = new("sites 表中的设施", "a facility of the table sites");
    private static readonly LocalText KnownConnection = new("已有连接的编号", "the identifier of a connection");
    private static readonly LocalText Once = new("只出现一次", "each once");
    private static readonly LocalText FreeChannel = new("每个通道只接一个测点", "one point for each channel");
    private static readonly LocalText NonZero = new("不为零的系数", "a factor that is not zero");

    public static void Run(EnergySite site, FaultList faults)
    {
        Calendar(site, faults);
        foreach (var meter in site.Meters.Where(m => site.Facility(m.Facility) is null))
            faults.Add(MeteringFaults.FacilityUnknown, meter.At("facility"), meter.Facility, KnownFacility);
        Points(site, faults);
        foreach (var addition in site.Additions) Addition(site, addition, faults);
        Twice(site.Additions, static a => a.Id, static a => (a.Place ?? new Place("additions"), "id"), faults);
        foreach (var settlement in site.Settlements) Settlement(site, settlement, faults);
        foreach (var output in site.Products.Where(p => site.Facility(p.Facility) is null))
            faults.Add(MeteringFaults.FacilityUnknown, output.Place with { Column = "facility" }, output.Facility, KnownFacility);
        Twice(site.Alarms, static a => a.Id, static a => (a.Place, "id"), faults);
        Twice(site.Limits, static l => l.Id, static l => (l.Place, "id"), faults);
        foreach (var limit in site.Limits) Twice(limit.Actions, static a => a.Id, static a => (a.Place, "id"), faults);
        InvoiceCheck.Run(site, faults);
        Twice(site.Invoices, i => string.Join(' ', i.Meter, i.Register ?? site.Meter(i.Meter)?.Main?.Id, i.Number), static i => (i.Place, "number"), faults);
        AlarmCheck.Run(site, faults);
        LimitCheck.Run(site, faults);
        Twice(site.Products, static p => p.Facility + " " + p.Product + " " + p.Period.Text, static p => (p.Place, "product"), faults);
    }

    /// <summary>Reports a channel that is not there: the meter first, then the register or gauge.</summary>
    /// <returns>Whether it is there.</returns>
    public static bool Channel(EnergySite site, string meter, string channel, Place place, string column, FaultList faults)
    {
        if (site.Meter(meter) is not { } known)
        {
            faults.Add(MeteringFaults.MeterUnknown, place with { Column = "meter" }, meter, KnownMeter);
            return false;
        }

        if (known.HasChannel(channel)) return true;
        faults.Add(MeteringFaults.RegisterUnknown, place with { Column = column }, channel, LocalText.Same(string.Join(", ", known.Channels)));
        return false;
    }

    /// <summary>Reports a channel of a rule that is not there; the main register where none is named.</summary>
    /// <returns>Whether it is there.</returns>
    public static bool Channel(EnergySite site, string meter, string? channel, Place place, FaultList faults) => Optional(site, meter, channel, place, "channel", faults);

    /// <summary>The same for a rule whose channel stands in another column.</summary>
    /// <returns>Whether it is there.</returns>
    public static bool Optional(EnergySite site, string meter, string? channel, Place place, string column, FaultList faults)
    {
        if (channel is not null) return Channel(site, meter, channel, place, column, faults);
        if (site.Meter(meter) is not null) return true;
        faults.Add(MeteringFaults.MeterUnknown, place with { Column = "meter" }, meter, KnownMeter);
        return false;
    }

    private static void Calendar(EnergySite site, FaultList faults)
    {
        Twice(site.Facilities, static f => f.Facility, static f => (f.Place, "facility"), faults);
        Twice(site.Days, static d => d.Facility + " " + LocalDatePattern.Iso.Format(d.Day), static d => (d.Place, "date"), faults);
        foreach (var day in site.Days.Where(d => site.Facility(d.Facility) is null))
            faults.Add(MeteringFaults.FacilityUnknown, day.Place with { Column = "facility" }, day.Facility, KnownFacility);
    }

    private static void Points(EnergySite site, FaultList faults)
    {
        Twice(site.Connections, static c => c.Id, static c => (c.Place, "id"), faults);
        var connections = site.Connections.Select(static c => c.Id).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<(string, string)>();
        foreach (var point in site.Points)
        {
            if (!connections.Contains(point.Connection))
                faults.Add(MeteringFaults.ConnectionUnknown, point.Place with { Column = "connection" }, point.Connection, KnownConnection);
            if (point.Factor == 0)
                faults.Add(MeteringFaults.PointFactor, point.Place with { Column = "factor" }, DecimalText.Format(point.Factor), NonZero);
            if (!Channel(site, point.Meter, point.Channel, point.Place, "channel", faults)) continue;
            if (site.Meter(point.Meter)!.IsVirtual)
                faults.Add(MeteringFaults.VirtualRead, point.Place with { Column = "meter" }, point.Meter, new("实体表", "a real meter"));
            else if (!taken.Add((point.Meter, point.Channel)))
                faults.Add(MeteringFaults.RowTwice, point.Place with { Column = "channel" }, point.Meter + " " + point.Channel, FreeChannel);
        }
    }

    private static void Addition(EnergySite site, RecordedAddition addition, FaultList faults)
    {
        var place = addition.Place ?? new Place("additions");
        if (Register(site, addition.Meter, addition.Register, place, faults)) addition.Check(place, faults);
    }

    private static void Settlement(EnergySite site, Settlement settlement, FaultList faults)
    {
        if (!Register(site, settlement.Meter, settlement.Register, settlement.Place, faults)) return;
        if (string.IsNullOrWhiteSpace(settlement.Author)) Refuse("author", settlement.Author, new("作出决定的人", "who decided it"));
        else if (string.IsNullOrWhiteSpace(settlement.Rule)) Refuse("rule", settlement.Rule, new("理由", "the reason"));
        else if (settlement.Value is { } value && Math.Abs(value) > CounterLimits.HighestReading)
            Refuse("value", DecimalText.Format(value), new("装置能给出的数值", "a value the device can give"));

        void Refuse(string column, string value, LocalText expected) =>
            faults.Add(MeteringFaults.SettlementWrong, settlement.Place with { Column = column }, value, expected);
    }

    // Additions and settlements are about counters of real meters.
    private static bool Register(EnergySite site, string meter, string register, Place place, FaultList faults)
    {
        if (!Channel(site, meter, register, place, "register", faults)) return false;
        var known = site.Meter(meter)!;
        if (known.IsVirtual)
            faults.Add(MeteringFaults.VirtualRead, place with { Column = "meter" }, meter, new("实体表", "a real meter"));
        else if (known.Register(register) is null)
            faults.Add(MeteringFaults.RegisterUnknown, place with { Column = "register" }, register, LocalText.Same(string.Join(", ", known.Registers.Select(static r => r.Id))));
        else
            return true;
        return false;
    }

    private static void Twice<T>(IEnumerable<T> all, Func<T, string> key, Func<T, (Place Place, string Column)> at, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all.Where(one => !seen.Add(key(one))))
        {
            var (place, column) = at(one);
            faults.Add(MeteringFaults.RowTwice, place with { Column = column }, key(one), Once);
        }
    }
}

using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Formats;

/// <summary>Reads all tables of the energy side and checks them together.</summary>
internal sealed class SiteReading(EnergyTables tables, FaultList faults)
{
    private static readonly LocalText ZoneExpected = new("时区，如 Asia/Shanghai", "a time zone such as Asia/Shanghai");
    private static readonly Duration EveryMinute = Duration.FromMinutes(1);

    private Dictionary<string, DateTimeZone> _zones = [];

    /// <summary>The site; with faults it holds only what was sound.</summary>
    public static EnergySite Read(Func<TableLayout, IEnumerable<Entry>> entries, FaultList faults)
    {
        var tables = new EnergyTables(entries);
        var site = new SiteReading(tables, faults).Read();
        var found = new FaultList();
        site.Check(found);
        faults.AddRange(found.Where(fault => !tables.MayFollow(fault)));
        return site;
    }

    private EnergySite Read()
    {
        var facilities = tables.Rows(EnergyLayouts.Sites, ReadFacility);
        _zones = facilities.DistinctBy(static f => f.Facility).ToDictionary(static f => f.Facility, static f => f.Zone, StringComparer.Ordinal);
        var meters = new MeterReading(tables, Zone, faults).Read();
        var facility = meters.DistinctBy(static m => m.Id).ToDictionary(static m => m.Id, static m => m.Facility, StringComparer.Ordinal);
        DateTimeZone Of(string meter) => Zone(facility.GetValueOrDefault(meter) ?? "");
        return new EnergySite
        {
            Facilities = facilities,
            Days = tables.Rows(EnergyLayouts.Holidays, static e => new SiteDay(e.Required("facility"), e.RequiredDate("date"), e.RequiredChoice("kind", EnergyWords.DayKinds), e.Row())),
            Meters = meters,
            Connections = tables.Rows(RecordLayouts.Connections, ReadConnection),
            Points = tables.Rows(RecordLayouts.Points, static e =>
                new PointAssignment(e.Required("connection"), e.Required("point"), e.Required("meter"), e.Required("channel"), e.Number("factor") ?? 1, e.Row())),
            Additions = tables.Rows(RecordLayouts.Additions, e => ReadAddition(e, Of(e.Text("meter") ?? ""))),
            Settlements = tables.Rows(RecordLayouts.Settlements, e => ReadSettlement(e, Of(e.Text("meter") ?? ""))),
            Alarms = tables.Rows(RuleLayouts.AlarmRules, RuleReading.Alarm),
            Maintenance = tables.Rows(RuleLayouts.Maintenance, e => RuleReading.Maintenance(e, Of(e.Text("meter") ?? ""))),
            Limits = RuleReading.Limits(tables, faults),
            Products = tables.Rows(RecordLayouts.Products, ReadProduct),
            Invoices = tables.Rows(RecordLayouts.Invoices, ReadInvoice),
        };
    }

    private DateTimeZone Zone(string facility) => _zones.GetValueOrDefault(facility) ?? FacilityReading.DefaultZone;

    private static SiteFacility ReadFacility(Entry entry) =>
        new(entry.Required("facility"), entry.RequiredLocal("name"), ReadZone(entry), entry.Text("grid_region"), entry.Text("province"), entry.Row());

    private static DateTimeZone ReadZone(Entry entry)
    {
        if (entry.Required("zone") is not { Length: > 0 } text) return FacilityReading.DefaultZone;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone) return zone;
        entry.Refuse("zone", FormatsFaults.ZoneUnknown, text, ZoneExpected);
        return FacilityReading.DefaultZone;
    }

    private static FieldConnection ReadConnection(Entry entry) =>
        new(entry.Identifier("id"), entry.Required("protocol"), entry.Text("host"), entry.Port("port"), entry.Pairs("settings"), entry.Length("interval", EveryMinute), entry.Row());

    private static RecordedAddition ReadAddition(Entry entry, DateTimeZone zone) =>
        new(entry.Identifier("id"), entry.Required("meter"), entry.Required("register"), entry.RequiredTime("start", zone), entry.RequiredTime("end", zone),
            entry.RequiredNumber("amount"), entry.RequiredChoice("reason", EnergyWords.Reasons), entry.Required("author"), entry.RequiredTime("recorded", zone), entry.Text("note") ?? "")
        { Place = entry.Row() };

    private static Settlement ReadSettlement(Entry entry, DateTimeZone zone) =>
        new(entry.Required("meter"), entry.Required("register"), entry.RequiredTime("at", zone), entry.Number("value"), entry.Required("rule"), entry.Required("author"),
            entry.RequiredTime("when", zone), entry.Row());

    private ProductOutput ReadProduct(Entry entry)
    {
        var facility = entry.Required("facility");
        return new ProductOutput(facility, entry.Required("product"), ReadPeriod(entry, Zone(facility)), new Quantity(entry.RequiredNumber("quantity"), entry.RequiredUnit("unit")), entry.Row());
    }

    private static MeterInvoice ReadInvoice(Entry entry) =>
        new(entry.Required("meter"), entry.Text("register"), entry.Required("number"), entry.RequiredDate("first_day"), entry.RequiredDate("last_day"),
            new Quantity(entry.RequiredNumber("quantity"), entry.RequiredUnit("unit")), entry.Text("note"), entry.Row());

    private static Period ReadPeriod(Entry entry, DateTimeZone zone)
    {
        var text = entry.Required("period");
        if (Period.TryParse(text, zone, out var period, out var expected)) return period!;
        if (text.Length > 0) entry.Refuse("period", FormatsFaults.PeriodUnreadable, text, expected!);
        return Period.Of(new LocalDate(2000, 1, 1), new LocalDate(2000, 1, 1), zone);
    }
}

using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// All that is set up on the energy side of an organisation: facilities with their calendars, meters, connections, and what people recorded about
/// readings. It says nothing about what was measured.
/// </summary>
public sealed class EnergySite
{
    private MeterTree? _tree;
    private VirtualMeters? _virtuals;

    /// <summary>Nothing is set up.</summary>
    public static EnergySite Empty { get; } = new();

    /// <summary>Facilities with time zone and grid.</summary>
    public IReadOnlyList<SiteFacility> Facilities { get; init; } = [];

    /// <summary>Days that are not what their weekday says.</summary>
    public IReadOnlyList<SiteDay> Days { get; init; } = [];

    /// <summary>Meters with registers, gauges and devices.</summary>
    public IReadOnlyList<Meter> Meters { get; init; } = [];

    /// <summary>Devices as drivers reach them.</summary>
    public IReadOnlyList<FieldConnection> Connections { get; init; } = [];

    /// <summary>Which point becomes which channel.</summary>
    public IReadOnlyList<PointAssignment> Points { get; init; } = [];

    /// <summary>Energy that no counter counted.</summary>
    public IReadOnlyList<RecordedAddition> Additions { get; init; } = [];

    /// <summary>Readings that a person settled.</summary>
    public IReadOnlyList<Settlement> Settlements { get; init; } = [];

    /// <summary>Products made.</summary>
    public IReadOnlyList<ProductOutput> Products { get; init; } = [];

    /// <summary>What suppliers billed.</summary>
    public IReadOnlyList<MeterInvoice> Invoices { get; init; } = [];

    /// <summary>What is to be told, and when.</summary>
    public IReadOnlyList<AlarmRule> Alarms { get; init; } = [];

    /// <summary>When meters are worked on.</summary>
    public IReadOnlyList<MaintenanceWindow> Maintenance { get; init; } = [];

    /// <summary>Loads that are to be kept below a target.</summary>
    public IReadOnlyList<LimitRule> Limits { get; init; } = [];

    /// <summary>The meters as a forest; a meter with a wrong parent is a root.</summary>
    public MeterTree Tree => _tree ??= MeterTree.Build(Meters, new FaultList());

    /// <summary>The virtual meters, resolved to real ones.</summary>
    public VirtualMeters Virtuals => _virtuals ??= VirtualMeters.Build(Meters, new FaultList());

    /// <summary>A meter; null where there is none of that identifier.</summary>
    /// <param name="id">Identifier of the meter.</param>
    public Meter? Meter(string id) => Tree.Find(id);

    /// <summary>A facility; null where it is not set up.</summary>
    /// <param name="id">Identifier of the facility.</param>
    public SiteFacility? Facility(string id) => Facilities.FirstOrDefault(f => f.Facility == id);

    /// <summary>Time zone of a facility; that of China where the facility is not set up, which is a fault of its own.</summary>
    /// <param name="facility">Identifier of the facility.</param>
    public DateTimeZone Zone(string facility) => Facility(facility)?.Zone ?? DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Time zone of a meter.</summary>
    /// <param name="meter">The meter.</param>
    public DateTimeZone Zone(Meter meter) => Zone(meter.Facility);

    /// <summary>The calendar of a facility.</summary>
    /// <param name="facility">Identifier of the facility.</param>
    public DayTypes Calendar(string facility)
    {
        var days = Days.Where(d => d.Facility == facility).ToLookup(static d => d.Kind, static d => d.Day);
        return new DayTypes(days[SiteDayKind.Holiday].ToHashSet(), days[SiteDayKind.Working].ToHashSet());
    }

    /// <summary>The usual way to estimate at a facility.</summary>
    /// <param name="facility">Identifier of the facility.</param>
    public SubstitutionPolicy Policy(string facility) => SubstitutionPolicy.Usual(Zone(facility)) with { Days = Calendar(facility) };

    /// <summary>What was recorded in addition at one register.</summary>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="register">Identifier of the register.</param>
    public IReadOnlyList<RecordedAddition> AdditionsOf(string meter, string register) => [.. Additions.Where(a => a.Meter == meter && a.Register == register)];

    /// <summary>What was settled at one register, in the order of decision.</summary>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="register">Identifier of the register.</param>
    public IReadOnlyList<Settlement> SettlementsOf(string meter, string register) =>
        [.. Settlements.Where(s => s.Meter == meter && s.Register == register).OrderBy(static s => s.Recorded)];

    /// <summary>What was billed at one register, the main one where an invoice names none.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="register">The register.</param>
    public IEnumerable<MeterInvoice> InvoicesOf(Meter meter, MeterRegister register) => Invoices.Where(one => one.Meter == meter.Id && (one.Register ?? meter.Main?.Id) == register.Id);

    /// <summary>Checks everything together: each mistake is one fault.</summary>
    /// <param name="faults">Where mistakes are reported.</param>
    public void Check(FaultList faults)
    {
        MeterCheck.Run(Meters, faults);
        _tree = MeterTree.Build(Meters, faults);
        _virtuals = VirtualMeters.Build(Meters, faults);
        SiteCheck.Run(this, faults);
    }
}

using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>A facility of the energy side.</summary>
/// <param name="Facility">Identifier, the same as in the inventory.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Zone">Time zone of its days and months.</param>
/// <param name="GridRegion">Regional grid.</param>
/// <param name="Province">Province.</param>
public sealed record FacilitySiteView(string Facility, LocalText Name, string Zone, string? GridRegion, string? Province);

/// <summary>A register of a meter.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Direction"><c>consumption</c>, <c>generation</c>, <c>charge</c> or <c>discharge</c>.</param>
/// <param name="EmissionSource">The emission source of its energy.</param>
/// <param name="Sends"><c>counter</c>, or <c>amounts</c> of intervals.</param>
public sealed record RegisterView(string Id, string Unit, string Direction, string? EmissionSource, string Sends);

/// <summary>A momentary value of a meter.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Lowest">Lowest value that can be real.</param>
/// <param name="Highest">Highest value that can be real.</param>
public sealed record GaugeView(string Id, string Unit, decimal? Lowest, decimal? Highest);

/// <summary>The device that counts now.</summary>
/// <param name="Serial">Its number.</param>
/// <param name="From">Since when.</param>
/// <param name="Multiplier">What differences are multiplied by.</param>
/// <param name="Accuracy">Accuracy class.</param>
/// <param name="CertificateDue">Last day of its latest certificate.</param>
public sealed record InstallationView(string Serial, string From, decimal Multiplier, string? Accuracy, string? CertificateDue);

/// <summary>A meter.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Medium">What flows.</param>
/// <param name="Facility">Its facility.</param>
/// <param name="Device">The equipment whose use it measures.</param>
/// <param name="Parent">The meter one level above.</param>
/// <param name="Level">How many meters stand above.</param>
/// <param name="Virtual">Whether it is computed.</param>
/// <param name="Formula">How.</param>
/// <param name="IntervalMinutes">Length of its intervals.</param>
/// <param name="Registers">Its counters.</param>
/// <param name="Gauges">Its momentary values.</param>
/// <param name="Installation">The device that counts now; null: none.</param>
/// <param name="Connection">The connection it is read over; null: none.</param>
public sealed record MeterView(
    string Id, LocalText Name, string Medium, string Facility, string? Device, string? Parent, int Level, bool Virtual, string? Formula, decimal IntervalMinutes, IReadOnlyList<RegisterView> Registers,
    IReadOnlyList<GaugeView> Gauges, InstallationView? Installation, string? Connection)
{
    /// <summary>The view of a meter.</summary>
    internal static MeterView Of(SeenSite seen, Meter meter, NodaTime.Instant now) => new(
        meter.Id, meter.Name, RoleNames.Json(meter.Medium), meter.Facility, meter.Device, seen.Find(meter.Parent) is null ? null : meter.Parent, seen.Site.Tree.Level(meter), meter.IsVirtual, meter.Formula?.ToString(),
        (decimal)meter.Profile.Length.TotalMinutes, [.. meter.Registers.Select(one => new RegisterView(one.Id, one.Unit.Symbol, RoleNames.Json(one.Direction), one.EmissionSource, RoleNames.Json(one.Sends)))],
        [.. meter.Gauges.Select(one => new GaugeView(one.Id, one.Unit.Symbol, one.Lowest, one.Highest))], Installed(meter, now), seen.Site.Points.FirstOrDefault(point => point.Meter == meter.Id)?.Connection);

    private static InstallationView? Installed(Meter meter, NodaTime.Instant now) => meter.InstalledAt(now) is not { } device ? null
        : new InstallationView(
            device.Serial, EnergySpan.Text(device.From), device.Multiplier.Factor, device.Accuracy?.ToString(),
            device.Certificates.Count == 0 ? null : LocalDatePattern.Iso.Format(device.Certificates.Max(one => one.Expires)));
}

/// <summary>Facilities and meters that a caller sees.</summary>
/// <param name="Head">The last recording on the energy side.</param>
/// <param name="Sites">Facilities.</param>
/// <param name="Meters">Meters.</param>
/// <param name="Faults">What is wrong with the set-up.</param>
public sealed record EnergySiteView(long Head, IReadOnlyList<FacilitySiteView> Sites, IReadOnlyList<MeterView> Meters, IReadOnlyList<FaultView> Faults);

/// <summary>The last value of a point.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Point">Its register or gauge.</param>
/// <param name="Kind"><c>register</c> or <c>gauge</c>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">The value; a counter as the device shows it, an amount as the device sends it, a gauge after the ratios of transformers.</param>
/// <param name="At">The time it is of.</param>
/// <param name="Received">When it arrived.</param>
/// <param name="AgeSeconds">How old it is.</param>
/// <param name="State">Its state.</param>
/// <param name="Stale">Whether it is older than two intervals.</param>
/// <param name="Today">What the register counted since midnight.</param>
/// <param name="Yesterday">What it counted the day before until the time of day of the last reading.</param>
public sealed record LivePointView(
    string Meter, string Point, string Kind, string Unit, decimal? Value, string? At, string? Received, long? AgeSeconds, string State, bool Stale, decimal? Today, decimal? Yesterday);

/// <summary>The last values of all points that a caller sees.</summary>
/// <param name="At">When this was said.</param>
/// <param name="Points">The points.</param>
public sealed record LiveView(string At, IReadOnlyList<LivePointView> Points);

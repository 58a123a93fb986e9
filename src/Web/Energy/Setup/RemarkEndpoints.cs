using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What somebody should know about a meter although it is taken as it is.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Code">Such as <c>meter-calibration</c>; see docs/faults.md.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Message">What was found.</param>
public sealed record MeterRemark(string Meter, string Code, LocalText Title, LocalText Message);

/// <summary>What somebody should know about the set-up.</summary>
/// <param name="Inventory">The inventory it was held against; null: there is none.</param>
/// <param name="Faults">Facilities and emission sources that the inventory does not have, and units that a source does not take.</param>
/// <param name="Meters">Devices whose accuracy class or certificate is not in order.</param>
public sealed record SetupRemarks(string? Inventory, IReadOnlyList<FaultView> Faults, IReadOnlyList<MeterRemark> Meters);

/// <summary>Holds the set-up against the latest inventory and against what is asked of meters.</summary>
public sealed class RemarkEndpoints : IEndpoints
{
    private static readonly Unit Kwh = Unit.Parse("kWh");

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/energy/remarks", Remarks).WithSummary("What of the set-up does not fit the latest inventory, and devices whose accuracy class or certificate is not in order").Produces<SetupRemarks>().Allow(Permission.ReadInventory);

    private static IResult Remarks(Caller caller, SiteSight sight, LiveInventories inventories, CarbonRates carbon, RegisterHours hours, IClock clock)
    {
        var (seen, now, faults) = (sight.Of(caller), clock.GetCurrentInstant(), new FaultList());
        var live = CarbonEndpoints.Latest(inventories, null);
        if (live is { Book: { } book } && !caller.IsConfined)
        {
            carbon.With(live, rates =>
            {
                SiteBookCheck.Run(seen.Site, book, rates, faults);
                return true;
            });
        }

        // Of several editions in the data folder the latest counts.
        var asked = inventories.Libraries.MeterRequirements.OrderBy(static one => one.Standard, StringComparer.Ordinal).LastOrDefault() ?? AccuracyRequirements.Shipped;
        var users = Users(seen, asked, new MeterAmounts(seen.Site, hours), now);
        return TypedResults.Ok(new SetupRemarks(live?.Id, [.. faults.Select(FaultView.Of)], [.. seen.Meters.SelectMany(meter => Of(seen, meter, asked, users, now))]));
    }

    // The classes are asked of meters where energy enters the user; certificates of all.
    private static IEnumerable<MeterRemark> Of(SeenSite seen, Meter meter, AccuracyRequirements asked, Dictionary<string, string> users, Instant now)
    {
        var user = !meter.IsGate ? null : meter.Medium == Medium.Electricity ? users.GetValueOrDefault(meter.Facility, "") : "";
        return asked.Warnings(meter, user, now, seen.Site.Zone(meter)).Select(one => new MeterRemark(meter.Id, one.Code.Id, one.Code.Title, one.Message));
    }

    // What all gates of a facility take together makes its class.
    private static Dictionary<string, string> Users(SeenSite seen, AccuracyRequirements asked, MeterAmounts amounts, Instant now)
    {
        var hour = CalendarBucket.Of(BucketSize.Hour, now, DateTimeZone.Utc).Start;
        return seen.Meters.Where(static one => one is { Medium: Medium.Electricity, IsVirtual: false, IsGate: true }).GroupBy(static one => one.Facility, StringComparer.Ordinal)
            .Select(gates => (gates.Key, Month: gates.Select(gate => Month(gate, amounts, hour)).ToList())).Where(static one => !one.Month.Contains(null))
            .ToDictionary(static one => one.Key, one => asked.ClassOf(one.Month.Sum(static month => month!.Value)), StringComparer.Ordinal);
    }

    // The mean of a month, of what is known of the last year; null where nothing is.
    private static decimal? Month(Meter gate, MeterAmounts amounts, Instant hour)
    {
        var main = gate.Registers.First(static one => one.Direction == FlowDirection.Consumption);
        var year = amounts.Of(gate, main, hour - Duration.FromDays(365), hour);
        return year.Amount is { } amount && year.Covered > Duration.Zero && main.Unit.IsConvertibleTo(Kwh) ? main.Unit.ConvertTo(amount, Kwh) * (365m / 12) / (decimal)year.Covered.TotalDays : null;
    }
}

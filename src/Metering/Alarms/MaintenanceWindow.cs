using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>A time in which a meter is being worked on, so that its alarms rest (检修).</summary>
/// <param name="Meter">Identifier of the meter; the meters below it rest too.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when.</param>
/// <param name="Author">Who said so.</param>
/// <param name="Reason">Why.</param>
/// <param name="Place">Where it is written.</param>
public sealed record MaintenanceWindow(string Meter, Instant From, Instant To, string Author, string Reason, Place Place);

/// <summary>Tells whether a rule of a site looks at a time.</summary>
public static class AlarmWatches
{
    /// <summary>Whether a rule looks: not while its meter, or one above, is worked on, and only while it is in force.</summary>
    /// <param name="site">The site.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="at">When.</param>
    public static AlarmWatch Of(EnergySite site, AlarmRule rule, Instant at)
    {
        for (var meter = site.Meter(rule.Meter); meter is not null; meter = meter.Parent is { } parent ? site.Meter(parent) : null)
        {
            if (site.Maintenance.Any(w => w.Meter == meter.Id && w.From <= at && at < w.To)) return AlarmWatch.Maintenance;
        }

        var facility = site.Meter(rule.Meter)?.Facility ?? "";
        return rule.Schedule.Covers(at, site.Zone(facility), site.Calendar(facility)) ? AlarmWatch.Watched : AlarmWatch.OutOfForce;
    }
}

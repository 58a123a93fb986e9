using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>A facility as the energy side knows it: its calendar and its grid.</summary>
/// <param name="Facility">Identifier of the facility, the same as in the inventory.</param>
/// <param name="Name">Name in both languages.</param>
/// <param name="Zone">Time zone of its days and months.</param>
/// <param name="GridRegion">Regional grid it is supplied from, such as <c>CN-East</c>; null: not stated.</param>
/// <param name="Province">Province, such as <c>CN-ZJ</c>; null: not stated.</param>
/// <param name="Place">Where it is written.</param>
public sealed record SiteFacility(string Facility, LocalText Name, DateTimeZone Zone, string? GridRegion, string? Province, Place Place);

/// <summary>What is different about a day.</summary>
public enum SiteDayKind
{
    /// <summary>A day off on a working day of the week (节假日).</summary>
    Holiday,

    /// <summary>A day worked at a weekend (调休上班).</summary>
    Working,
}

/// <summary>A day of a facility that is not what its weekday says.</summary>
/// <param name="Facility">Identifier of the facility.</param>
/// <param name="Day">The day.</param>
/// <param name="Kind">Off or worked.</param>
/// <param name="Place">Where it is written.</param>
public sealed record SiteDay(string Facility, LocalDate Day, SiteDayKind Kind, Place Place);

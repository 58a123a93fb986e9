using NodaTime;

namespace Lingtan.Metering;

/// <summary>How what is missing is estimated.</summary>
/// <param name="LongestLinear">Gaps up to this length are bridged by a straight line; longer ones look like similar days.</param>
/// <param name="SimilarDays">How many similar days are averaged.</param>
/// <param name="SearchDays">How far from the gap they may lie, in days.</param>
/// <param name="Days">Which days are alike.</param>
/// <param name="Zone">Time zone of the facility.</param>
public sealed record SubstitutionPolicy(Duration LongestLinear, int SimilarDays, int SearchDays, DayTypes Days, DateTimeZone Zone)
{
    /// <summary>Two hours by a straight line, then four similar days of the sixty before.</summary>
    /// <param name="zone">Time zone of the facility.</param>
    public static SubstitutionPolicy Usual(DateTimeZone zone) => new(Duration.FromHours(2), 4, 60, DayTypes.Weekly, zone);
}

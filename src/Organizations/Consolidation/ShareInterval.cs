using NodaTime;

namespace Lingtan.Organizations;

/// <summary>The share of a facility that counts on every day of an interval.</summary>
/// <param name="Days">First and last day, inclusive, in the facility's calendar.</param>
/// <param name="Share">Share as a fraction, 0 to 1.</param>
public sealed record ShareInterval(DateInterval Days, decimal Share);

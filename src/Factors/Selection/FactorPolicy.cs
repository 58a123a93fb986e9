using NodaTime;

namespace Lingtan.Factors;

/// <summary>Which publications an inventory may use. Later publications are ignored, so that a new edition never changes an old inventory.</summary>
/// <param name="AsOf">Only datasets published on or before this day count.</param>
/// <param name="Kind">Which data year is preferred.</param>
/// <param name="Programme">Programme identifier, only with <see cref="PolicyKind.Programme"/>.</param>
public sealed record FactorPolicy(LocalDate AsOf, PolicyKind Kind = PolicyKind.LatestPublished, string? Programme = null);

/// <summary>Which data year is preferred among the rows published in time.</summary>
public enum PolicyKind
{
    /// <summary>The newest data year published by then.</summary>
    LatestPublished,

    /// <summary>The data year of the period.</summary>
    SameDataYear,

    /// <summary>What a programme prescribes.</summary>
    Programme,
}

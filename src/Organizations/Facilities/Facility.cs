using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Organizations;

/// <summary>
/// A base (基地), plant, workshop, line or building: a node of the facility tree. A leased site is an ordinary facility whose
/// <see cref="Ownership"/> says who holds and who controls it.
/// </summary>
/// <param name="Id">Identifier, unique in the organisation.</param>
/// <param name="Name">Name in both languages.</param>
/// <param name="Parent">Identifier of the facility it belongs to; null for a root.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, such as <c>CN</c>.</param>
/// <param name="Region">ISO 3166-2 code of the province or state, such as <c>CN-ZJ</c>.</param>
/// <param name="Grid">Level at which electricity factors are taken, such as <c>CN</c>, <c>CN-East</c> or <c>CN-ZJ</c>.</param>
/// <param name="Zone">Time zone of its calendar.</param>
/// <param name="Ownership">Dated shares and control; none: the same as its parent's, or wholly owned and controlled where it is a root.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Facility(
    string Id,
    LocalText Name,
    string? Parent,
    string Country,
    string? Region,
    string? Grid,
    DateTimeZone Zone,
    IReadOnlyList<Ownership> Ownership,
    Place Place)
{
    private static readonly Dictionary<string, int> NoLines = new(StringComparer.Ordinal);

    /// <summary>Lines of keys that do not stand on the facility's own line; list items as <c>ownership[2]</c>.</summary>
    public IReadOnlyDictionary<string, int> KeyLines { get; init; } = NoLines;

    /// <summary>Where a key of the facility is written, such as <c>grid</c>.</summary>
    public Place At(string key) => FacilityTree.Within(KeyLines.TryGetValue(key, out var line) ? Place with { Row = line } : Place, key);
}

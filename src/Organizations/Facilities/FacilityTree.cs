using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Organizations;

/// <summary>The facilities of an organisation as a forest: roots are held by the organisation itself, every other facility belongs to its parent.</summary>
public sealed class FacilityTree
{
    /// <summary>The geography that stands for the whole world.</summary>
    public const string World = "WORLD";

    private readonly Dictionary<string, Facility> _byId;

    private FacilityTree(IReadOnlyList<Facility> facilities, Dictionary<string, Facility> byId)
    {
        Facilities = facilities;
        _byId = byId;
        Warnings = BoundaryWarnings.Of(this);
    }

    /// <summary>The facilities in the order written.</summary>
    public IReadOnlyList<Facility> Facilities { get; }

    /// <summary>What the reader must know: joint operational control, shares stated twice.</summary>
    public IReadOnlyList<Warning> Warnings { get; }

    /// <summary>
    /// Builds the tree. Duplicate identifiers, unknown parents, cycles and wrong ownership dates become faults; a facility with a wrong parent is
    /// then treated as a root, so that one mistake gives one fault.
    /// </summary>
    /// <param name="facilities">The facilities as written.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static FacilityTree Build(IEnumerable<Facility> facilities, FaultList faults)
    {
        var kept = new List<Facility>();
        var byId = new Dictionary<string, Facility>(StringComparer.Ordinal);
        foreach (var facility in facilities)
        {
            if (byId.TryAdd(facility.Id, facility)) kept.Add(facility);
            else faults.Add(OrganizationsFaults.FacilityDuplicate, facility.At("id"), facility.Id, UniqueId);
        }

        for (var i = 0; i < kept.Count; i++)
        {
            OwnershipCheck.Check(kept[i], faults);
            if (!HasSoundParent(kept[i], byId, faults))
                byId[kept[i].Id] = kept[i] = kept[i] with { Parent = null };
        }

        return new FacilityTree(kept, byId);
    }

    /// <summary>The facility with the identifier, or null.</summary>
    public Facility? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The facility above, or null for a root.</summary>
    public Facility? Parent(Facility facility) => facility.Parent is { } parent ? Find(parent) : null;

    /// <summary>The facilities above, nearest first.</summary>
    public IEnumerable<Facility> Ancestors(Facility facility)
    {
        for (var above = Parent(facility); above is not null; above = Parent(above)) yield return above;
    }

    /// <summary>Whether a facility is another one or lies below it.</summary>
    /// <param name="id">Identifier of the lower facility.</param>
    /// <param name="ancestor">Identifier of the upper facility.</param>
    public bool IsWithin(string id, string ancestor)
    {
        for (var at = Find(id); at is not null; at = Parent(at))
            if (at.Id == ancestor) return true;
        return id == ancestor;
    }

    /// <summary>
    /// The places a factor may be stated for, most specific first: the facility and those above it, province, grid, country, world. An entry that
    /// a facility leaves open is its nearest ancestor's.
    /// </summary>
    public IReadOnlyList<string> GeographyChain(Facility facility)
    {
        var chain = new List<string>();
        void Add(string? place)
        {
            if (!string.IsNullOrEmpty(place) && !chain.Contains(place)) chain.Add(place);
        }

        Add(facility.Id);
        foreach (var above in Ancestors(facility)) Add(above.Id);
        Add(RegionOf(facility));
        Add(GridOf(facility));
        Add(facility.Country);
        Add(World);
        return chain;
    }

    /// <summary>The grid entry of the facility, or of the nearest facility above it in the same country.</summary>
    public string? GridOf(Facility facility) => Inherited(facility, static f => f.Grid);

    /// <summary>The province of the facility, or of the nearest facility above it in the same country.</summary>
    public string? RegionOf(Facility facility) => Inherited(facility, static f => f.Region);

    private string? Inherited(Facility facility, Func<Facility, string?> entry)
    {
        for (var at = facility; at is not null && at.Country == facility.Country; at = Parent(at))
            if (!string.IsNullOrEmpty(entry(at))) return entry(at);
        return null;
    }

    private static bool HasSoundParent(Facility facility, Dictionary<string, Facility> byId, FaultList faults)
    {
        if (facility.Parent is not { } parent) return true;
        if (!byId.ContainsKey(parent))
        {
            faults.Add(OrganizationsFaults.ParentUnknown, facility.At("parent"), parent, Known(byId));
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { facility.Id };
        for (var at = parent; at is not null; at = byId.GetValueOrDefault(at)?.Parent)
        {
            if (at == facility.Id)
            {
                faults.Add(OrganizationsFaults.ParentCycle, facility.At("parent"), parent, NoCycle);
                return false;
            }

            if (!seen.Add(at)) break;
        }

        return true;
    }

    internal static Place Within(Place place, string key) =>
        place with { Column = string.IsNullOrEmpty(place.Column) ? key : place.Column + "." + key };

    private static LocalText Known(Dictionary<string, Facility> byId)
    {
        var ids = string.Join(", ", byId.Keys.Order(StringComparer.Ordinal).Take(20));
        return new LocalText("已有设施之一：" + ids, "one of the facilities: " + ids);
    }

    private static readonly LocalText UniqueId = new("每个设施一个唯一编号", "an identifier that no other facility has");
    private static readonly LocalText NoCycle = new("不在自己下级之中的设施", "a facility that is not below this one");
}

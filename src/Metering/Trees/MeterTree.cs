using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>The meters of an organisation as a forest: every meter below another counts a part of the flow that the other one counts whole.</summary>
public sealed class MeterTree
{
    private readonly Dictionary<string, Meter> _byId;
    private readonly ILookup<string, Meter> _below;

    private MeterTree(IReadOnlyList<Meter> meters, Dictionary<string, Meter> byId)
    {
        (Meters, _byId) = (meters, byId);
        _below = meters.Where(static m => m.Parent is not null).ToLookup(static m => m.Parent!, StringComparer.Ordinal);
    }

    /// <summary>The meters in the order written.</summary>
    public IReadOnlyList<Meter> Meters { get; }

    /// <summary>The meters that stand below no other.</summary>
    public IEnumerable<Meter> Roots => Meters.Where(static m => m.Parent is null);

    /// <summary>
    /// Builds the tree. Unknown parents, cycles and other media become faults; a meter with a wrong parent is then treated as a root, so that one
    /// mistake gives one fault.
    /// </summary>
    /// <param name="meters">The meters as written.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static MeterTree Build(IEnumerable<Meter> meters, FaultList faults)
    {
        var kept = meters.DistinctBy(static m => m.Id, StringComparer.Ordinal).ToList();
        var byId = kept.ToDictionary(static m => m.Id, StringComparer.Ordinal);
        var looped = kept.Where(m => Loops(m, byId)).Select(static m => m.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < kept.Count; i++)
        {
            if (Wrong(kept[i], byId, looped, faults)) kept[i] = kept[i] with { Parent = null };
        }

        return new MeterTree(kept, kept.ToDictionary(static m => m.Id, StringComparer.Ordinal));
    }

    /// <summary>A meter; null where there is none of that identifier.</summary>
    /// <param name="id">The identifier.</param>
    public Meter? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The meters one level below.</summary>
    /// <param name="id">Identifier of the meter above.</param>
    public IEnumerable<Meter> Below(string id) => _below[id];

    /// <summary>How many meters stand above: zero for a root.</summary>
    /// <param name="meter">A meter of the tree.</param>
    public int Level(Meter meter)
    {
        var level = 0;
        for (var above = meter.Parent; above is not null; above = _byId[above].Parent) level++;
        return level;
    }

    private static bool Wrong(Meter meter, Dictionary<string, Meter> byId, HashSet<string> looped, FaultList faults)
    {
        if (meter.Parent is not { } parent) return false;
        var place = meter.At("parent");
        if (!byId.TryGetValue(parent, out var above))
            faults.Add(MeteringFaults.ParentUnknown, place, parent, new("已有计量点的编号", "the identifier of a meter"));
        else if (looped.Contains(meter.Id))
            faults.Add(MeteringFaults.ParentCycle, place, parent, new("不在该计量点之下的上级", "a meter that does not stand below this one"));
        else if (above.Medium != meter.Medium)
            faults.Add(MeteringFaults.ParentMedium, place, parent, new($"介质为 {meter.Medium} 的上级", $"a meter of {meter.Medium}"));
        else
            return false;
        return true;
    }

    // Whether walking up from a meter comes back to it.
    private static bool Loops(Meter meter, Dictionary<string, Meter> byId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var above = meter.Parent; above is not null && seen.Add(above); above = byId.GetValueOrDefault(above)?.Parent)
        {
            if (above == meter.Id) return true;
        }

        return false;
    }
}

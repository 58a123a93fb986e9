using Lingtan.Metering;
using Lingtan.Organizations;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The energy side as far as a caller sees it: meters of other facilities are not there.</summary>
/// <param name="State">All that is set up.</param>
/// <param name="Tree">The facilities, as the latest inventory has them.</param>
/// <param name="Caller">Who asks.</param>
public sealed record SeenSite(EnergyState State, FacilityTree Tree, Caller Caller)
{
    /// <summary>What is set up.</summary>
    public EnergySite Site => State.Site;

    /// <summary>The meters that are seen, in the order written.</summary>
    public IReadOnlyList<Meter> Meters => field ??= [.. Site.Tree.Meters.Where(meter => Sees(meter.Facility))];

    /// <summary>Whether a facility is seen.</summary>
    /// <param name="facility">Identifier of the facility.</param>
    public bool Sees(string facility) => !Caller.IsConfined || Caller.Account.Facilities.Contains(facility) || Caller.Sees(Tree, facility);

    /// <summary>A meter; null where there is none, or it is not seen.</summary>
    /// <param name="id">Identifier of the meter.</param>
    public Meter? Find(string? id) => id is not null && Site.Meter(id) is { } meter && Sees(meter.Facility) ? meter : null;

    /// <summary>The facilities that have a meter or are set up, and are seen.</summary>
    public IEnumerable<SiteFacility> Facilities => Site.Facilities.Where(one => Sees(one.Facility));
}

/// <summary>Shows the energy side to callers.</summary>
public sealed class SiteSight(EnergyDesk desk, LiveInventories inventories)
{
    private volatile Known? _known;

    private sealed record Known(string Id, long Recording, FacilityTree Tree);

    /// <summary>What a caller sees now.</summary>
    /// <param name="caller">Who asks.</param>
    public SeenSite Of(Caller caller) => new(desk.Now(), caller.IsConfined ? Facilities() : FacilityTree.Build([], new FaultList()), caller);

    /// <summary>The facilities, as the latest inventory has them.</summary>
    public FacilityTree Facilities()
    {
        if (inventories.All() is not [.., var last]) return FacilityTree.Build([], new FaultList());
        if (_known is { } known && known.Id == last.Id && known.Recording == last.Recording) return known.Tree;
        var tree = inventories.Find(last.Id)?.Tree ?? FacilityTree.Build([], new FaultList());
        _known = new Known(last.Id, last.Recording, tree);
        return tree;
    }
}

using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>
/// Draws the flows of a medium: what comes in at the gate and what is made inside on the left, uses and remainders on the right, and what is given away. What flows into a level is what flows out of it,
/// so that the remainder is the same as in the balance.
/// </summary>
internal sealed class FlowPicture
{
    private static readonly LocalText Rest = new("未计量余量", "Unmetered remainder");
    private static readonly LocalText Supplied = new("供入合计", "Total supply");
    private static readonly LocalText Exported = new("外送", "Exported");

    private readonly MeterTree _tree;
    private readonly Unit _unit;
    private readonly Dictionary<string, NetTotal> _totals;
    private readonly List<(string Id, LocalText Name)> _nodes = [];
    private readonly List<EnergyLink> _links = [];
    private readonly Dictionary<string, decimal> _alone = new(StringComparer.Ordinal);

    private FlowPicture(MeterTree tree, IReadOnlyList<(Meter Meter, NetTotal Net)> totals)
    {
        (_tree, _unit) = (tree, totals[0].Net.Unit);
        _totals = totals.Where(one => one.Net.Amount is not null && one.Net.Unit.IsConvertibleTo(_unit)).ToDictionary(static one => one.Meter.Id, static one => one.Net, StringComparer.Ordinal);
    }

    /// <summary>The flows of a medium; null where nothing flows.</summary>
    /// <param name="tree">The meters.</param>
    /// <param name="medium">The medium.</param>
    /// <param name="totals">What came through each of its meters.</param>
    public static MediumFlows? Of(MeterTree tree, Medium medium, IReadOnlyList<(Meter Meter, NetTotal Net)> totals)
    {
        var picture = new FlowPicture(tree, totals);
        foreach (var (meter, _) in totals.Where(one => picture._totals.ContainsKey(one.Meter.Id) && (one.Meter.Parent is null || !picture._totals.ContainsKey(one.Meter.Parent)))) picture.Root(meter);
        if (picture._nodes.Count == 0) return null;
        var layers = FlowLayers.Of(picture._links);
        return new MediumFlows(
            RoleNames.Json(medium), picture._unit.Symbol, [.. picture._nodes.Select(one => new EnergyNode(one.Id, one.Name, layers.GetValueOrDefault(one.Id), picture.Through(one.Id)))], picture._links);
    }

    // What a node takes in, or gives where it takes in nothing.
    private decimal Through(string id) => _alone.TryGetValue(id, out var own) ? own : Math.Max(_links.Where(link => link.To == id).Sum(static link => link.Value), _links.Where(link => link.From == id).Sum(static link => link.Value));

    private decimal In(Meter meter) => _totals[meter.Id] is var net ? net.Unit.ConvertTo(net.In, _unit) : 0;

    private decimal Out(Meter meter) => _totals[meter.Id] is var net ? net.Unit.ConvertTo(net.Out, _unit) : 0;

    private List<Meter> Below(Meter meter) => [.. _tree.Below(meter.Id).Where(one => _totals.ContainsKey(one.Id))];

    private void Root(Meter meter)
    {
        var (below, taken, given) = (Below(meter), In(meter), Out(meter));
        if (below.Count == 0)
        {
            if (taken > 0) Alone(meter.Id, meter.Name, taken);
            if (given > 0) Alone(taken > 0 ? meter.Id + "#export" : meter.Id, taken > 0 ? Exported : meter.Name, given);
            return;
        }

        if (taken > 0) Node(meter.Id, meter.Name);
        Level(meter, below, taken, given > 0 ? (meter.Id + "#export", given) : null);
    }

    // The meters below a meter that has some: one node where all of it comes through the meter itself, one more where something is made behind it.
    private void Level(Meter meter, List<Meter> below, decimal taken, (string To, decimal Amount)? given)
    {
        var made = below.Select(one => (Meter: one, Up: Up(one))).Where(static one => one.Up > 0).ToList();
        var bus = made.Count == 0 && given is null ? meter.Id : meter.Id + "#bus";
        if (bus != meter.Id)
        {
            Node(bus, meter.Parent is null ? Supplied : new LocalText(meter.Name.Zh + "：" + Supplied.Zh, meter.Name.En + ": total supply"));
            if (taken > 0) Link(meter.Id, bus, taken);
        }

        if (given is { } away)
        {
            if (away.To.EndsWith("#export", StringComparison.Ordinal)) Node(away.To, Exported);
            Link(bus, away.To, away.Amount);
        }

        foreach (var one in below) Place(one, bus);
        var rest = taken + made.Sum(static one => one.Up) - (given?.Amount ?? 0) - below.Sum(Down);
        if (rest <= 0) return;
        Node(meter.Id + "#rest", Rest);
        Link(bus, meter.Id + "#rest", rest);
    }

    // A meter with others below it is passed one way or the other on balance; one without may have used and given in the same time, as a battery does.
    private decimal Net(Meter meter) => In(meter) - Out(meter);

    private decimal Down(Meter meter) => Below(meter).Count == 0 ? In(meter) : Math.Max(0, Net(meter));

    private decimal Up(Meter meter) => Below(meter).Count == 0 ? Out(meter) : Math.Max(0, -Net(meter));

    private void Place(Meter meter, string above)
    {
        var (below, down, up) = (Below(meter), Down(meter), Up(meter));
        if (down > 0 && (below.Count == 0 || up == 0))
        {
            var id = up > 0 ? meter.Id + "#use" : meter.Id;
            Node(id, up > 0 ? new LocalText(meter.Name.Zh + "自用", meter.Name.En + ", own use") : meter.Name);
            Link(above, id, down);
        }

        if (below.Count > 0)
        {
            Level(meter, below, down, up > 0 ? (above, up) : null);
        }
        else if (up > 0)
        {
            Node(meter.Id, meter.Name);
            Link(meter.Id, above, up);
        }
    }

    private void Alone(string id, LocalText name, decimal value)
    {
        Node(id, name);
        _alone[id] = value;
    }

    private void Node(string id, LocalText name) => _nodes.Add((id, name));

    private void Link(string from, string to, decimal value) => _links.Add(new EnergyLink(from, to, value));
}

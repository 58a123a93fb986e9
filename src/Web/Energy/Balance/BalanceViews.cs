using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>A line of the tree of meters: a meter, or what the meters below it do not account for.</summary>
/// <param name="Kind"><c>meter</c> or <c>remainder</c>.</param>
/// <param name="Meter">The meter; for a remainder the one above.</param>
/// <param name="Name">What the meter is called.</param>
/// <param name="Parent">The meter one level above.</param>
/// <param name="Level">How many meters stand above.</param>
/// <param name="Unit">Unit of the amount.</param>
/// <param name="Amount">What came in less what went out; null where it is not known.</param>
/// <param name="Share">The share of the meter above; null where that is zero or unknown.</param>
/// <param name="State">The state that a reader must rather know.</param>
/// <param name="Covered">The share of the time that is covered, from 0 to 1.</param>
/// <param name="Unknown">The meters that keep a remainder from being known.</param>
/// <param name="Virtual">Whether the meter is computed.</param>
public sealed record BalanceRow(
    string Kind, string Meter, LocalText Name, string? Parent, int Level, string Unit, decimal? Amount, decimal? Share, string State, decimal Covered, IReadOnlyList<string> Unknown, bool Virtual);

/// <summary>The tree of the meters of a medium with the remainder of each level.</summary>
/// <param name="Medium">The medium.</param>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Rows">The lines: each meter before those below it, its remainder behind them.</param>
public sealed record BalanceView(string Medium, string From, string To, IReadOnlyList<BalanceRow> Rows);

/// <summary>A meter, or what belongs to one, in the picture of flows.</summary>
/// <param name="Id">Identifier of the meter. That of its remainder ends in <c>#rest</c>, of what it gives away in <c>#export</c>, of the level behind it where something is made there in <c>#bus</c>, of the own use of a meter that also gives in <c>#use</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Layer">Its column.</param>
/// <param name="Value">How much flows through it.</param>
public sealed record EnergyNode(string Id, LocalText Name, int Layer, decimal Value);

/// <summary>A flow from one node to the next.</summary>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it goes to.</param>
/// <param name="Value">How much.</param>
public sealed record EnergyLink(string From, string To, decimal Value);

/// <summary>The flows of a medium.</summary>
/// <param name="Medium">The medium.</param>
/// <param name="Unit">Unit of its amounts.</param>
/// <param name="Nodes">Meters, own generation, remainders and export.</param>
/// <param name="Links">The flows.</param>
public sealed record MediumFlows(string Medium, string Unit, IReadOnlyList<EnergyNode> Nodes, IReadOnlyList<EnergyLink> Links);

/// <summary>The flows of all media.</summary>
/// <param name="Media">Media with a flow.</param>
/// <param name="Unknown">Meters of which nothing is known in the time.</param>
public sealed record EnergyFlowsView(IReadOnlyList<MediumFlows> Media, IReadOnlyList<string> Unknown);

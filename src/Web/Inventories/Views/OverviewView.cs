using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>A value of a year.</summary>
/// <param name="Year">The period, such as <c>2025</c>.</param>
/// <param name="Value">The value; null where it is not known.</param>
public sealed record YearValue(string Year, decimal? Value);

/// <summary>The second fact of a card, which prevents a wrong reading of the first.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit; <c>1</c> for shares.</param>
/// <param name="Figure">Identifier under which it is explained.</param>
public sealed record CardSecond(string Key, LocalText Name, decimal Value, string Unit, string? Figure);

/// <summary>A headline of the overview.</summary>
/// <param name="Key"><c>operational</c>, <c>valueChain</c>, <c>intensity</c>, <c>greenPower</c> or <c>energy</c>.</param>
/// <param name="Value">The value, all digits.</param>
/// <param name="Unit">Its unit; <c>1</c> for shares.</param>
/// <param name="Figure">Identifier under which it is explained.</param>
/// <param name="ChangePercent">Change against the year before in percent; null for shares.</param>
/// <param name="ChangePoints">Change in percentage points, for shares.</param>
/// <param name="Years">The years so far.</param>
/// <param name="Second">The second fact.</param>
public sealed record CardView(
    string Key, decimal Value, string Unit, string Figure, decimal? ChangePercent, decimal? ChangePoints, IReadOnlyList<YearValue> Years, CardSecond? Second);

/// <summary>The scopes of a year.</summary>
/// <param name="Year">The period.</param>
/// <param name="Inventory">The inventory.</param>
/// <param name="Scope1">Scope 1, tCO2e.</param>
/// <param name="Scope2">Scope 2 on the basis asked for.</param>
/// <param name="Scope3">Scope 3.</param>
public sealed record YearScopes(string Year, string Inventory, decimal Scope1, decimal Scope2, decimal Scope3);

/// <summary>A scope of the year.</summary>
/// <param name="Scope">1, 2 or 3.</param>
/// <param name="Value">tCO2e.</param>
/// <param name="Share">Share of the total as a fraction.</param>
/// <param name="Figure">Identifier under which it is explained.</param>
public sealed record ScopeShare(int Scope, decimal Value, decimal Share, string Figure);

/// <summary>A node of the flow from energies to facilities to scopes.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Layer">0 energies and gases, 1 facilities, 2 scopes.</param>
/// <param name="Value">tCO2e through it.</param>
public sealed record FlowNode(string Id, LocalText Name, int Layer, decimal Value);

/// <summary>A flow between two nodes.</summary>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Value">tCO2e.</param>
/// <param name="Scope">Its scope.</param>
public sealed record FlowLink(string From, string To, decimal Value, int Scope);

/// <summary>The flow from energies to facilities to scopes.</summary>
/// <param name="Nodes">The nodes.</param>
/// <param name="Links">The flows.</param>
public sealed record FlowView(IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLink> Links);

/// <summary>A matter that somebody should see to.</summary>
/// <param name="Severity"><c>bad</c>, <c>warn</c> or <c>info</c>.</param>
/// <param name="Code">Its code; see docs/faults.md.</param>
/// <param name="Message">What it is.</param>
/// <param name="Where">Where it is.</param>
/// <param name="Source">The source it is about, where there is one.</param>
/// <param name="Count">How many of the kind there are.</param>
public sealed record TaskView(string Severity, string Code, LocalText Message, string Where, string? Source, int Count);

/// <summary>The overview of an inventory.</summary>
/// <param name="Recording">The last recording that counts.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day.</param>
/// <param name="Gwp">GWP set.</param>
/// <param name="Consolidation">How shares in facilities count.</param>
/// <param name="Basis">Scope 2 basis.</param>
/// <param name="Total">The headline total.</param>
/// <param name="Cards">The headlines.</param>
/// <param name="Years">The scopes of the years so far.</param>
/// <param name="Scopes">The scopes of this year.</param>
/// <param name="Flows">From energies to facilities to scopes, scopes 1 and 2.</param>
/// <param name="Tasks">What should be seen to, worst first.</param>
public sealed record OverviewView(
    long Recording, string From, string To, string Gwp, string Consolidation, string Basis, FigureView Total, IReadOnlyList<CardView> Cards, IReadOnlyList<YearScopes> Years, IReadOnlyList<ScopeShare> Scopes,
    FlowView Flows, IReadOnlyList<TaskView> Tasks);
